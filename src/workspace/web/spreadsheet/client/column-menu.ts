/// <reference lib="dom" />
import type { Change } from '../protocol.ts';
import { openMenu } from './menus.ts';
import { selection } from './selection.ts';

let column = 0;

function menu(): HTMLElement {
  return document.getElementById('column-menu') as HTMLElement;
}

/** Opens the menu of the column whose head `opener` is in. */
export function openColumnMenu(opener: HTMLElement, focusFirst: boolean): void {
  const head = opener.closest<HTMLElement>('th[data-column]');
  if (!head) return;
  column = Number(head.dataset.column);
  openMenu(menu(), opener, focusFirst);
}

/** The change that an item of the column menu stands for. */
export function columnChange(action: string | undefined): Change | undefined {
  switch (action) {
    case 'sort-ascending':
      return { kind: 'sort', column, ascending: true };
    case 'sort-descending':
      return { kind: 'sort', column, ascending: false };
    case 'insert-before':
      return { kind: 'insert-column', before: column };
    case 'insert-after':
      return { kind: 'insert-column', before: column + 1 };
    case 'hide':
      return { kind: 'hide-columns', ...columnsAround(column) };
    default:
      return undefined;
  }
}

/** The selected columns when the menu's is one of them, as in Google's own menu; otherwise only it. */
function columnsAround(column: number): { from: number; count: number } {
  const { startColumnIndex, endColumnIndex, startRowIndex, endRowIndex } = selection();
  const wholeColumns = startRowIndex === 0 && endRowIndex > 1;
  const among = column >= startColumnIndex && column < endColumnIndex;
  return wholeColumns && among
    ? { from: startColumnIndex, count: endColumnIndex - startColumnIndex }
    : { from: column, count: 1 };
}
