import { expect, test } from '@jest/globals';
import type { CellView } from '../../../../src/workspace/services/sheets/view.ts';
import { overflowRoom } from '../../../../src/workspace/web/spreadsheet/overflow-room.ts';

function cell(text: string, change: Partial<CellView> = {}): CellView {
  return { text, bold: false, protected: false, ...change };
}

const shown = ['A', 'B', 'C'].map((letter, index) => ({
  index,
  hiddenBefore: 0,
  column: { letter, width: 100, hidden: false },
}));

test.each<[string, CellView[], number, number | undefined]>([
  ['runs over empty neighbours', [cell('長い題名'), cell(''), cell('')], 0, 300],
  ['ends before one that is filled', [cell('長い題名'), cell(''), cell('x')], 0, 200],
  [
    'ends before a check box',
    [cell('長い題名'), cell('', { validation: { kind: 'checkbox' } })],
    0,
    undefined,
  ],
  ['ends before the columns that scroll', [cell('長い題名'), cell(''), cell('')], 2, 200],
  ['stays in its cell when it wraps', [cell('長い題名', { wrap: 'WRAP' }), cell('')], 0, undefined],
  ['stays in its cell when a number', [cell('12', { horizontalAlignment: 'RIGHT' }), cell('')], 0, undefined],
  ['is nothing where there is no text', [cell(''), cell('')], 0, undefined],
])('%s', (_name, cells, frozen, room) => {
  expect(overflowRoom(cells, shown, 0, frozen)).toBe(room);
});
