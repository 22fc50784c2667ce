import { expect, it } from '@jest/globals';
import type { CellView, RowView } from '../../../../src/workspace/services/sheets/view.ts';
import { choiceLists } from '../../../../src/workspace/web/spreadsheet/choice-lists.ts';

const cell = (validation?: CellView['validation']): CellView => ({
  text: '',
  bold: false,
  protected: false,
  ...(validation && { validation }),
});
const row = (...cells: CellView[]): RowView => ({ index: 0, height: 21, hidden: false, cells });

it('names each list once, however many cells offer it', () => {
  const states = ['相談', '完了'];
  const cells = [
    cell({ kind: 'list', options: states }),
    cell({ kind: 'list', options: ['はい'] }),
    cell({ kind: 'list', options: states }),
    cell({ kind: 'list', options: ['相談', '完了'] }),
    cell({ kind: 'list' }),
    cell({ kind: 'checkbox', options: ['済', '未'] }),
    cell(),
  ];
  const { lists, listOf } = choiceLists([row(...cells.slice(0, 3)), row(...cells.slice(3))]);
  expect(lists).toEqual([states, ['はい'], []]);
  expect([...cells, undefined].map(listOf)).toEqual([0, 1, 0, 0, 2, undefined, undefined, undefined]);
});
