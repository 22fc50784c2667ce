import { describe, expect, it, test } from '@jest/globals';
import { ApiError } from '../../../../src/workspace/services/api-error.ts';
import { batchUpdate, getSpreadsheet } from '../../../../src/workspace/services/sheets/service.ts';
import { aWorkbook, cells, outsider, owner, tab } from '../../../support/workspace/workbook.ts';

const write = (text: string, row = 0) => ({
  updateCells: {
    rows: [cells(text)],
    fields: 'userEnteredValue',
    start: { sheetId: 0, rowIndex: row, columnIndex: 0 },
  },
});

describe('a batch', () => {
  it('applies all of its requests and mirrors them with replies', () => {
    const book = aWorkbook();
    const answer = book.batch([{ addSheet: { properties: { sheetId: 7, title: '記録' } } }, write('あ')]);
    expect(answer.replies).toEqual([
      { addSheet: { properties: expect.objectContaining({ sheetId: 7, title: '記録', index: 1 }) } },
      {},
    ]);
    expect(book.values(`${tab}!A1`)).toEqual([['あ']]);
  });

  it('applies nothing, in any tab, when one request is refused', () => {
    const book = aWorkbook();
    book.batch([{ addSheet: { properties: { sheetId: 7, title: '記録' } } }]);
    const onOther = { appendCells: { sheetId: 7, rows: [cells('x')], fields: 'userEnteredValue' } };
    const bad = { deleteSheet: { sheetId: 99 } };
    expect(() => book.batch([write('あ'), onOther, bad])).toThrow(
      'Invalid requests[2].deleteSheet: No grid with id: 99',
    );
    expect(book.values(`${tab}!A1:B2`)).toBeUndefined();
    expect(book.values('記録!A1:B2')).toBeUndefined();
  });

  it('lets later requests see what earlier ones did', () => {
    const book = aWorkbook();
    book.batch([
      { addSheet: { properties: { sheetId: 9, title: '新' } } },
      { appendCells: { sheetId: 9, rows: [cells(1)], fields: '*' } },
    ]);
    expect(book.values('新!A1')).toEqual([['1']]);
  });

  it('gives the spreadsheet back when asked, with the ranges asked for', () => {
    const book = aWorkbook();
    const { updatedSpreadsheet } = batchUpdate(book.host, owner, book.id, {
      requests: [write('鍵')],
      includeSpreadsheetInResponse: true,
      responseRanges: [`${tab}!A1:A5`],
      responseIncludeGridData: true,
    });
    const data = updatedSpreadsheet?.sheets?.[0]?.data?.[0];
    expect(data?.rowData).toEqual([{ values: [expect.objectContaining({ formattedValue: '鍵' })] }]);
  });
});

describe('what Google refuses', () => {
  test.each([
    [
      { addSheet: { x: 1 } },
      `Invalid JSON payload received. Unknown name "x" at 'requests[0].add_sheet': Cannot find field.`,
    ],
    [
      { noSuch: {} },
      `Invalid JSON payload received. Unknown name "noSuch" at 'requests[0]': Cannot find field.`,
    ],
    [
      { updateCells: { rows: [{ values: [{ userEnteredValue: { stringValue: 5 } }] }], fields: '*' } },
      `Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value.string_value' (TYPE_STRING), 5`,
    ],
    [
      { insertDimension: { range: { sheetId: 0, dimension: 'UP', startIndex: 0, endIndex: 1 } } },
      `Invalid value at 'requests[0].insert_dimension.range.dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "UP"`,
    ],
    [
      { updateCells: { rows: [], start: {} } },
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      { updateCells: { rows: [], fields: 'valu', start: {} } },
      'Invalid requests[0].updateCells: Invalid field: valu',
    ],
    [
      { updateCells: { rows: [cells('長'.repeat(50_001))], fields: '*', start: {} } },
      'Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      { addSheet: { properties: { title: tab } } },
      `Invalid requests[0].addSheet: A sheet with the name "${tab}" already exists. Please enter another name.`,
    ],
    [
      { deleteSheet: { sheetId: 0 } },
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    ],
    [
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } },
      'Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      {
        updateCells: {
          range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
          rows: [cells('a', 'b')],
          fields: '*',
        },
      },
      'Invalid requests[0].updateCells: Attempting to write column: 1, beyond the last requested column of: 0',
    ],
    [{}, 'Invalid requests[0]: No request set.'],
  ])('%j', (request, message) => {
    const book = aWorkbook();
    let thrown: unknown;
    try {
      book.batch([request]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ status: 'INVALID_ARGUMENT', code: 400, message });
  });

  test.each(['addSlicer', 'addTable', 'refreshDataSource'])('%s is not emulated, and says so', (kind) => {
    expect(() => aWorkbook().batch([{ [kind]: {} }])).toThrow(
      `not emulated: Sheets batchUpdate request ${kind}`,
    );
  });

  it('an unknown spreadsheet is 404, one that is not shared 403', () => {
    const book = aWorkbook();
    expect(() => getSpreadsheet(book.host, owner, 'nothing')).toThrow(expect.objectContaining({ code: 404 }));
    expect(() => getSpreadsheet(book.host, outsider, book.id)).toThrow(
      expect.objectContaining({ code: 403 }),
    );
  });
});
