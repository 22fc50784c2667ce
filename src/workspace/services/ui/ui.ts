import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { UiSession } from '../../runtime/ui-session.ts';
import { requireScope } from '../authorization.ts';
import { ask, buttons, buttonSets, dialogText, tell } from './ask.ts';
import { menuFacade } from './menus.ts';
import { openPage, pageOf, type UiApp } from './page.ts';

type Ui = GoogleAppsScript.Base.Ui;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const containerUi = 'https://www.googleapis.com/auth/script.container.ui';

const defaultDialog = { width: 600, height: 400 };
const sidebarWidth = 300;

/** Menus, alerts and dialogs of the page that the execution was started from; throws where it is none of the service's. */
export function uiFacade(execution: Execution, app: UiApp): Ui {
  const ui = openPage(execution, app, `${app}.getUi`);
  const members = {
    Button: buttons,
    ButtonSet: buttonSets,
    createMenu: (caption: string) => menuFacade(execution, ui, app, caption),
    createAddonMenu: () => menuFacade(execution, ui, app, execution.project.name),
    alert: (...args: readonly unknown[]) =>
      buttons[tell(execution, ui, `${app}.Ui.alert`, dialogText('Ui.alert', args))],
    prompt: (...args: readonly unknown[]) => prompt(execution, ui, app, args),
    showModalDialog: (output: HtmlOutput, title: string) => {
      requireScope(execution, 'Ui.showModalDialog', [containerUi]);
      showWindow(execution, ui, output, title);
    },
    showModelessDialog: (output: HtmlOutput, title: string) => {
      requireScope(execution, 'Ui.showModelessDialog', [containerUi]);
      showWindow(execution, ui, output, title);
    },
    showDialog: (output: HtmlOutput) => {
      requireScope(execution, 'Ui.showDialog', [containerUi]);
      showWindow(execution, ui, output, output.getTitle());
    },
    showSidebar: (output: HtmlOutput) => {
      requireScope(execution, 'Ui.showSidebar', [containerUi]);
      showWindow(execution, ui, output, output.getTitle(), sidebarWidth);
    },
  } satisfies Partial<Ui>;
  return facade<Ui>(execution, `${app}.Ui`, members);
}

type File = { readonly execution: Execution; readonly id: string };

/** `Spreadsheet.show`: a dialog with the output's own title; nothing where its page is not open. */
export function showOutput({ execution, id }: File, output: HtmlOutput): void {
  requireScope(execution, 'Spreadsheet.show', [containerUi]);
  const ui = pageOf(execution, id);
  if (ui) showWindow(execution, ui, output, output.getTitle());
}

function prompt(execution: Execution, ui: UiSession, app: UiApp, args: readonly unknown[]): PromptResponse {
  const text = dialogText('Ui.prompt', args);
  const answer = ask(execution, ui, `${app}.Ui.prompt`, { ...text, hasTextField: true });
  return facade<PromptResponse>(execution, `${app}.PromptResponse`, {
    getSelectedButton: () => buttons[answer.button],
    getResponseText: () => answer.text,
  });
}

function showWindow(
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
