import { describe, expect, it, test } from '@jest/globals';
import {
  getByDataFilter,
  valuesAppend,
  valuesBatchGet,
  valuesBatchGetByDataFilter,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
} from '../../../../src/workspace/services/sheets/service.ts';
import { aWorkbook, owner, tab, writer } from '../../../support/workspace/workbook.ts';

function sample() {
  const book = aWorkbook();
  book.enter(`${tab}!A1:C3`, [['a', null, 'c'], [null, 'b2'], ['x']]);
  return book;
}

describe('reading', () => {
  test.each([
    ['A1:C5', [['a', '', 'c'], ['', 'b2'], ['x']]],
    ['A:A', [['a'], [], ['x']]],
    ['B2:B', [['b2']]],
    ['2:2', [['', 'b2']]],
    [`'${tab}'!A3`, [['x']]],
    [tab, [['a', '', 'c'], ['', 'b2'], ['x']]],
    ['D1:E9', undefined],
    ['C3:A1', [['a', '', 'c'], ['', 'b2'], ['x']]],
  ])('%s leaves out what trails empty', (range, expected) => {
    expect(sample().values(range)).toEqual(expected);
  });

  it('answers with the range closed by the grid, quoted', () => {
    const book = sample();
    expect(valuesGet(book.host, owner, book.id, { range: 'A2:C' }).range).toBe(`'${tab}'!A2:C1000`);
  });

  test.each([
    ['無い!A1', 'Unable to parse range: 無い!A1'],
    ['A0', 'Unable to parse range: A0'],
    ['AB1', `Range ('${tab}'!AB1) exceeds grid limits. Max rows: 1000, max columns: 26`],
  ])('%s is refused', (range, message) => {
    expect(() => sample().values(range)).toThrow(message);
  });

  it('reads by column', () => {
    const book = sample();
    const { values } = valuesGet(book.host, owner, book.id, { range: 'A1:D3', majorDimension: 'COLUMNS' });
    expect(values).toEqual([['a', '', 'x'], ['', 'b2'], ['c']]);
  });

  it('reads several ranges, and by filter, in the order asked', () => {
    const book = sample();
    const batch = valuesBatchGet(book.host, owner, book.id, { ranges: ['C1', 'A1'] });
    expect(batch.valueRanges?.map(({ values }) => values)).toEqual([[['c']], [['a']]]);
    const gridRange = { sheetId: 0, startRowIndex: 2, endRowIndex: 3 };
    const filtered = valuesBatchGetByDataFilter(book.host, owner, book.id, {
      dataFilters: [{ gridRange }, { a1Range: 'B2' }],
    });
    expect(filtered.valueRanges).toEqual([
      {
        valueRange: { range: `'${tab}'!A3:Z3`, majorDimension: 'ROWS', values: [['x']] },
        dataFilters: [{ gridRange }],
      },
      {
        valueRange: { range: `'${tab}'!B2`, majorDimension: 'ROWS', values: [['b2']] },
        dataFilters: [{ a1Range: 'B2' }],
      },
    ]);
  });

  it('refuses an unknown field of a filter', () => {
    const book = sample();
    expect(() =>
      valuesBatchGetByDataFilter(book.host, owner, book.id, { dataFilters: [{ range: 'A1' }] }),
    ).toThrow(`Unknown name "range" at 'data_filters[0]': Cannot find field.`);
  });

  it('getByDataFilter gives only the tabs selected, with cells when asked', () => {
    const book = sample();
    book.batch([{ addSheet: { properties: { title: '別' } } }]);
    const { sheets } = getByDataFilter(book.host, owner, book.id, {
      dataFilters: [{ a1Range: `${tab}!A1` }],
      includeGridData: true,
    });
    expect(sheets).toHaveLength(1);
    expect(sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue).toBe('a');
  });
});

describe('as typed', () => {
  test.each([
    ['1,234', 1234, '1,234'],
    ['¥10,000', 10_000, '¥10,000'],
    ['50%', 0.5, '50%'],
    ['2026/4/1', 46_113, '2026/04/01'],
    ['2026-04-01 9:05', 46_113 + (9 * 60 + 5) / 1_440, '2026-04-01 9:05'],
    ['9:30', 9.5 / 24, '9:30'],
    ['true', true, 'TRUE'],
    ["'007", '007', '007'],
    ['2026/2/30', '2026/2/30', '2026/2/30'],
    ['IMG-2026-0001', 'IMG-2026-0001', 'IMG-2026-0001'],
    ['090-1234-5678', '090-1234-5678', '090-1234-5678'],
    ['9:30 PM', 21.5 / 24, '9:30 午後'],
    ['13:30 PM', '13:30 PM', '13:30 PM'],
    ['12/1/2026', '12/1/2026', '12/1/2026'],
    ['１２', 12, '12'],
  ])('%s', (text, value, shown) => {
    const book = aWorkbook();
    book.enter(`${tab}!A1`, [[text]]);
    expect(book.values(`${tab}!A1`, 'UNFORMATTED_VALUE')).toEqual([[value]]);
    expect(book.values(`${tab}!A1`)).toEqual([[shown]]);
  });

  const april = 46_113;
  test.each<[string, string, unknown, string]>([
    ['en_US', '4/1/2026', april, '4/1/2026'],
    ['en_US', '4/1/2026 9:30 am', april + 9.5 / 24, '4/1/2026 9:30 AM'],
    ['en_US', '12:00 AM', 0, '12:00 AM'],
    ['en_US', 'Apr 1, 2026', april, 'Apr 1, 2026'],
    ['en_US', 'april 1 2026', april, 'April 1, 2026'],
    ['en_US', '2026-04-01', april, '2026-04-01'],
    ['en_US', '13/1/2026', '13/1/2026', '13/1/2026'],
    ['en_US', 'Room 1, 2026', 'Room 1, 2026', 'Room 1, 2026'],
    ['en_GB', '1/4/2026', april, '01/04/2026'],
  ])('%s %s', (locale, text, value, shown) => {
    const book = aWorkbook();
    book.batch([{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }]);
    book.enter(`${tab}!A1`, [[text]]);
    expect(book.values(`${tab}!A1`, 'UNFORMATTED_VALUE')).toEqual([[value]]);
    expect(book.values(`${tab}!A1`)).toEqual([[shown]]);
  });

  it('RAW takes everything as it is', () => {
    const book = aWorkbook();
    book.enter(`${tab}!A1`, [['=1+1', '2026/4/1', 5, true]], 'RAW');
    expect(book.values(`${tab}!A1:D1`, 'UNFORMATTED_VALUE')).toEqual([['=1+1', '2026/4/1', 5, true]]);
  });
});

describe('writing', () => {
  it('appends below the last data, also for others who may write', () => {
    const book = sample();
    const query = { range: 'A1', valueInputOption: 'RAW', requestBody: { values: [['n1'], ['n2', 'm']] } };
    expect(valuesAppend(book.host, writer, book.id, query).updates).toMatchObject({
      updatedRange: `'${tab}'!A4:B5`,
      updatedCells: 3,
    });
  });

  it('clears contents only', () => {
    const book = sample();
    expect(valuesClear(book.host, owner, book.id, 'A1:C2').clearedRange).toBe(`'${tab}'!A1:C2`);
    expect(book.values('A1:C3')).toEqual([[], [], ['x']]);
  });

  it('writes several ranges or none of them', () => {
    const book = sample();
    const data = [
      { range: 'A1', values: [['neu']] },
      { range: '無い!A1', values: [['x']] },
    ];
    expect(() => valuesBatchUpdate(book.host, owner, book.id, { valueInputOption: 'RAW', data })).toThrow(
      'Unable to parse range',
    );
    expect(book.values('A1')).toEqual([['a']]);
  });

  it('needs to be told how to read the input', () => {
    expect(() => aWorkbook().enter('A1', [['x']], '')).toThrow(
      "'valueInputOption' is required but not specified",
    );
  });
});
