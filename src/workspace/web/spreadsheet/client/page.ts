/// <reference lib="dom" />
import { columnChange, openColumnMenu } from './column-menu.ts';
import { apply, commit, createEditor, focusEditor, isEditing, placeEditor } from './editor.ts';
import { listenToFormulaBar, showActiveCell } from './formula-bar.ts';
import { pinFrozen, shownColumns, shownRows } from './grid.ts';
import { keysOnGrid } from './keyboard.ts';
import { closeMenus, listenToMenus } from './menus.ts';
import { listenToMessages, showProblem } from './messages.ts';
import { listenToPointer } from './pointer.ts';
import { listenToDialogs, runMenuItem } from './script-runs.ts';
import { activePosition, onSelection, paintSelection, select } from './selection.ts';
import { redraw } from './server.ts';

createEditor(keysOnGrid);
onSelection(() => {
  if (!isEditing()) placeEditor();
  showActiveCell();
});
listenToMessages();
listenToFormulaBar();
listenToDialogs(focusEditor);
listenToPointer();
listenToMenus(choose);
document.addEventListener('redrawn', showRegion);
document.addEventListener('click', followPlace);
document.addEventListener('contextmenu', openAtColumn);
window.addEventListener('popstate', () => {
  location.reload();
});
window.addEventListener('resize', pinFrozen);
document.addEventListener('visibilitychange', catchUp);
void document.fonts.ready.then(pinFrozen);

showRegion();
selectFirst();
focusEditor();

function showRegion(): void {
  pinFrozen();
  const { row, column } = activePosition();
  if (shownRows().includes(row) && shownColumns().includes(column)) paintSelection();
  else selectFirst();
}

function selectFirst(): void {
  const body = document.querySelector<HTMLElement>('tbody tr[data-row]:not(.frozen)');
  select({ row: Number(body?.dataset.row ?? shownRows()[0] ?? 0), column: shownColumns()[0] ?? 0 });
}

/** Back from another tab, where a form may have been sent or a script run. */
function catchUp(): void {
  if (document.visibilityState === 'visible' && !isEditing()) void redraw();
}

function choose(item: HTMLButtonElement): void {
  const { functionName, action } = item.dataset;
  focusEditor();
  if (functionName !== undefined) void runMenuItem(functionName);
  const change = columnChange(action);
  if (change) void apply(change);
}

/** Tabs and pages are links; here they are followed without loading the page and its menus anew. */
function followPlace(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const opener = target?.closest<HTMLElement>('.column-menu-button');
  if (opener) {
    openColumnMenu(opener, event.detail === 0);
    return;
  }
  const link = target?.closest<HTMLAnchorElement>('a[data-region]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void goTo(link);
}

async function goTo({ href, dataset }: HTMLAnchorElement): Promise<void> {
  await commit();
  const outcome = await redraw(dataset.region);
  if (outcome.kind === 'refused') {
    showProblem(outcome.message);
    return;
  }
  history.pushState(null, '', href);
  selectFirst();
  focusEditor();
}

function openAtColumn(event: MouseEvent): void {
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('th[data-column]') : null;
  const opener = head?.querySelector<HTMLElement>('.column-menu-button');
  if (!opener) return;
  event.preventDefault();
  closeMenus();
  const open = () => {
    openColumnMenu(opener, false);
  };
  // Where the press itself asks for the menu, its release would close it again.
  if (event.buttons === 0) open();
  else document.addEventListener('pointerup', () => setTimeout(open), { once: true });
}
