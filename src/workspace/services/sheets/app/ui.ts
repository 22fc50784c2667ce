import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import type { MenuItem, UiSession } from '../../../runtime/ui-session.ts';
import { requireScope } from '../../authorization.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Members<T> = { readonly [K in keyof T]?: unknown };

const buttons = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' } as const;
const buttonSets = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
} as const;

const containerUi = 'https://www.googleapis.com/auth/script.container.ui';

const defaultDialog = { width: 600, height: 400 };
const sidebarWidth = 300;

/** Menus, alerts and dialogs of the page that the execution was started from; throws where there is none. */
export function uiFacade(execution: Execution): Ui {
  const { ui } = execution;
  if (!ui) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  const members = {
    Button: buttons,
    ButtonSet: buttonSets,
    createMenu: (caption: string) => menuFacade(execution, ui, caption),
    alert: (...args: readonly string[]) => alert(ui, args),
    showModalDialog: (output: HtmlOutput, title: string) => {
      requireScope(execution, 'Ui.showModalDialog', [containerUi]);
      showDialog(execution, ui, output, title);
    },
    showModelessDialog: (output: HtmlOutput, title: string) => {
      requireScope(execution, 'Ui.showModelessDialog', [containerUi]);
      showDialog(execution, ui, output, title);
    },
    showSidebar: (output: HtmlOutput) => {
      requireScope(execution, 'Ui.showSidebar', [containerUi]);
      showDialog(execution, ui, output, output.getTitle(), sidebarWidth);
    },
  } satisfies Members<Ui>;
  return facade<Ui>(execution, 'SpreadsheetApp.Ui', members as unknown as Partial<Ui>);
}

/** Menus built so far, by the object that the script holds: what `addSubMenu` is given. */
const menus = new WeakMap<object, { readonly caption: string; readonly items: readonly MenuItem[] }>();

function menuFacade(execution: Execution, ui: UiSession, caption: string): Menu {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): Menu => {
    items.push(item);
    return menu;
  };
  const menu: Menu = facade<Menu>(execution, 'SpreadsheetApp.Menu', {
    addItem: (itemCaption, functionName) => add({ kind: 'item', caption: itemCaption, functionName }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (inner) => {
      const built = menus.get(inner);
      if (!built) throw new Error('The parameters do not match the method signature for Menu.addSubMenu.');
      return add({ kind: 'menu', menu: built });
    },
    addToUi: () => {
      ui.menus.push({ caption, items: [...items] });
    },
  });
  menus.set(menu, { caption, items });
  return menu;
}

/** Nobody can answer while a script runs here: an alert only tells, and its one button is OK. */
function alert(ui: UiSession, args: readonly string[]): string {
  const [first = '', second, set] = args;
  const title = args.length >= 3 ? first : '';
  const message = args.length >= 3 ? (second ?? '') : first;
  const chosen = args.length === 2 ? second : set;
  if (chosen !== undefined && String(chosen) !== buttonSets.OK) {
    throw new Error(`not emulated: SpreadsheetApp.Ui.alert with ${String(chosen)}`);
  }
  ui.effects.push({ kind: 'alert', title: String(title), message: String(message) });
  return buttons.OK;
}

function showDialog(
  execution: Execution,
  ui: UiSession,
  output: HtmlOutput,
  title: string,
  fixedWidth?: number,
): void {
  const width = fixedWidth ?? (output.getWidth() || defaultDialog.width);
  const height = output.getHeight() || defaultDialog.height;
  const html = output.getContent();
  const projectId = execution.project.id;
  ui.effects.push({ kind: 'dialog', projectId, title: String(title), html, width, height });
}
