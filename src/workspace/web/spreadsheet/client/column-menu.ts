/// <reference lib="dom" />
import type { Change } from '../../../services/sheets/changes/change.ts';
import { openMenu } from '../../script/client/menus.ts';
import { selection } from './selection.ts';

type Columns = { readonly from: number; readonly count: number };

let column = 0;
let hidden: Columns | undefined;

/** Opens the menu of the column whose head `opener` is in. */
export function openColumnMenu(opener: HTMLElement, focusFirst: boolean): void {
  const head = opener.closest<HTMLElement>('th[data-column]');
  const menu = document.getElementById('column-menu');
  const show = menu?.querySelector<HTMLElement>('[data-action=show]');
  if (!head || !menu || !show) return;
  column = Number(head.dataset.column);
  hidden = hiddenBeside(head);
  show.hidden = hidden === undefined;
  openMenu(menu, opener, focusFirst);
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
      return { kind: 'hide-columns', ...columnsAround() };
    case 'show':
      return hidden && { kind: 'show-columns', ...hidden };
    default:
      return undefined;
  }
}

/** The selected columns when the menu's is one of them, as in Google's own menu; otherwise only it. */
function columnsAround(): Columns {
  const { startColumnIndex, endColumnIndex, startRowIndex, endRowIndex } = selection();
  const wholeColumns = startRowIndex === 0 && endRowIndex > 1;
  const among = column >= startColumnIndex && column < endColumnIndex;
  return wholeColumns && among
    ? { from: startColumnIndex, count: endColumnIndex - startColumnIndex }
    : { from: column, count: 1 };
}

/** The hidden columns that a head's own mark, or its right neighbour's, stands for. */
function hiddenBeside(head: HTMLElement): Columns | undefined {
  const mark =
    head.querySelector<HTMLElement>('.hidden-columns') ??
    head.nextElementSibling?.querySelector<HTMLElement>('.hidden-before');
  return mark ? { from: Number(mark.dataset.from), count: Number(mark.dataset.count) } : undefined;
}
