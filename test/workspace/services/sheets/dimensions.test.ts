import { describe, expect, it, test } from '@jest/globals';
import {
  searchDeveloperMetadata,
  valuesBatchGetByDataFilter,
} from '../../../../src/workspace/services/sheets/service.ts';
import { aWorkbook, owner, tab } from '../../../support/workspace/workbook.ts';

const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
});
const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

/** Three columns, each marked with metadata that says its key. */
function marked() {
  const book = aWorkbook();
  book.enter(`${tab}!A1:C3`, [
    ['番号', '氏名', '状態'],
    ['1', '佐藤', '受付'],
    ['2', '鈴木', '完了'],
  ]);
  book.batch(
    ['number', 'name', 'state'].map((metadataValue, index) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'column',
          metadataValue,
          visibility: 'DOCUMENT',
          location: { dimensionRange: columns(index, index + 1) },
        },
      },
    })),
  );
  const column = (metadataValue: string) => {
    const { valueRanges } = valuesBatchGetByDataFilter(book.host, owner, book.id, {
      dataFilters: [{ developerMetadataLookup: { metadataKey: 'column', metadataValue } }],
      majorDimension: 'COLUMNS',
    });
    return valueRanges?.[0]?.valueRange?.values?.[0];
  };
  return { ...book, column };
}

const state = ['状態', '受付', '完了'];

describe('metadata of a column', () => {
  test.each([
    ['an inserted column', { insertDimension: { range: columns(1, 3) } }],
    ['a deleted column before it', { deleteDimension: { range: columns(0, 1) } }],
    ['its column moved to the front', { moveDimension: { source: columns(2, 3), destinationIndex: 0 } }],
    ['another column moved behind it', { moveDimension: { source: columns(0, 1), destinationIndex: 3 } }],
  ])('follows through %s', (_, request) => {
    const book = marked();
    book.batch([request]);
    expect(book.column('state')).toEqual(state);
  });

  it('stays with its column when rows are sorted', () => {
    const book = marked();
    book.batch([
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    expect(book.column('state')).toEqual(['状態', '完了', '受付']);
  });

  it('goes with its column', () => {
    const book = marked();
    book.batch([{ deleteDimension: { range: columns(2, 3) } }]);
    expect(book.column('state')).toBeUndefined();
    const found = searchDeveloperMetadata(book.host, owner, book.id, {
      dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }],
    });
    expect(found.matchedDeveloperMetadata).toHaveLength(2);
  });

  it('of a row stays at its place when rows are sorted', () => {
    const book = marked();
    book.batch([
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'row',
            visibility: 'DOCUMENT',
            location: { dimensionRange: rows(1, 2) },
          },
        },
      },
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    ]);
    const found = valuesBatchGetByDataFilter(book.host, owner, book.id, {
      dataFilters: [{ developerMetadataLookup: { metadataKey: 'row' } }],
    });
    expect(found.valueRanges?.[0]?.valueRange).toMatchObject({
      range: `'${tab}'!A2:Z2`,
      values: [['2', '鈴木', '完了']],
    });
  });

  it('is changed and deleted by lookup', () => {
    const book = marked();
    const lookup = { developerMetadataLookup: { metadataKey: 'column', metadataValue: 'name' } };
    const { replies } = book.batch([
      {
        updateDeveloperMetadata: {
          dataFilters: [lookup],
          developerMetadata: { metadataValue: 'applicant' },
          fields: 'metadataValue',
        },
      },
      {
        deleteDeveloperMetadata: {
          dataFilter: { developerMetadataLookup: { metadataKey: 'column', metadataValue: 'state' } },
        },
      },
    ]);
    expect(replies?.[0]?.updateDeveloperMetadata?.developerMetadata?.[0]?.metadataValue).toBe('applicant');
    expect(replies?.[1]?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toHaveLength(1);
    expect(book.column('applicant')?.[0]).toBe('氏名');
  });

  it('needs exactly one row or column', () => {
    const location = { dimensionRange: columns(0, 2) };
    expect(() =>
      aWorkbook().batch([
        {
          createDeveloperMetadata: {
            developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location },
          },
        },
      ]),
    ).toThrow('a single row or column');
  });
});

describe('what refers to cells', () => {
  it('follows inserted and deleted rows', () => {
    const book = marked();
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 };
    const rule = {
      ranges: [range],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$C2="完了"' }] },
        format: {},
      },
    };
    book.enter(`${tab}!E1`, [[`=COUNTA(B2:B3)`]]);
    book.batch([
      { addProtectedRange: { protectedRange: { protectedRangeId: 4, range, warningOnly: true } } },
      { addConditionalFormatRule: { rule } },
      { setBasicFilter: { filter: { range } } },
      { insertDimension: { range: rows(1, 3) } },
      { deleteDimension: { range: rows(4, 5) } },
    ]);
    const moved = { ...range, startRowIndex: 3, endRowIndex: 4 };
    const [sheet] = book.get('sheets(conditionalFormats,basicFilter,protectedRanges)').sheets ?? [];
    expect(sheet?.protectedRanges).toEqual([{ protectedRangeId: 4, range: moved, warningOnly: true }]);
    expect(sheet?.basicFilter).toEqual({ range: moved });
    expect(sheet?.conditionalFormats?.[0]?.ranges).toEqual([moved]);
    expect(sheet?.conditionalFormats?.[0]?.booleanRule?.condition?.values).toEqual([
      { userEnteredValue: '=$C4="完了"' },
    ]);
    expect(book.values(`${tab}!E1`, 'FORMULA')).toEqual([['=COUNTA(B4:B4)']]);
  });

  test.each([
    ['=SUM(A2:A)', { insertDimension: { range: columns(0, 1) } }, '=SUM(B2:B)'],
    ['=SUM($A:$A)', { insertDimension: { range: columns(0, 1) } }, '=SUM($B:$B)'],
    ['=B1', { deleteDimension: { range: columns(1, 2) } }, '=#REF!'],
    [
      `='${tab}'!$B$1&"B1"`,
      { moveDimension: { source: columns(1, 2), destinationIndex: 0 } },
      `='${tab}'!$A$1&"B1"`,
    ],
  ])('a formula %s', (formula, request, after) => {
    const book = aWorkbook();
    book.batch([{ addSheet: { properties: { title: '別', sheetId: 3 } } }]);
    book.enter('別!A1', [[formula.includes('!') ? formula : formula]]);
    book.enter(`${tab}!Z9`, [[formula]]);
    book.batch([request]);
    const all = book.values(`${tab}!A9:AB9`, 'FORMULA')?.[0] ?? [];
    expect(all[all.length - 1]).toBe(after);
    expect(book.values('別!A1', 'FORMULA')?.[0]?.[0]).toBe(formula.includes('!') ? after : formula);
  });
});

test('an inserted row takes format and rule from the row before when asked', () => {
  const book = marked();
  const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2 };
  book.batch([
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: { textFormat: { bold: true } },
          dataValidation: { condition: { type: 'BOOLEAN' } },
        },
        fields: 'userEnteredFormat,dataValidation',
      },
    },
    { insertDimension: { range: rows(2, 3), inheritFromBefore: true } },
  ]);
  const { sheets } = book.get('sheets.data.rowData.values(userEnteredFormat,dataValidation)');
  expect(sheets?.[0]?.data?.[0]?.rowData?.[2]?.values?.[0]).toEqual({
    userEnteredFormat: { textFormat: { bold: true } },
    dataValidation: { condition: { type: 'BOOLEAN' } },
  });
});

test('hidden columns and widths are kept, and move along', () => {
  const book = marked();
  book.batch([
    {
      updateDimensionProperties: {
        range: columns(1, 2),
        properties: { pixelSize: 240, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    { insertDimension: { range: columns(0, 1) } },
  ]);
  const [data] = book.get('sheets.data.columnMetadata(pixelSize,hiddenByUser)').sheets?.[0]?.data ?? [];
  expect(data?.columnMetadata?.slice(0, 4)).toEqual([
    { pixelSize: 100 },
    { pixelSize: 100 },
    { pixelSize: 240, hiddenByUser: true },
    { pixelSize: 100 },
  ]);
});
