import { describe, expect, it, test } from '@jest/globals';
import { aWorkbook, cells, tab } from '../../../support/workspace/workbook.ts';

const a1 = `${tab}!A1:D10`;
const grid = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };

function filled() {
  const book = aWorkbook();
  book.enter(`${tab}!A1:B3`, [
    ['名前', '数'],
    ['佐藤', 3],
    ['鈴木', 10],
  ]);
  return book;
}

describe('updateCells', () => {
  it('clears listed fields that the cells lack, and leaves the others', () => {
    const book = filled();
    book.batch([
      {
        repeatCell: {
          range: grid,
          cell: { note: 'メモ', userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'note,userEnteredFormat.textFormat.bold',
        },
      },
      { updateCells: { range: grid, rows: [cells('新')], fields: 'userEnteredValue' } },
    ]);
    expect(book.values(a1)).toEqual([['新']]);
    const { sheets } = book.get('sheets.data.rowData.values(note,userEnteredFormat)');
    expect(sheets?.[0]?.data?.[0]?.rowData?.[2]?.values?.[1]).toEqual({
      note: 'メモ',
      userEnteredFormat: { textFormat: { bold: true } },
    });
  });

  it('writes from a start without touching cells that no row gives', () => {
    const book = filled();
    const start = { sheetId: 0, rowIndex: 1, columnIndex: 0 };
    book.batch([{ updateCells: { start, rows: [cells('田中')], fields: '*' } }]);
    expect(book.values(a1)).toEqual([
      ['名前', '数'],
      ['田中', '3'],
      ['鈴木', '10'],
    ]);
  });

  it('keeps text that looks like a formula as text', () => {
    const book = aWorkbook();
    book.batch([{ appendCells: { sheetId: 0, rows: [cells('=1+1')], fields: 'userEnteredValue' } }]);
    expect(book.values(a1, 'FORMULA')).toEqual([['=1+1']]);
    expect(
      book.get('sheets.data.rowData.values.userEnteredValue').sheets?.[0]?.data?.[0]?.rowData?.[0]
        ?.values?.[0],
    ).toEqual({
      userEnteredValue: { stringValue: '=1+1' },
    });
  });
});

describe('appendCells', () => {
  it('goes below the last row with data, where an unticked check box is data and a format is not', () => {
    const book = filled();
    book.batch([
      {
        repeatCell: {
          range: { ...grid, endRowIndex: 9 },
          cell: { userEnteredFormat: { horizontalAlignment: 'LEFT' } },
          fields: 'userEnteredFormat',
        },
      },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 4, columnIndex: 3 },
          rows: [cells(false)],
          fields: 'userEnteredValue',
        },
      },
      { appendCells: { sheetId: 0, rows: [cells('末尾')], fields: 'userEnteredValue' } },
    ]);
    expect(book.values(`${tab}!A6`)).toEqual([['末尾']]);
  });

  it('extends the grid', () => {
    const book = aWorkbook();
    book.batch([
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 1 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      { appendCells: { sheetId: 0, rows: [cells('a', 'b'), cells('c')], fields: '*' } },
    ]);
    expect(book.get('sheets.properties.gridProperties').sheets?.[0]?.properties?.gridProperties).toEqual({
      rowCount: 2,
      columnCount: 2,
    });
  });
});

test('repeatCell fits a formula to each cell', () => {
  const book = filled();
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 2, endColumnIndex: 3 };
  book.batch([
    {
      repeatCell: {
        range,
        cell: { userEnteredValue: { formulaValue: '=B2*$B$2' } },
        fields: 'userEnteredValue',
      },
    },
  ]);
  expect(book.values(`${tab}!C2:C3`, 'FORMULA')).toEqual([['=B2*$B$2'], ['=B3*$B$2']]);
  expect(book.values(`${tab}!C2:C3`)).toEqual([['9'], ['30']]);
});

describe('sheets', () => {
  test('updateSheetProperties changes only what the mask names; a rename follows into formulas', () => {
    const book = filled();
    book.enter(`${tab}!D1`, [[`=SUM('${tab}'!B2:B)`]]);
    book.batch([
      {
        updateSheetProperties: {
          properties: { sheetId: 0, title: '受付', hidden: true, gridProperties: { frozenRowCount: 1 } },
          fields: 'title,gridProperties.frozenRowCount',
        },
      },
    ]);
    const properties = book.get('sheets.properties').sheets?.[0]?.properties;
    expect(properties).toMatchObject({
      title: '受付',
      gridProperties: { frozenRowCount: 1, rowCount: 1_000 },
    });
    expect(properties?.hidden).toBeUndefined();
    expect(book.values('受付!D1', 'FORMULA')).toEqual([["=SUM('受付'!B2:B)"]]);
    expect(book.values('受付!D1')).toEqual([['13']]);
  });

  test('duplicateSheet copies cells and the metadata that the document may see', () => {
    const book = filled();
    const metadata = (metadataKey: string, visibility: string) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey,
          visibility,
          location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
        },
      },
    });
    book.batch([
      metadata('公', 'DOCUMENT'),
      metadata('私', 'PROJECT'),
      { duplicateSheet: { sourceSheetId: 0, newSheetId: 5, newSheetName: '写し' } },
    ]);
    expect(book.values('写し!A1:B3')).toEqual(book.values(a1));
    const columns = book.get('sheets.data.columnMetadata.developerMetadata(metadataKey)').sheets?.[1]
      ?.data?.[0]?.columnMetadata;
    expect(columns?.[0]?.developerMetadata).toEqual([{ metadataKey: '公' }]);
  });

  test('a tab moved to the right stands where the index said', () => {
    const book = aWorkbook();
    book.batch([
      { addSheet: { properties: { sheetId: 1, title: 'b' } } },
      { addSheet: { properties: { sheetId: 2, title: 'c' } } },
    ]);
    book.batch([{ updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: 'index' } }]);
    expect(book.get('sheets.properties.title').sheets?.map(({ properties }) => properties?.title)).toEqual([
      'b',
      tab,
      'c',
    ]);
  });
});

describe('findReplace', () => {
  test.each([
    [
      { find: '佐', replacement: '加', allSheets: true },
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      '加藤',
    ],
    [{ find: '佐', replacement: '加', matchEntireCell: true, allSheets: true }, {}, '佐藤'],
    [
      { find: '^(.)藤$', replacement: '$1々', searchByRegex: true, sheetId: 0 },
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      '佐々',
    ],
  ])('%j', (request, reply, name) => {
    const book = filled();
    expect(book.batch([{ findReplace: request }]).replies).toEqual([{ findReplace: reply }]);
    expect(book.values(`${tab}!A2`)).toEqual([[name]]);
  });

  it('finds a marker in a column, whole cells only, and says how many', () => {
    const book = filled();
    const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 };
    const request = { find: '鈴木', replacement: '処理済', matchCase: true, matchEntireCell: true, range };
    expect(book.batch([{ findReplace: request }]).replies?.[0]?.findReplace?.occurrencesChanged).toBe(1);
    expect(book.values(`${tab}!A3`)).toEqual([['処理済']]);
  });
});

describe('sortRange', () => {
  it('sorts whole rows, empty cells last either way, formulas still reading their own row', () => {
    const book = filled();
    book.enter(`${tab}!A4:C4`, [['高橋', null, '=A4&"様"']]);
    const range = { sheetId: 0, startRowIndex: 1 };
    book.batch([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } }]);
    expect(book.values(`${tab}!A2:C4`)).toEqual([
      ['鈴木', '10'],
      ['佐藤', '3'],
      ['高橋', '', '高橋様'],
    ]);
    book.batch([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 1 }] } }]);
    expect(book.values(`${tab}!A2:A4`)).toEqual([['佐藤'], ['鈴木'], ['高橋']]);
    book.batch([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 2 }] } }]);
    expect(book.values(`${tab}!A2:C2`, 'FORMULA')).toEqual([['高橋', '', '=A2&"様"']]);
  });
});

test('merging keeps the first cell; half a merge cannot be unmerged', () => {
  const book = filled();
  book.batch([{ mergeCells: { range: grid, mergeType: 'MERGE_ALL' } }]);
  expect(book.values(a1)).toEqual([['名前']]);
  expect(() => book.batch([{ unmergeCells: { range: { ...grid, endRowIndex: 1 } } }])).toThrow(
    'You must select all cells',
  );
});

test('copyPaste fills the destination and moves relative references', () => {
  const book = filled();
  book.enter(`${tab}!C2`, [['=B2+1']]);
  const source = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 };
  const below = { ...source, startRowIndex: 2, endRowIndex: 3 };
  book.batch([{ copyPaste: { source, destination: below } }]);
  expect(book.values(`${tab}!C3`, 'FORMULA')).toEqual([['=B3+1']]);
  book.batch([{ copyPaste: { source: below, destination: source, pasteType: 'PASTE_VALUES' } }]);
  expect(book.values(`${tab}!C2`, 'FORMULA')).toEqual([[11]]);
});

test('named ranges can be read and removed', () => {
  const book = filled();
  const { replies } = book.batch([
    {
      addNamedRange: {
        namedRange: {
          name: '件数',
          range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
        },
      },
    },
  ]);
  expect(book.values('件数')).toEqual([['3'], ['10']]);
  book.enter(`${tab}!D1`, [['=SUM(件数)']]);
  expect(book.values(`${tab}!D1`)).toEqual([['13']]);
  book.batch([{ deleteNamedRange: { namedRangeId: replies?.[0]?.addNamedRange?.namedRange?.namedRangeId } }]);
  expect(() => book.values('件数')).toThrow('Unable to parse range: 件数');
});

test('conditional rules, filter and banding come and go', () => {
  const book = filled();
  const rule = {
    ranges: [grid],
    booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
  };
  const { replies } = book.batch([
    { addConditionalFormatRule: { rule, index: 0 } },
    { setBasicFilter: { filter: { range: grid } } },
    { addBanding: { bandedRange: { range: grid, rowProperties: { firstBandColor: { red: 1 } } } } },
  ]);
  const fields = 'sheets(conditionalFormats,basicFilter,bandedRanges)';
  const bandedRangeId = replies?.[2]?.addBanding?.bandedRange?.bandedRangeId;
  expect(book.get(fields).sheets?.[0]).toEqual({
    conditionalFormats: [rule],
    basicFilter: { range: grid },
    bandedRanges: [expect.objectContaining({ bandedRangeId })],
  });
  book.batch([
    { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    { clearBasicFilter: { sheetId: 0 } },
    { deleteBanding: { bandedRangeId } },
  ]);
  expect(book.get(fields).sheets?.[0]).toEqual({});
});
