import { beforeEach, expect, it, test } from '@jest/globals';
import {
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
} from '../../../../../src/workspace/services/sheets/service.ts';
import { copyFile } from '../../../../../src/workspace/services/drive/copy.ts';
import { applyChange } from '../../../../../src/workspace/services/sheets/changes/apply-change.ts';
import { copySheetTo } from '../../../../../src/workspace/services/sheets/copy-to.ts';
import type { Row } from '../../../../../src/workspace/services/sheets/model/cell.ts';
import { decodeBlock, encodeBlock } from '../../../../../src/workspace/services/sheets/storage/block.ts';
import { valuesAppend } from '../../../../../src/workspace/services/sheets/values/append.ts';
import { sheetView } from '../../../../../src/workspace/services/sheets/view.ts';
import { aPivotBook, by, pivotTab, summary } from '../../../../support/workspace/pivots.ts';
import { cells, owner, tab } from '../../../../support/workspace/workbook.ts';

const table = { rows: [by(0)], values: [summary('SUM', 1)] };
const drawn = [
  ['Region', 'SUM of Units'],
  ['East', '85'],
  ['West', '120'],
  ['Grand Total', '205'],
];

let book: ReturnType<typeof aPivotBook>;

beforeEach(() => {
  book = aPivotBook([
    ['Region', 'Units'],
    ['West', 120],
    ['East', 85],
  ]);
  book.pivot(table);
});

function view() {
  return sheetView(book.host, owner, book.id, 9, { firstRow: 0, rowCount: 6 });
}

function typed(text: string, row: number) {
  const typist = { actor: owner, id: book.id, sheetId: 9 };
  applyChange(book.host, typist, { kind: 'type', row, column: 0, text });
}

it('is drawn on the page of the spreadsheet, and counts as content', () => {
  const { rows, contentRowCount } = view();
  expect(rows.slice(0, 4).map((row) => row.cells.slice(0, 2).map(({ text }) => text))).toEqual(drawn);
  expect(rows[1]?.cells[1]).toMatchObject({ horizontalAlignment: 'RIGHT' });
  expect(contentRowCount).toBe(4);
});

it('says on the page why it cannot be drawn', () => {
  typed('x', 2);
  expect(view().rows[0]?.cells[0]).toMatchObject({
    text: '#REF!',
    note: 'Array result was not expanded because it would overwrite data in A3.',
  });
});

test.each([
  ['typed over', 'x', [['x']]],
  ['emptied', '', undefined],
])('is gone where its anchor is %s by a person', (_name, text, expected) => {
  typed(text, 0);
  expect(book.shown()).toEqual(expected);
});

it('is gone where a person clears its anchor', () => {
  const typist = { actor: owner, id: book.id, sheetId: 9 };
  const block = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  applyChange(book.host, typist, { kind: 'clear', blocks: [block] });
  expect(book.shown()).toBeUndefined();
});

it('moves with its anchor when that is cut and pasted', () => {
  const typist = { actor: owner, id: book.id, sheetId: 9 };
  const from = { row: 0, column: 0, rowCount: 4, columnCount: 2 };
  applyChange(book.host, typist, { kind: 'move', from, row: 5, column: 0 });
  expect(book.values(`${pivotTab}!A6:B9`)).toEqual(drawn);
});

it('is seen by conditional formats, and by what is appended', () => {
  const ranges = [{ sheetId: 9, endRowIndex: 6, endColumnIndex: 1 }];
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B1>100' }] };
  const booleanRule = { condition, format: { textFormat: { bold: true } } };
  book.batch([{ addConditionalFormatRule: { rule: { ranges, booleanRule }, index: 0 } }]);
  expect(view().rows.map((row) => row.cells[0]?.bold)).toEqual([true, false, true, true, false, false]);
  book.batch([{ appendCells: { sheetId: 9, rows: [cells('below')], fields: 'userEnteredValue' } }]);
  expect(book.values(`${pivotTab}!A5`)).toEqual([['below']]);
  valuesAppend(book.host, owner, book.id, {
    range: `${pivotTab}!A1`,
    valueInputOption: 'RAW',
    requestBody: { values: [['last']] },
  });
  expect(book.values(`${pivotTab}!A6`)).toEqual([['last']]);
});

it('lies in a copy of the spreadsheet, and reads the copy', () => {
  const copy = copyFile(book.host, owner, book.id, {});
  expect(valuesGet(book.host, owner, copy.id ?? '', { range: `${pivotTab}!A1:B9` }).values).toEqual(drawn);
});

test.each([
  ['its own tab', { sheetId: 0, columnIndex: 3 }, 0, drawn],
  ['another tab, which stays behind', {}, 9, [['#REF!']]],
])('in another spreadsheet reads %s', (_name, start, sheetId, expected) => {
  book.pivot(table, start);
  const { spreadsheetId } = createSpreadsheet(book.host, owner, { title: 'Other', locale: 'en_US' });
  const { title } = copySheetTo(book.host, owner, book.id, sheetId, {
    destinationSpreadsheetId: spreadsheetId,
  });
  const range = sheetId === 0 ? `'${title ?? ''}'!D1:E9` : `'${title ?? ''}'!A1:B9`;
  expect(valuesGet(book.host, owner, spreadsheetId, { range }).values).toEqual(expected);
  expect(getSpreadsheet(book.host, owner, book.id).sheets).toHaveLength(2);
  expect(book.values(`${tab}!A1`)).toEqual([['Region']]);
});

it('lies on disk as it is kept', () => {
  const pivot = { source: { sheetId: 0 }, values: [{ summarizeFunction: 'SUM' }] };
  const row: Row = [{ pivot }, { value: 1 }];
  expect(decodeBlock(JSON.parse(JSON.stringify(encodeBlock([row]))))).toEqual([row]);
});
