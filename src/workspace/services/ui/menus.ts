import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { MenuItem, UiSession } from '../../runtime/ui-session.ts';
import { mismatch } from '../signature.ts';
import type { UiApp } from './page.ts';

type Menu = GoogleAppsScript.Base.Menu;

/** An entry of `Spreadsheet.addMenu`; null stands for a line between two. */
export type OldMenuItem = { readonly name: string; readonly functionName: string } | null;

/** Menus built so far, by the object that the script holds: what `addSubMenu` is given. */
const menus = new WeakMap<object, { readonly caption: string; readonly items: readonly MenuItem[] }>();

/** A menu under construction, which `addToUi` puts on the page. */
export function menuFacade(execution: Execution, ui: UiSession, app: UiApp, caption: string): Menu {
  const items: MenuItem[] = [];
  const add = (item: MenuItem): Menu => {
    items.push(item);
    return menu;
  };
  const menu: Menu = facade<Menu>(execution, `${app}.Menu`, {
    addItem: (itemCaption, functionName) => add({ kind: 'item', caption: itemCaption, functionName }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (inner) => {
      const built = menus.get(inner);
      if (!built) throw mismatch('Menu.addSubMenu', [inner]);
      return add({ kind: 'menu', menu: built });
    },
    addToUi: () => {
      ui.menus.push({ caption, items: [...items] });
    },
  });
  menus.set(menu, { caption, items });
  return menu;
}

/** The menus of `Spreadsheet.addMenu` and its kin, older than Ui; without its page they come to nothing, as at Google. */
export function spreadsheetMenus(ui: UiSession | undefined) {
  const remove = (name: string): void => {
    const at = ui?.menus.findIndex(({ caption }) => caption === name) ?? -1;
    if (at >= 0) ui?.menus.splice(at, 1);
  };
  const add = (name: string, subMenus: readonly OldMenuItem[]): void => {
    const items = subMenus.map((entry): MenuItem =>
      entry
        ? { kind: 'item', caption: String(entry.name), functionName: String(entry.functionName) }
        : { kind: 'separator' },
    );
    ui?.menus.push({ caption: String(name), items });
  };
  return {
    addMenu: add,
    updateMenu: (name: string, subMenus: readonly OldMenuItem[]): void => {
      remove(name);
      add(name, subMenus);
    },
    removeMenu: remove,
  };
}
