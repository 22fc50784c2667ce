import { describe, expect, it, test } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { aWorkbook, tab } from '../../../support/workspace/workbook.ts';

const all = `${tab}!A1:J20`;

function range(startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) {
  return { sheetId: 0, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

function at(rowIndex: number, columnIndex: number) {
  return { sheetId: 0, rowIndex, columnIndex };
}

describe('updateBorders', () => {
  const dashed = { style: 'DASHED', width: 1, color: { blue: 1 } };

  function sides(book: ReturnType<typeof aWorkbook>) {
    const { sheets } = book.get('sheets.data.rowData.values.userEnteredFormat.borders');
    return sheets?.[0]?.data?.[0]?.rowData?.map(({ values = [] }) =>
      values.map((cell) => Object.keys(cell.userEnteredFormat?.borders ?? {}).sort()),
    );
  }

  it('draws the edges of the range and the lines within it', () => {
    const book = aWorkbook();
    const request = { range: range(0, 2, 0, 2), top: dashed, left: dashed, innerHorizontal: dashed };
    expect(book.batch([{ updateBorders: request }]).replies).toEqual([{}]);
    expect(sides(book)).toEqual([
      [
        ['bottom', 'left', 'top'],
        ['bottom', 'top'],
      ],
      [['left', 'top'], ['top']],
    ]);
  });

  it('leaves sides alone that are not given, and takes away those of the style NONE', () => {
    const book = aWorkbook();
    book.batch([
      { updateBorders: { range: range(0, 1, 0, 1), top: dashed, bottom: dashed, left: dashed } },
      { updateBorders: { range: range(0, 1, 0, 1), bottom: { style: 'NONE' }, right: dashed } },
    ]);
    expect(sides(book)).toEqual([[['left', 'right', 'top']]]);
  });
});

test('copyPaste transposes', () => {
  const book = aWorkbook();
  book.enter(`${tab}!A1`, [
    ['a', 'b', 'c'],
    [1, 2, '=A2+B2'],
  ]);
  const [source, destination] = [range(0, 2, 0, 3), range(4, 5, 0, 1)];
  book.batch([
    { copyPaste: { source, destination, pasteType: 'PASTE_VALUES', pasteOrientation: 'TRANSPOSE' } },
  ]);
  expect(book.values(`${tab}!A5:C7`)).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ]);
});

describe('cutPaste', () => {
  function cut(request: object) {
    const book = aWorkbook();
    book.enter(`${tab}!A1`, [
      [1, '=A1*2'],
      ['', '=B1+1'],
    ]);
    book.batch([{ addSheet: { properties: { sheetId: 7, title: 'Other' } } }]);
    book.batch([{ cutPaste: { source: range(0, 1, 0, 2), ...request } }]);
    return book;
  }

  it('takes the formulas that name what it moves along', () => {
    const book = cut({ destination: at(3, 3) });
    expect(book.values(all, 'FORMULA')).toEqual([[], ['', '=E4+1'], [], ['', '', '', 1, '=D4*2']]);
  });

  it('empties the source, whatever is pasted of it', () => {
    const book = cut({ destination: at(3, 3), pasteType: 'PASTE_VALUES' });
    expect(book.values(all, 'FORMULA')).toEqual([[], ['', '=B1+1'], [], ['', '', '', 1, 2]]);
  });

  it('moves into another tab', () => {
    const book = cut({ destination: { sheetId: 7, rowIndex: 0, columnIndex: 0 } });
    expect(book.values('Other!A1:B1', 'FORMULA')).toEqual([[1, '=A1*2']]);
    expect(book.values(all, 'FORMULA')).toEqual([[], ['', '=B1+1']]);
  });
});

describe('pasteData', () => {
  test.each<[string, string, string, unknown[][]]>([
    [
      'commas',
      'Item,Cost\nWheel,$20.50\n',
      ',',
      [
        ['Item', 'Cost'],
        ['Wheel', 20.5],
      ],
    ],
    [
      'quotes around a delimiter',
      '"a, b",2\r\n"say ""so""",=1+1',
      ',',
      [
        ['a, b', 2],
        ['say "so"', 2],
      ],
    ],
    ['a delimiter of two characters', 'a||b', '||', [['a', 'b']]],
    ['dates', '2026/7/1;TRUE', ';', [[46_204, true]]],
  ])('enters %s as if typed', (_what, data, delimiter, rows) => {
    const book = aWorkbook();
    book.batch([{ pasteData: { coordinate: at(1, 1), data, type: 'PASTE_NORMAL', delimiter } }]);
    expect(book.values(`${tab}!B2:C9`, 'UNFORMATTED_VALUE')).toEqual(rows);
  });

  it('makes the grid as large as it needs', () => {
    const book = aWorkbook();
    const data = Array.from({ length: 1_200 }, (_, index) => String(index)).join('\n');
    book.batch([{ pasteData: { coordinate: at(0, 25), data, delimiter: ',' } }]);
    const { sheets } = book.get('sheets.properties.gridProperties(rowCount,columnCount)');
    expect(sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 1_200, columnCount: 26 });
  });

  it('wants a delimiter', () => {
    const send = () => aWorkbook().batch([{ pasteData: { coordinate: at(0, 0), data: 'a' } }]);
    expect(send).toThrow("Invalid requests[0].pasteData: One of 'delimiter' or 'html' must be set.");
  });
});

describe('filter views', () => {
  const filter: sheets_v4.Schema$FilterView = {
    title: 'Before April',
    range: range(0, 5, 0, 3),
    sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
    criteria: { 2: { hiddenValues: ['Panel'] } },
  };
  const views = (book: ReturnType<typeof aWorkbook>) =>
    book.get('sheets.filterViews').sheets?.[0]?.filterViews;

  it('are added, with an id and a title where none is given', () => {
    const book = aWorkbook();
    const { replies } = book.batch([
      { addFilterView: { filter: { ...filter, filterViewId: 5 } } },
      { addFilterView: { filter: { range: range(0, 2, 0, 1) } } },
    ]);
    expect(replies?.[0]).toEqual({ addFilterView: { filter: { ...filter, filterViewId: 5 } } });
    expect(replies?.[1]?.addFilterView?.filter).toMatchObject({
      title: 'フィルタ 1',
      filterViewId: expect.any(Number),
    });
    expect(views(book)).toHaveLength(2);
  });

  it('are changed field by field, copied and deleted', () => {
    const book = aWorkbook();
    const { replies } = book.batch([
      { addFilterView: { filter: { ...filter, filterViewId: 5 } } },
      { updateFilterView: { filter: { filterViewId: 5, title: 'Spring' }, fields: 'title,criteria' } },
      { duplicateFilterView: { filterId: 5 } },
      { deleteFilterView: { filterId: 5 } },
    ]);
    const { criteria: _, ...rest } = filter;
    const copy = { ...rest, title: '「Spring」のコピー', filterViewId: expect.any(Number) };
    expect(replies?.[2]).toEqual({ duplicateFilterView: { filter: copy } });
    expect(views(book)).toEqual([copy]);
  });

  it('hide nothing from everybody, and follow columns', () => {
    const book = aWorkbook();
    book.batch([
      { addFilterView: { filter: { ...filter, filterViewId: 5 } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ]);
    expect(views(book)).toMatchObject([
      { range: range(0, 5, 1, 4), sortSpecs: [{ dimensionIndex: 3 }], criteria: { 3: {} } },
    ]);
  });

  test.each<[object, string]>([
    [
      { deleteFilterView: { filterId: 9 } },
      'Invalid requests[0].deleteFilterView: No filter view with id: 9',
    ],
    [
      { addFilterView: { filter: { range: { sheetId: 3 } } } },
      'Invalid requests[0].addFilterView: No grid with id: 3',
    ],
  ])('refuse %j', (request, message) => {
    expect(() => aWorkbook().batch([request])).toThrow(message);
  });
});

describe('autoFill of a range', () => {
  test.each<[string, unknown[][], sheets_v4.Schema$GridRange, unknown[][]]>([
    ['goes on below the data', [[1], [2]], range(0, 4, 0, 1), [[1], [2], [3], [4]]],
    ['goes on beside the data', [['Q1', 'Q2']], range(0, 1, 0, 4), [['Q1', 'Q2', 'Q3', 'Q4']]],
    ['leaves a range without data alone', [['', '', '', '', 1]], range(0, 1, 0, 4), [['', '', '', '', 1]]],
  ])('%s', (_what, given, filled, rows) => {
    const book = aWorkbook();
    book.enter(`${tab}!A1`, given);
    book.batch([{ autoFill: { range: filled } }]);
    expect(book.values(all, 'UNFORMATTED_VALUE')).toEqual(rows);
  });
});

test('grid data of empty cells has no rows', () => {
  const { sheets } = aWorkbook().get('sheets.data.rowData');
  expect(sheets).toEqual([{ data: [{}] }]);
});
