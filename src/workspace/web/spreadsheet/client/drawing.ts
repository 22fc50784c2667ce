/// <reference lib="dom" />
import { resetDropDowns } from './drop-down.ts';
import { region, scroller } from './grid.ts';

/** The sheet as the server drew it, before anything was selected in it: its rows by number, and what is around them. */
type Drawn = { readonly frame: string; readonly foot: string; readonly rows: ReadonlyMap<string, string> };

let html: string | undefined;
let drawn: Drawn;

/** Notes how the page came from the server; to be called before anything in it is changed. */
export function noteDrawn(): void {
  drawn = drawnIn(region());
}

/**
 * Shows the sheet as the server has drawn it now. What is drawn as it was stays untouched, with the place that it is
 * scrolled to; where only rows differ, only those are put in.
 */
export function drawRegion(answer: string): void {
  if (answer === html) {
    resetControls();
    return;
  }
  html = answer;
  const template = document.createElement('template');
  template.innerHTML = answer;
  const after = template.content.querySelector<HTMLElement>('#region');
  if (!after) throw new Error('The server has drawn no sheet');
  const before = drawn;
  drawn = drawnIn(after);
  if (drawn.frame === before.frame) replaceRows(after, before);
  else replaceRegion(after);
  document.dispatchEvent(new CustomEvent('redrawn'));
}

function drawnIn(sheet: HTMLElement): Drawn {
  const frame = sheet.cloneNode(true) as HTMLElement;
  for (const part of frame.querySelectorAll('tbody, .sheet-foot')) part.replaceChildren();
  return {
    frame: frame.outerHTML,
    foot: sheet.querySelector('.sheet-foot')?.outerHTML ?? '',
    rows: new Map(rowsOf(sheet).map((row) => [numberOf(row), row.outerHTML])),
  };
}

function replaceRows(after: HTMLElement, before: Drawn): void {
  const kept = new Map<string, HTMLTableRowElement>();
  for (const row of rowsOf(region())) {
    const number = numberOf(row);
    if (drawn.rows.get(number) === before.rows.get(number)) kept.set(number, row);
    else row.remove();
  }
  const body = region().querySelector('tbody');
  let next = body?.firstElementChild ?? null;
  for (const row of rowsOf(after)) {
    const same = kept.get(numberOf(row));
    if (same) next = same.nextElementSibling;
    else body?.insertBefore(row, next);
  }
  if (drawn.foot !== before.foot) replaceFoot(after);
  resetControls();
}

function replaceFoot(after: HTMLElement): void {
  const foot = after.querySelector('.sheet-foot');
  if (foot) region().querySelector('.sheet-foot')?.replaceWith(foot);
}

function replaceRegion(after: HTMLElement): void {
  const before = region();
  const { scrollTop, scrollLeft } = scroller();
  const { gid, firstRow } = before.dataset;
  before.replaceWith(after);
  if (after.dataset.gid === gid && after.dataset.firstRow === firstRow)
    scroller().scrollTo(scrollLeft, scrollTop);
}

/** A choice that the server did not keep is taken back. */
function resetControls(): void {
  for (const box of region().querySelectorAll<HTMLInputElement>('td input')) box.checked = box.defaultChecked;
  resetDropDowns();
}

function rowsOf(sheet: HTMLElement): HTMLTableRowElement[] {
  return Array.from(sheet.querySelectorAll<HTMLTableRowElement>('tbody tr[data-row]'));
}

function numberOf({ dataset }: HTMLTableRowElement): string {
  return dataset.row ?? '';
}
