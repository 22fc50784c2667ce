import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { valuesBatchClear } from '../../../../../src/workspace/services/sheets/values/batch-clear.ts';
import { aPivotBook, by, pivotTab, summary } from '../../../../support/workspace/pivots.ts';
import { cells, owner, tab } from '../../../../support/workspace/workbook.ts';

const rows = [
  ['Region', 'Units', 'Returns'],
  ['West', 120, 4],
  ['East', 85, 11],
  ['West', 143, 2],
];
const table = { rows: [by(0)], values: [summary('SUM', 1)] };
const drawn = [
  ['Region', 'SUM of Units'],
  ['East', '85'],
  ['West', '263'],
  ['Grand Total', '348'],
];
const overwrites = 'Array result was not expanded because it would overwrite data in';

let book: ReturnType<typeof aPivotBook>;

beforeEach(() => {
  book = aPivotBook(rows);
});

function kept(at = 'A1') {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(at) ?? [];
  const { sheets } = book.get('sheets.data.rowData.values.pivotTable');
  return sheets?.[1]?.data?.[0]?.rowData?.[Number(row) - 1]?.values?.[column.charCodeAt(0) - 65]?.pivotTable;
}

function anchorCell() {
  const fields = 'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)';
  return book.get(fields).sheets?.[1]?.data?.[0]?.rowData?.[0]?.values?.[0];
}

function change(request: object) {
  return () => book.batch([request]);
}

describe('updateCells of pivotTable', () => {
  it('keeps the table at its anchor, and computed values in all its cells', () => {
    book.pivot(table);
    expect(kept()).toEqual({ ...table, source: book.source });
    expect(anchorCell()).toEqual({ effectiveValue: { stringValue: 'Region' }, formattedValue: 'Region' });
    expect(book.shown()).toEqual(drawn);
  });

  test.each([
    ['filterSpecs', { filterSpecs: [{ columnOffsetIndex: 0, filterCriteria: { visibleValues: ['West'] } }] }],
    ['criteria', { criteria: { '0': { visibleValues: ['West'] } } }],
  ])('gives filters in both forms, however they came: %s', (_name, filter) => {
    book.pivot({ ...table, ...filter });
    expect(kept()).toMatchObject({
      filterSpecs: [{ columnOffsetIndex: 0, filterCriteria: { visibleValues: ['West'] } }],
      criteria: { '0': { visibleValues: ['West'] } },
    });
  });

  it('replaces a table, and removes it where the cell gives none', () => {
    book.pivot(table);
    book.pivot({ values: [summary('MAX', 1)] });
    expect(book.shown()).toEqual([['MAX of Units'], ['143']]);
    const start = { sheetId: 9 };
    book.batch([{ updateCells: { start, rows: [{ values: [{}] }], fields: 'pivotTable' } }]);
    expect(book.shown()).toBeUndefined();
    expect(kept()).toBeUndefined();
  });

  it('leaves the other fields of the cell alone, and other fields leave the table alone', () => {
    const start = { sheetId: 9 };
    const write = (cell: object, fields: string) =>
      book.batch([{ updateCells: { start, rows: [{ values: [cell] }], fields } }]);
    write({ note: 'メモ' }, 'note');
    book.pivot(table);
    write({ userEnteredFormat: { textFormat: { bold: true } } }, 'userEnteredFormat');
    expect(book.get('sheets.data.rowData.values.note').sheets?.[1]?.data?.[0]?.rowData?.[0]).toEqual({
      values: [{ note: 'メモ' }],
    });
    expect(book.shown()).toEqual(drawn);
  });

  test.each([
    ['no source', { source: null }, 'At least one source data must be specified'],
    ['a tab that is not there', { source: { sheetId: 5 } }, 'No grid with id: 5'],
    ['a group without an order', { rows: [{ sourceColumnOffset: 0 }] }, 'No sort order specified.'],
    [
      'a value without a function, after groups',
      { values: [{ sourceColumnOffset: 1 }] },
      'No PivotValue.summarizeFunction specified.',
    ],
    [
      'CUSTOM for a column',
      { values: [summary('CUSTOM', 1)] },
      '"CUSTOM" may not be used in PivotValue.summarizeFunction unless PivotValue.calculatedField is set.',
    ],
    [
      'a condition of validation',
      { filterSpecs: [{ filterCriteria: { condition: { type: 'ONE_OF_LIST' } } }] },
      "ConditionType 'ONE_OF_LIST' is not supported in filters.",
    ],
  ])('refuses %s', (_name, part, message) => {
    expect(() => book.pivot({ ...table, ...part } as object)).toThrow(
      `Invalid requests[0].updateCells: ${message}`,
    );
  });

  test.each([
    [
      'a calculated field',
      { values: [{ formula: '=Units', summarizeFunction: 'SUM' }] },
      'values[0].formula',
    ],
    ['a limit of groups', { rows: [by(0, { groupLimit: {} })] }, 'rows[0].group_limit'],
    ['a data source', { dataSourceId: 'x' }, 'data_source_id'],
  ])('says that it does not have %s', (_name, part, field) => {
    const place = 'requests[0].update_cells.rows[0].values[0].pivot_table';
    expect(() => book.pivot({ ...table, ...part })).toThrow(
      `not emulated: Sheets API field ${place}.${field}`,
    );
  });

  it('refuses an empty table, and says that it does not change parts of one', () => {
    const request = (cell: object, fields: string) =>
      change({ updateCells: { start: { sheetId: 9 }, rows: [{ values: [cell] }], fields } });
    expect(request({ pivotTable: {} }, 'pivotTable')).toThrow(
      'Invalid requests[0].updateCells: At least one source data must be specified',
    );
    expect(request({ pivotTable: table }, 'pivotTable.rows')).toThrow(
      'not emulated: Sheets API field mask below pivotTable',
    );
  });

  it('reads ranges that are open, with a group of nothing for their empty rows', () => {
    book.pivot({ ...table, source: { sheetId: 0 } });
    expect(book.shown()).toEqual([drawn[0], ['', '0'], ...drawn.slice(1)]);
  });

  it('says that it does not filter by formulas', () => {
    const condition = { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '=Returns' }] };
    const filterSpecs = [{ columnOffsetIndex: 1, filterCriteria: { visibleByDefault: true, condition } }];
    expect(() => book.pivot({ ...table, filterSpecs })).toThrow(
      'not emulated: Sheets pivot table filter by formula',
    );
  });
});

describe('what a pivot table draws', () => {
  it('follows its source', () => {
    book.pivot(table);
    book.enter(`${tab}!A2:B2`, [['North', 1]]);
    expect(book.shown()?.slice(1, 4)).toEqual([
      ['East', '85'],
      ['North', '1'],
      ['West', '143'],
    ]);
  });

  it('is read by formulas, and may come from formulas', () => {
    book.pivot(table);
    book.enter(`${tab}!B2`, [['=100+20']]);
    book.enter(`${pivotTab}!D1:E1`, [['=B4*2', '=VLOOKUP("East",A:B,2,FALSE)']]);
    expect(book.unformatted()?.[0]).toEqual(['Region', 'SUM of Units', '', 696, 85]);
    book.enter(`${tab}!B2`, [['=100+30']]);
    expect(book.unformatted(`${pivotTab}!D1`)).toEqual([[716]]);
  });

  it('may be the source of another', () => {
    book.pivot(table);
    const source = { sheetId: 9, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    book.pivot({ source, values: [summary('AVERAGE', 1)] }, { columnIndex: 4 });
    expect(book.unformatted(`${pivotTab}!E1:E2`)).toEqual([['AVERAGE of SUM of Units'], [174]]);
  });

  test.each([
    ['a typed value', `${pivotTab}!B3`, 'B3'],
    ['a formula', `${pivotTab}!A4`, 'A4'],
  ])('gives way to %s, and comes back when it goes', (_name, range, cell) => {
    book.pivot(table);
    book.enter(range, [['=1']]);
    expect(anchorCell()).toEqual({
      effectiveValue: { errorValue: { type: 'REF', message: `${overwrites} ${cell}.` } },
      formattedValue: '#REF!',
    });
    expect(book.values(`${pivotTab}!A1:A2`)).toEqual([['#REF!']]);
    valuesBatchClear(book.host, owner, book.id, { ranges: [range] });
    expect(book.shown()).toEqual(drawn);
  });

  it('gives way to another table', () => {
    book.pivot(table, { columnIndex: 1 });
    book.pivot(table);
    expect(book.values(`${pivotTab}!A1:C1`)).toEqual([['#REF!', 'Region', 'SUM of Units']]);
  });

  it('needs room in the grid', () => {
    book.pivot(table, { rowIndex: 998 });
    expect(book.values(`${pivotTab}!A999:B1000`)).toEqual([['#REF!']]);
  });

  it('does not read itself', () => {
    book.pivot(table, { sheetId: 0, rowIndex: 1 });
    const message = 'Circular dependency detected.';
    expect(
      book.get('sheets.data.rowData.values.effectiveValue').sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[0],
    ).toEqual({ effectiveValue: { errorValue: { type: 'REF', message } } });
  });

  it('is not read by its own source through formulas', () => {
    book.pivot(table);
    book.enter(`${tab}!B2`, [[`=${pivotTab}!B4+1`]]);
    expect(book.values(`${pivotTab}!A1:B2`)).toEqual([['#REF!']]);
  });
});

describe('the anchor', () => {
  test.each([
    ['values.update', () => book.enter(`${pivotTab}!A1`, [['typed']]), [['typed']]],
    [
      'updateCells of a value',
      change({ updateCells: { start: { sheetId: 9 }, rows: [cells('typed')], fields: 'userEnteredValue' } }),
      [['typed']],
    ],
    [
      'values.batchClear',
      () => valuesBatchClear(book.host, owner, book.id, { ranges: [`${pivotTab}!A1:A2`] }),
      undefined,
    ],
  ])('takes the table with it in %s', (_name, act, expected) => {
    book.pivot(table);
    act();
    expect(book.shown()).toEqual(expected);
    expect(kept()).toBeUndefined();
  });

  it('is left by a clear of other cells of the table', () => {
    book.pivot(table);
    valuesBatchClear(book.host, owner, book.id, { ranges: [`${pivotTab}!A2:B9`] });
    expect(book.shown()).toEqual(drawn);
  });

  test.each(['A1:B1', 'B2:B3', 'C1:D1'])('merges no cells with the table: %s', (range) => {
    book.pivot({ ...table, columns: [by(2, { showTotals: false })] });
    const [left = '', right = ''] = range.split(':');
    const column = (cell: string) => cell.charCodeAt(0) - 65;
    const merged = {
      sheetId: 9,
      startRowIndex: Number(left.slice(1)) - 1,
      endRowIndex: Number(right.slice(1)),
      startColumnIndex: column(left),
      endColumnIndex: column(right) + 1,
    };
    expect(change({ mergeCells: { range: merged, mergeType: 'MERGE_ALL' } })).toThrow(
      "Invalid requests[0].mergeCells: You can't merge cells that are part of a pivot table.",
    );
  });

  it('goes with its row, and moves with it', () => {
    book.pivot(table, { rowIndex: 2 });
    const lines = (startIndex: number, endIndex: number) => ({
      range: { sheetId: 9, dimension: 'ROWS', startIndex, endIndex },
    });
    book.batch([{ insertDimension: lines(0, 1) }]);
    expect(kept('A4')).toEqual({ ...table, source: book.source });
    book.batch([{ deleteDimension: lines(3, 4) }]);
    expect(book.shown()).toBeUndefined();
  });

  it('is copied with the table, and a part of what is drawn as values', () => {
    book.pivot(table);
    const block = (startRowIndex: number, startColumnIndex: number) => ({
      sheetId: 9,
      startRowIndex,
      endRowIndex: startRowIndex + 2,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 2,
    });
    book.batch([
      { copyPaste: { source: block(0, 0), destination: block(0, 3) } },
      { copyPaste: { source: block(1, 0), destination: block(6, 0) } },
    ]);
    expect(kept('D1')).toEqual(kept('A1'));
    expect(book.values(`${pivotTab}!D1:E4`)).toEqual(drawn);
    expect(book.values(`${pivotTab}!A7:B8`, 'FORMULA')).toEqual([
      ['East', 85],
      ['West', 263],
    ]);
  });
});

describe('the source', () => {
  const lines = (dimension: string, startIndex: number, endIndex: number) => ({
    range: { sheetId: 0, dimension, startIndex, endIndex },
  });

  test.each([
    ['rows inserted in it', { insertDimension: lines('ROWS', 2, 4) }, { endRowIndex: 6 }],
    ['rows deleted from it', { deleteDimension: lines('ROWS', 1, 3) }, { endRowIndex: 2 }],
    [
      'a column inserted before it',
      { insertDimension: lines('COLUMNS', 0, 1) },
      { startColumnIndex: 1, endColumnIndex: 4 },
    ],
    [
      'a column moved within it',
      { moveDimension: { source: lines('COLUMNS', 2, 3).range, destinationIndex: 1 } },
      {},
    ],
    [
      'cells inserted beside it',
      {
        insertRange: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
          shiftDimension: 'COLUMNS',
        },
      },
      { startColumnIndex: 1, endColumnIndex: 4 },
    ],
  ])('follows %s', (_name, request, moved) => {
    book.pivot(table);
    book.batch([request]);
    expect(kept()?.source).toEqual({ ...book.source, ...moved });
    expect(book.shown()?.[0]).toEqual(drawn[0]);
  });

  it('keeps groups, values and filters at their columns', () => {
    const filterSpecs = [{ columnOffsetIndex: 2, filterCriteria: { visibleByDefault: true } }];
    book.pivot({ ...table, values: [summary('SUM', 1), summary('SUM', 2)], filterSpecs });
    book.batch([{ insertDimension: lines('COLUMNS', 1, 2) }]);
    expect(kept()).toMatchObject({
      rows: [{ sourceColumnOffset: 0 }],
      values: [{ sourceColumnOffset: 2 }, { sourceColumnOffset: 3 }],
      filterSpecs: [{ columnOffsetIndex: 3 }],
    });
    book.batch([{ deleteDimension: lines('COLUMNS', 2, 3) }]);
    expect(kept()).toMatchObject({
      values: [{ sourceColumnOffset: 2 }],
      filterSpecs: [{ columnOffsetIndex: 2 }],
    });
    expect(book.shown()?.[0]).toEqual(['Region', 'SUM of Returns']);
  });

  it('loses what stood on a column that left it', () => {
    book.pivot(table);
    book.batch([{ moveDimension: { source: lines('COLUMNS', 0, 1).range, destinationIndex: 3 } }]);
    expect(kept()).toMatchObject({ rows: [], values: [{ sourceColumnOffset: 0 }] });
    expect(book.shown()).toEqual([['SUM of Units'], ['348']]);
  });

  test.each([
    ['its columns', { deleteDimension: lines('COLUMNS', 0, 3) }],
    ['its tab', { deleteSheet: { sheetId: 0 } }],
  ])('may be deleted with %s', (_name, request) => {
    book.pivot(table);
    book.batch([request]);
    expect(book.values(`${pivotTab}!A1:B4`)).toEqual([['#REF!']]);
  });

  it('of a duplicate is the duplicate', () => {
    book.pivot(table, { sheetId: 0, columnIndex: 4 });
    book.batch([{ duplicateSheet: { sourceSheetId: 0, newSheetId: 7, newSheetName: 'Copy' } }]);
    book.enter('Copy!B2', [[1]]);
    expect(book.values('Copy!E1:F4')).toEqual([
      ...drawn.slice(0, 2),
      ['West', '144'],
      ['Grand Total', '229'],
    ]);
    expect(book.values(`${tab}!E1:F4`)).toEqual(drawn);
  });
});
