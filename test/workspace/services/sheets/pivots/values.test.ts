import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { aPivotBook, by, pivotTab, sales, summary } from '../../../../support/workspace/pivots.ts';
import { tab } from '../../../../support/workspace/workbook.ts';

const mixed = [
  ['Kind', 'Value'],
  ['a', 2],
  ['a', 4],
  ['a', 4],
  ['a', 'text'],
  ['a', true],
  ['a', ''],
  ['b', ''],
];

describe('a summarize function', () => {
  test.each([
    ['SUM', 10, 0],
    ['COUNTA', 5, 0],
    ['COUNT', 3, 0],
    ['COUNTUNIQUE', 4, 0],
    ['AVERAGE', 10 / 3, '#DIV/0!'],
    ['MAX', 4, 0],
    ['MIN', 2, 0],
    ['MEDIAN', 4, '#NUM!'],
    ['PRODUCT', 32, 0],
    ['STDEV', Math.sqrt(4 / 3), '#DIV/0!'],
    ['STDEVP', Math.sqrt(8 / 9), '#DIV/0!'],
    ['VAR', 4 / 3, '#DIV/0!'],
    ['VARP', 8 / 9, '#DIV/0!'],
  ])('%s takes numbers, texts, truth values and nothing as its formula does', (name, ofSome, ofNone) => {
    const book = aPivotBook(mixed);
    book.pivot({ rows: [by(0, { showTotals: false })], values: [summary(name, 1)] });
    const [, [, some] = [], [, none] = []] = book.unformatted() ?? [];
    expect(typeof ofSome === 'number' ? Number(some) : some).toBeCloseTo(ofSome, 10);
    expect(none).toBe(ofNone);
  });

  it('comes to the error that a cell shows', () => {
    const book = aPivotBook(mixed);
    book.enter(`${tab}!B2`, [['=1/0']]);
    book.pivot({ values: [summary('SUM', 1), summary('COUNTA', 1), summary('COUNT', 1)] });
    expect(book.unformatted()?.[1]).toEqual(['#DIV/0!', 5, 2]);
  });

  it('looks like what it was made of, and counts like numbers', () => {
    const book = aPivotBook([
      ['Day', 'Price'],
      ['3/1/2016', '$20.50'],
      ['3/2/2016', '$1.25'],
    ]);
    book.pivot({
      rows: [by(0)],
      values: [summary('SUM', 1), summary('COUNT', 1), summary('MAX', 0)],
    });
    expect(book.shown()?.slice(1)).toEqual([
      ['3/1/2016', '$20.50', '1', '3/1/2016'],
      ['3/2/2016', '$1.25', '1', '3/2/2016'],
      ['Grand Total', '$21.75', '2', '3/2/2016'],
    ]);
  });

  test.each([
    ['PERCENT_OF_ROW_TOTAL', ['40.00%', '60.00%', '100.00%']],
    ['PERCENT_OF_COLUMN_TOTAL', ['66.67%', '85.71%', '76.92%']],
    ['PERCENT_OF_GRAND_TOTAL', ['30.77%', '46.15%', '76.92%']],
  ])('may be shown as %s (PivotValue.calculatedDisplayType)', (calculatedDisplayType, expected) => {
    const book = aPivotBook([
      ['Row', 'Column', 'Value'],
      ['a', 'x', 4],
      ['a', 'y', 6],
      ['b', 'x', 2],
      ['b', 'y', 1],
    ]);
    book.pivot({ rows: [by(0)], columns: [by(1)], values: [summary('SUM', 2, { calculatedDisplayType })] });
    expect(book.shown()?.[2]).toEqual(['a', ...expected]);
  });
});

describe('the headings of a group', () => {
  const kinds = [['Kind'], ['b'], [true], [10], ['a'], [''], [9], ['B'], ['a']];

  test.each([
    ['ASCENDING', ['', 9, 10, 'a', 'b', 'B', true]],
    ['DESCENDING', [true, 'B', 'b', 'a', 10, 9, '']],
  ])('are each value once, %s: nothing, numbers, texts, truth values', (sortOrder, expected) => {
    const book = aPivotBook(kinds);
    book.pivot({ rows: [by(0, { sortOrder, showTotals: false })], values: [summary('COUNTA', 0)] });
    expect(
      book
        .unformatted()
        ?.slice(1)
        .map(([heading]) => heading),
    ).toEqual(expected);
  });

  test.each([
    ['all columns', { buckets: [] }, ['Panel', 'Frame', 'Wheel', 'Door', 'Engine']],
    ['all columns where nothing is said', {}, ['Panel', 'Frame', 'Wheel', 'Door', 'Engine']],
    ['another value', { valuesIndex: 1 }, ['Engine', 'Door', 'Frame', 'Panel', 'Wheel']],
    ['a column', { buckets: [{ stringValue: 'West' }] }, ['Engine', 'Frame', 'Panel', 'Wheel', 'Door']],
  ])('are sorted by the value of %s (PivotGroupSortValueBucket)', (_name, valueBucket, expected) => {
    const book = aPivotBook();
    book.pivot({
      rows: [by(0, { valueBucket, showTotals: false })],
      columns: [by(4)],
      values: [summary('SUM', 2), summary('SUM', 3)],
    });
    const headings = book.values(`${pivotTab}!A4:A20`)?.map(([heading]) => heading);
    expect(headings).toEqual(expected);
  });
});

describe('a filter', () => {
  const within = { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '2' }, { userEnteredValue: '6' }] };

  test.each([
    ['visible values', 4, { visibleValues: ['West', 'East'] }, ['Door', 'Frame', 'Panel', 'Wheel']],
    ['none of them', 4, {}, []],
    [
      'all of them',
      4,
      { visibleByDefault: true, visibleValues: ['East'] },
      ['Door', 'Engine', 'Frame', 'Panel', 'Wheel'],
    ],
    ['a condition', 3, { visibleByDefault: true, condition: within }, ['Door', 'Engine', 'Panel', 'Wheel']],
    ['both', 3, { visibleValues: ['4', '8'], condition: within }, ['Panel', 'Wheel']],
    ['a condition alone, which names no value', 3, { condition: within }, []],
    ['values as they are shown', 6, { visibleValues: ['3/12/2016'] }, ['Frame']],
    [
      'texts',
      1,
      {
        visibleByDefault: true,
        condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: 'eng' }] },
      },
      ['Engine'],
    ],
    [
      'days',
      6,
      {
        visibleByDefault: true,
        condition: { type: 'DATE_AFTER', values: [{ userEnteredValue: '2016-05-01' }] },
      },
      ['Engine', 'Panel'],
    ],
  ])('lets through %s (PivotFilterCriteria)', (_name, columnOffsetIndex, filterCriteria, expected) => {
    const book = aPivotBook();
    const filterSpecs = [{ columnOffsetIndex, filterCriteria }];
    book.pivot({ rows: [by(0, { showTotals: false })], values: [summary('COUNTA', 0)], filterSpecs });
    expect(
      book
        .shown()
        ?.slice(1)
        .map(([heading]) => heading),
    ).toEqual(expected);
  });

  it('by a day that is counted from today follows the clock', () => {
    const book = aPivotBook();
    const condition = { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] };
    const filterSpecs = [{ columnOffsetIndex: 6, filterCriteria: { visibleByDefault: true, condition } }];
    book.pivot({ values: [summary('COUNTA', 0)], filterSpecs });
    expect(book.shown()).toEqual([['COUNTA of Item Category'], [String(sales.length - 1)]]);
  });
});

describe('the sample of the guide', () => {
  it('is drawn as it says: groups of rows and columns, sorted by a column and by totals', () => {
    const book = aPivotBook();
    book.pivot({
      rows: [
        by(0, { valueBucket: { buckets: [{ stringValue: 'West' }] } }),
        by(1, { sortOrder: 'DESCENDING', valueBucket: {} }),
      ],
      columns: [by(4, { valueBucket: {} })],
      values: [summary('SUM', 3)],
      valueLayout: 'HORIZONTAL',
    });
    expect(book.shown()).toEqual([
      ['SUM of Quantity', '', 'Region'],
      ['Item Category', 'Model Number', 'North', 'West', 'South', 'East', 'Grand Total'],
      ['Engine', 'ENG-0161', '2', '', '', '', '2'],
      ['', 'ENG-0134', '1', '', '', '', '1'],
      ['Engine Total', '', '3', '', '', '', '3'],
      ['Frame', 'FR-0B1', '', '', '', '8', '8'],
      ['Frame Total', '', '', '', '', '8', '8'],
      ['Panel', 'P-052', '', '', '', '7', '7'],
      ['', 'P-034', '4', '', '', '', '4'],
      ['Panel Total', '', '4', '', '', '7', '11'],
      ['Wheel', 'W-24', '', '4', '11', '', '15'],
      ['Wheel Total', '', '', '4', '11', '', '15'],
      ['Door', 'D-01Y', '', '6', '', '', '6'],
      ['', 'D-01X', '', '', '2', '', '2'],
      ['Door Total', '', '', '6', '2', '', '8'],
      ['Grand Total', '', '7', '10', '13', '15', '45'],
    ]);
  });
});

describe('the totals', () => {
  const record = fc.tuple(
    fc.constantFrom('a', 'b', 'c', ''),
    fc.constantFrom('x', 'y', 3),
    fc.constantFrom(true, 'p', 'q'),
    fc.integer({ min: -1000, max: 1000 }),
  );

  it('of rows and of columns add up to that of the source', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 30 }), (records) => {
        const book = aPivotBook([['A', 'B', 'C', 'N'], ...records]);
        book.pivot({
          rows: [by(0), by(1, { showTotals: false })],
          columns: [by(2)],
          values: [summary('SUM', 3)],
        });
        const [, , ...lines] = book.unformatted() ?? [];
        const numbers = lines.map((line) => line.slice(2).map((cell) => Number(cell)));
        const bottom = numbers.pop() ?? [];
        const all = records.reduce((sum, [, , , number]) => sum + number, 0);
        const add = (one: number, other: number) => one + other;
        expect(bottom[bottom.length - 1]).toBe(all);
        expect(bottom.slice(0, -1).reduce(add, 0)).toBe(all);
        expect(numbers.map((line) => line[line.length - 1] ?? 0).reduce(add, 0)).toBe(all);
        for (const line of numbers) expect(line.slice(0, -1).reduce(add, 0)).toBe(line[line.length - 1]);
      }),
    );
  });
});
