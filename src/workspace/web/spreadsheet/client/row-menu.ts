/// <reference lib="dom" />
import type { Change } from '../../../services/sheets/changes/change.ts';
import { openMenu } from '../../script/client/menus.ts';
import { selection, selectRows } from './selection.ts';

let row = 0;

/** Opens the menu of the row whose head is `head`; a row that is not selected yet becomes so. */
export function openRowMenu(head: HTMLElement): void {
  const menu = document.getElementById('row-menu');
  if (!menu) return;
  row = Number(head.dataset.row);
  if (!isAmongSelected()) selectRows(row, row);
  head.id = `row-head-${row}`;
  openMenu(menu, head, false);
}

/** The change that an item of the row menu stands for. */
export function rowChange(action: string | undefined): Change | undefined {
  switch (action) {
    case 'insert-above':
      return { kind: 'insert-row', before: row };
    case 'insert-below':
      return { kind: 'insert-row', before: row + 1 };
    case 'delete-rows': {
      const { startRowIndex, endRowIndex } = selection();
      return { kind: 'delete-rows', from: startRowIndex, count: endRowIndex - startRowIndex };
    }
    default:
      return undefined;
  }
}

/** Whether whole rows are selected, and this one is one of them. */
function isAmongSelected(): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = selection();
  const isWhole = startColumnIndex === 0 && endColumnIndex > 1;
  return isWhole && row >= startRowIndex && row < endRowIndex;
}
