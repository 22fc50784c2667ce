import { describe, expect, it, test } from '@jest/globals';
import { aPivotBook, by, summary } from '../../../../support/workspace/pivots.ts';

const units = [
  ['Region', 'Product', 'Quarter', 'Units'],
  ['New York', 'Pen', 'Q1', 300],
  ['New York', 'Pen', 'Q2', 45],
  ['New York', 'Paper', 'Q1', 98],
  ['Oregon', 'Pen', 'Q1', 234],
  ['Oregon', 'Paper', 'Q2', 123],
];

function shown(...[table]: Parameters<ReturnType<typeof aPivotBook>['pivot']>) {
  const book = aPivotBook(units);
  book.pivot(table);
  return book.shown();
}

const sumOfUnits = summary('SUM', 3);

describe('a pivot table', () => {
  it('has a row for each value of a group, in order, and the total of all', () => {
    expect(shown({ rows: [by(0)], values: [sumOfUnits] })).toEqual([
      ['Region', 'SUM of Units'],
      ['New York', '443'],
      ['Oregon', '357'],
      ['Grand Total', '800'],
    ]);
  });

  it('speaks the language of the spreadsheet', () => {
    const book = aPivotBook(units, 'ja_JP');
    book.pivot({ rows: [by(0)], values: [sumOfUnits] });
    expect(book.shown()).toEqual([
      ['Region', 'Units の SUM'],
      ['New York', '443'],
      ['Oregon', '357'],
      ['総計', '800'],
    ]);
  });

  it('is headed as the reference shows it (PivotGroup.label)', () => {
    const table = {
      rows: [by(0, { label: 'State' })],
      columns: [by(1, { label: 'Item', showTotals: false, sortOrder: 'DESCENDING' })],
      values: [sumOfUnits],
    };
    expect(shown(table)).toEqual([
      ['SUM of Units', 'Item'],
      ['State', 'Pen', 'Paper'],
      ['New York', '345', '98'],
      ['Oregon', '234', '123'],
      ['Grand Total', '579', '221'],
    ]);
  });

  it('leaves empty what no source row is under', () => {
    const table = { rows: [by(1)], columns: [by(0), by(2)], values: [sumOfUnits] };
    expect(shown(table)).toEqual([
      ['SUM of Units', 'Region', 'Quarter'],
      ['', 'New York', '', 'New York Total', 'Oregon', '', 'Oregon Total', 'Grand Total'],
      ['Product', 'Q1', 'Q2', '', 'Q1', 'Q2'],
      ['Paper', '98', '', '98', '', '123', '123', '221'],
      ['Pen', '300', '45', '345', '234', '', '234', '579'],
      ['Grand Total', '398', '45', '443', '234', '123', '357', '800'],
    ]);
  });

  test.each([
    [
      'shows headings once (PivotGroup.repeatHeadings)',
      {},
      [
        ['New York', 'Pen', 'Q1', '300'],
        ['', '', 'Q2', '45'],
        ['', 'Pen Total', '', '345'],
      ],
    ],
    [
      'repeats those that are to be repeated',
      { repeatHeadings: true },
      [
        ['New York', 'Pen', 'Q1', '300'],
        ['New York', '', 'Q2', '45'],
        ['New York', 'Pen Total', '', '345'],
      ],
    ],
  ])('%s', (_name, more, expected) => {
    const rows = [by(0, more), by(1, { sortOrder: 'DESCENDING' }), by(2)];
    expect(shown({ rows, values: [sumOfUnits] })?.slice(1, 4)).toEqual(expected);
  });

  test.each([
    [true, true, ['New York', '', 'New York Total', 'Oregon', '', 'Oregon Total', 'Grand Total']],
    [true, false, ['New York', '', 'Oregon', '', 'Grand Total']],
    [false, true, ['New York', '', 'New York Total', 'Oregon', '', 'Oregon Total']],
    [false, false, ['New York', '', 'Oregon', '']],
  ])('shows the totals of each group: %s, %s (PivotGroup.showTotals)', (outer, inner, expected) => {
    const rows = [by(0, { showTotals: outer }), by(1, { showTotals: inner })];
    const lines = shown({ rows, values: [sumOfUnits] });
    expect(lines?.slice(1).map(([first]) => first)).toEqual(expected);
  });

  it('names its values', () => {
    const values = [summary('SUM', 3, { name: 'Sold' }), summary('COUNTA', 1)];
    expect(shown({ rows: [by(0)], values })?.[0]).toEqual(['Region', 'Sold', 'COUNTA of Product']);
  });

  test.each([
    [
      'below each other (VERTICAL)',
      { rows: [by(0)], valueLayout: 'VERTICAL' },
      [
        ['Region', 'Values'],
        ['New York', 'SUM of Units', '443'],
        ['', 'MAX of Units', '300'],
        ['Oregon', 'SUM of Units', '357'],
        ['', 'MAX of Units', '234'],
        ['Grand Total', 'SUM of Units', '800'],
        ['', 'MAX of Units', '300'],
      ],
    ],
    [
      'beside each other under the headings of columns (HORIZONTAL)',
      { rows: [by(0)], columns: [by(2)], valueLayout: 'HORIZONTAL' },
      [
        ['', 'Quarter', 'Values'],
        ['', 'Q1', '', 'Q2', '', 'Grand Total'],
        ['Region', ...[1, 2, 3].flatMap(() => ['SUM of Units', 'MAX of Units'])],
        ['New York', '398', '300', '45', '45', '443', '300'],
        ['Oregon', '234', '234', '123', '123', '357', '234'],
        ['Grand Total', '632', '300', '168', '123', '800', '300'],
      ],
    ],
    [
      'alone',
      {},
      [
        ['SUM of Units', 'MAX of Units'],
        ['800', '300'],
      ],
    ],
    [
      'under columns only',
      { columns: [by(2)] },
      [
        ['Quarter', 'Q1', '', 'Q2', '', 'Grand Total'],
        ['Values', ...[1, 2, 3].flatMap(() => ['SUM of Units', 'MAX of Units'])],
        ['', '632', '300', '168', '123', '800', '300'],
      ],
    ],
    [
      'below each other, under columns only',
      { columns: [by(2)], valueLayout: 'VERTICAL' },
      [
        ['', 'Quarter'],
        ['Values', 'Q1', 'Q2', 'Grand Total'],
        ['SUM of Units', '632', '168', '800'],
        ['MAX of Units', '300', '123', '300'],
      ],
    ],
  ])('stands several values %s', (_name, table, expected) => {
    expect(shown({ ...table, values: [sumOfUnits, summary('MAX', 3)] })).toEqual(expected);
  });

  test.each([
    ['a value alone', { values: [sumOfUnits] }, [['SUM of Units'], ['800']]],
    [
      'a value under columns only',
      { columns: [by(2)], values: [sumOfUnits] },
      [
        ['Quarter', 'Q1', 'Q2', 'Grand Total'],
        ['SUM of Units', '632', '168', '800'],
      ],
    ],
    ['groups without values', { rows: [by(2)] }, [['Quarter'], ['Q1'], ['Q2'], ['Grand Total']]],
    ['nothing yet', {}, undefined],
  ])('may hold %s', (_name, table, expected) => {
    expect(shown(table)).toEqual(expected);
  });
});
