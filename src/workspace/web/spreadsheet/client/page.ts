/// <reference lib="dom" />
import { placeCharts } from './charts.ts';
import { listenToClipboard } from './clipboard.ts';
import { columnChange, openColumnMenu } from './column-menu.ts';
import { noteDrawn } from './drawing.ts';
import { listenToDropDowns } from './drop-down.ts';
import { apply, commit, createEditor, focusEditor, isEditing, placeEditor } from './editor.ts';
import { listenToFormulaBar, showActiveCell } from './formula-bar.ts';
import { pinFrozen, region, shownColumns, shownRows } from './grid.ts';
import { keysOnGrid } from './keyboard.ts';
import { closeMenus, listenToMenus } from '../../script/client/menus.ts';
import { listenToMessages } from '../../script/client/messages.ts';
import { listenToNotes } from './notes.ts';
import { placeIn, showPlace } from './places.ts';
import { listenToPointer } from './pointer.ts';
import { openRowMenu, rowChange } from './row-menu.ts';
import { listenToDialogs, runMenuItem } from '../../script/client/script-runs.ts';
import { activePosition, onSelection, paintSelection, select } from './selection.ts';
import { redraw } from './server.ts';
import { spreadsheetPage } from './spreadsheet-page.ts';

noteDrawn();
createEditor(keysOnGrid);
onSelection(() => {
  if (!isEditing()) placeEditor();
  showActiveCell();
});
listenToMessages();
listenToFormulaBar();
listenToDialogs(spreadsheetPage);
listenToDropDowns();
listenToPointer();
listenToClipboard();
listenToNotes(isEditing);
listenToMenus(choose);
document.addEventListener('redrawn', showRegion);
document.addEventListener('click', followPlace);
document.addEventListener('contextmenu', openAtHead);
window.addEventListener('popstate', () => {
  location.reload();
});
window.addEventListener('resize', fitToRows);
document.addEventListener('visibilitychange', catchUp);
void document.fonts.ready.then(fitToRows);

showRegion();
selectFirst();
focusEditor();

function showRegion(): void {
  fitToRows();
  const { row, column } = activePosition();
  if (shownRows().includes(row) && shownColumns().includes(column)) paintSelection();
  else selectFirst();
}

/** What hangs on how high the rows are. */
function fitToRows(): void {
  pinFrozen();
  placeCharts();
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
  if (functionName !== undefined) void runMenuItem(spreadsheetPage, functionName);
  const change = columnChange(action) ?? rowChange(action);
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
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = target?.closest<HTMLAnchorElement>('a[data-region]');
  const tab = target?.closest('.cell-text a[href^="#gid="]')?.getAttribute('href')?.slice(1);
  if (link) void goTo(link.href, link.dataset.region);
  else if (tab !== undefined) void goTo(placeIn('edit', tab), placeIn('region', tab));
  else return;
  event.preventDefault();
}

async function goTo(href: string, address: string | undefined): Promise<void> {
  await commit();
  if (!(await showPlace(href, address))) return;
  selectFirst();
  focusEditor();
}

/** The menu of a column's or row's head, where it is pressed for one. */
function openAtHead(event: MouseEvent): void {
  const head = event.target instanceof Element ? event.target.closest<HTMLElement>('th') : null;
  const opener = head?.querySelector<HTMLElement>('.column-menu-button');
  const isRow = head?.matches('.row-head') === true && region().dataset.editable === 'true';
  if (!head || (!opener && !isRow)) return;
  event.preventDefault();
  closeMenus();
  const open = () => {
    if (opener) openColumnMenu(opener, false);
    else openRowMenu(head);
  };
  // Where the press itself asks for the menu, its release would close it again.
  if (event.buttons === 0) open();
  else document.addEventListener('pointerup', () => setTimeout(open), { once: true });
}
