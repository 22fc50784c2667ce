import { describe, expect, it, test } from '@jest/globals';
import { spreadsheetOutline, sheetView, typeInto } from '../../../../src/workspace/services/sheets/view.ts';
import { aWorkbook, cells, owner, tab, writer } from '../../../support/workspace/workbook.ts';

const firstColumn = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 };
const refusal = 'You are trying to edit a protected cell or object.';

function protectedBook(extra: object = {}) {
  const book = aWorkbook();
  book.enter(`${tab}!A1:B2`, [
    ['鍵', '値'],
    ['1', 'x'],
  ]);
  book.batch([
    { addProtectedRange: { protectedRange: { protectedRangeId: 8, range: firstColumn, ...extra } } },
  ]);
  return book;
}

describe('a protected column refuses who is no editor', () => {
  test.each([
    ['updateCells', { updateCells: { start: {}, rows: [cells('z')], fields: '*' } }],
    ['appendCells', { appendCells: { sheetId: 0, rows: [cells('z')], fields: '*' } }],
    [
      'deleteDimension',
      { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    ],
    ['sortRange', { sortRange: { range: { sheetId: 0, startRowIndex: 1 }, sortSpecs: [{}] } }],
    ['findReplace', { findReplace: { find: '鍵', replacement: 'k', allSheets: true } }],
    ['deleteProtectedRange', { deleteProtectedRange: { protectedRangeId: 8 } }],
    ['deleteSheet', { deleteSheet: { sheetId: 0 } }],
  ])('%s', (kind, request) => {
    const book = protectedBook();
    expect(() => book.batch([request], writer)).toThrow(`Invalid requests[0].${kind}: ${refusal}`);
  });
});

it('lets the owner, named editors, and cells beside it be edited', () => {
  const book = protectedBook({ editors: { users: [writer] } });
  const write = { updateCells: { start: {}, rows: [cells('z')], fields: 'userEnteredValue' } };
  book.batch([write], writer);
  book.batch([write], owner);
  const other = protectedBook();
  other.batch([{ updateCells: { start: { columnIndex: 1 }, rows: [cells('z')], fields: '*' } }], writer);
  expect(other.values(`${tab}!B1`)).toEqual([['z']]);
});

it('only warns when it is warning-only', () => {
  const book = protectedBook({ warningOnly: true });
  typeInto(book.host, writer, book.id, 0, 0, 0, 'neu');
  expect(book.values(`${tab}!A1`)).toEqual([['neu']]);
});

describe('typing', () => {
  it('is refused in a protected cell', () => {
    const book = protectedBook();
    expect(() => typeInto(book.host, writer, book.id, 0, 0, 0, 'x')).toThrow(
      expect.objectContaining({ status: 'PERMISSION_DENIED' }),
    );
  });

  it('respects a strict list, and not a lenient one', () => {
    const book = aWorkbook();
    const rule = (strict: boolean) => ({
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: '受付' }, { userEnteredValue: '完了' }],
      },
      strict,
    });
    const at = (column: number) => ({
      sheetId: 0,
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    });
    book.batch([
      { setDataValidation: { range: at(0), rule: rule(true) } },
      { setDataValidation: { range: at(1), rule: rule(false) } },
    ]);
    expect(() => typeInto(book.host, owner, book.id, 0, 0, 0, '保留')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: 受付, 完了.',
    );
    typeInto(book.host, owner, book.id, 0, 0, 0, '完了');
    typeInto(book.host, owner, book.id, 0, 0, 1, '保留');
    expect(book.values(`${tab}!A1:B1`)).toEqual([['完了', '保留']]);
  });
});

describe('the view of a page', () => {
  it('shows text, look, rule and protection', () => {
    const book = protectedBook();
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
    const rule = {
      condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `='${tab}'!$A$1:$A$2` }] },
    };
    book.batch([
      { setDataValidation: { range, rule } },
      {
        repeatCell: {
          range,
          cell: {
            note: 'メモ',
            userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } }, wrapStrategy: 'WRAP' },
          },
          fields: 'note,userEnteredFormat',
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 0, startRowIndex: 1 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="x"' }] },
              format: { textFormat: { bold: true } },
            },
          },
        },
      },
    ]);
    const view = sheetView(book.host, writer, book.id, 0, { firstRow: 0, rowCount: 3 });
    expect(view.contentRowCount).toBe(2);
    expect(view.columns[0]).toEqual({ letter: 'A', width: 100, hidden: false });
    expect(view.rows.map(({ cells }) => cells[0]?.bold)).toEqual([false, true, false]);
    expect(view.rows[1]?.cells[0]).toMatchObject({ text: '1', protected: true });
    expect(view.rows[1]?.cells[1]).toEqual({
      text: 'x',
      bold: true,
      background: '#ff0000',
      horizontalAlignment: 'LEFT',
      wrap: 'WRAP',
      note: 'メモ',
      validation: { kind: 'list', options: ['鍵', '1'] },
      protected: false,
    });
    expect(spreadsheetOutline(book.host, writer, book.id)).toMatchObject({
      title: '台帳',
      sheets: [{ sheetId: 0, title: tab, rowCount: 1_000 }],
    });
  });
});
