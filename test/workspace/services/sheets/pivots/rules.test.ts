import { describe, expect, it, test } from '@jest/globals';
import { aPivotBook, by, summary } from '../../../../support/workspace/pivots.ts';

const rows = [
  ['Region', 'At', 'Age'],
  ['East', '2008-11-22 19:45:07', 23],
  ['West', '2008-11-23 7:05:00', 37],
  ['East', '2009-02-01 0:05:07', 41],
  ['North', '2009-11-22 12:30:00', 70],
];

type Group = NonNullable<Parameters<typeof by>[1]>;

/** The headings of a group by a rule, and how many rows are under each. */
function headings(column: number, more: Group, locale?: string) {
  const book = aPivotBook(rows, locale);
  book.pivot({ rows: [by(column, { showTotals: false, ...more })], values: [summary('COUNTA', 0)] });
  return book.unformatted()?.slice(1);
}

describe('a group by dates (DateTimeRuleType)', () => {
  test.each([
    [
      'SECOND',
      [
        [0, 2],
        [7, 2],
      ],
    ],
    [
      'MINUTE',
      [
        [5, 2],
        [30, 1],
        [45, 1],
      ],
    ],
    [
      'HOUR',
      [
        [0, 1],
        [7, 1],
        [12, 1],
        [19, 1],
      ],
    ],
    [
      'HOUR_MINUTE',
      [
        ['0:05', 1],
        ['7:05', 1],
        ['12:30', 1],
        ['19:45', 1],
      ],
    ],
    [
      'HOUR_MINUTE_AMPM',
      [
        ['12:05 AM', 1],
        ['7:05 AM', 1],
        ['12:30 PM', 1],
        ['7:45 PM', 1],
      ],
    ],
    [
      'DAY_OF_WEEK',
      [
        ['Sunday', 3],
        ['Saturday', 1],
      ],
    ],
    [
      'DAY_OF_YEAR',
      [
        [32, 1],
        [326, 1],
        [327, 1],
        [328, 1],
      ],
    ],
    [
      'DAY_OF_MONTH',
      [
        [1, 1],
        [22, 2],
        [23, 1],
      ],
    ],
    [
      'DAY_MONTH',
      [
        ['1-Feb', 1],
        ['22-Nov', 2],
        ['23-Nov', 1],
      ],
    ],
    [
      'MONTH',
      [
        ['Feb', 1],
        ['Nov', 3],
      ],
    ],
    [
      'QUARTER',
      [
        ['Q1', 1],
        ['Q4', 3],
      ],
    ],
    [
      'YEAR',
      [
        [2008, 2],
        [2009, 2],
      ],
    ],
    [
      'YEAR_MONTH',
      [
        ['2008-Nov', 2],
        ['2009-Feb', 1],
        ['2009-Nov', 1],
      ],
    ],
    [
      'YEAR_QUARTER',
      [
        ['2008 Q4', 2],
        ['2009 Q1', 1],
        ['2009 Q4', 1],
      ],
    ],
    [
      'YEAR_MONTH_DAY',
      [
        ['2008-11-22', 1],
        ['2008-11-23', 1],
        ['2009-02-01', 1],
        ['2009-11-22', 1],
      ],
    ],
  ])('%s', (type, expected) => {
    expect(headings(1, { groupRule: { dateTimeRule: { type } } })).toEqual(expected);
  });

  test.each([
    ['MONTH', '2月'],
    ['YEAR_MONTH', '2008-11月'],
    ['DAY_OF_WEEK', '日曜日'],
  ])('%s is in the words of the locale', (type, expected) => {
    expect(headings(1, { groupRule: { dateTimeRule: { type } } }, 'ja_JP')?.[0]?.[0]).toBe(expected);
  });

  it('leaves what is no date on its own', () => {
    const groupRule = { dateTimeRule: { type: 'YEAR' } };
    expect(headings(0, { groupRule })?.map(([heading]) => heading)).toEqual(['East', 'North', 'West']);
  });
});

describe('a group of a histogram (HistogramRule)', () => {
  test.each([
    ['from zero', { interval: 10 }, ['20 - 29', '30 - 39', '40 - 49', '70 - 79']],
    [
      'between bounds, the last of which holds the end',
      { interval: 20, start: 25, end: 70 },
      ['< 25', '25 - 44', '65 - 70'],
    ],
    ['with what is beyond the end', { interval: 20, start: 0, end: 40 }, ['20 - 40', '> 40']],
  ])('%s', (_name, histogramRule, expected) => {
    expect(headings(2, { groupRule: { histogramRule } })?.map(([heading]) => heading)).toEqual(expected);
  });
});

describe('groups by hand (ManualRule)', () => {
  const groupRule = {
    manualRule: {
      groups: [
        {
          groupName: { stringValue: 'Sides' },
          items: [{ stringValue: 'East' }, { stringValue: 'West' }],
        },
      ],
    },
  };

  it('stand under their names, and the rest on its own', () => {
    expect(headings(0, { groupRule })).toEqual([
      ['North', 1],
      ['Sides', 3],
    ]);
  });

  it('are buckets by their names', () => {
    const book = aPivotBook(rows);
    book.pivot({
      rows: [
        by(2, {
          showTotals: false,
          sortOrder: 'DESCENDING',
          valueBucket: { buckets: [{ stringValue: 'Sides' }] },
        }),
      ],
      columns: [by(0, { groupRule })],
      values: [summary('COUNTA', 0)],
    });
    expect(book.unformatted()?.slice(1)).toEqual([
      ['Age', 'North', 'Sides', 'Grand Total'],
      [41, '', 1, 1],
      [37, '', 1, 1],
      [23, '', 1, 1],
      [70, 1, '', 1],
    ]);
  });
});

test.each([
  [
    'an interval of nothing',
    { histogramRule: {} },
    'Histogram group rules require a positive value for interval.',
  ],
  [
    'bounds the wrong way round',
    { histogramRule: { interval: 1, start: 7, end: 2 } },
    'Start must be less than end.',
  ],
  [
    'a name that is a number',
    { manualRule: { groups: [{ groupName: { numberValue: 1 } }] } },
    'Found a manual group name of type number. Manual group names must be strings.',
  ],
  [
    'a name twice',
    { manualRule: { groups: [{ groupName: { stringValue: 'a' } }, { groupName: { stringValue: 'a' } }] } },
    'Each group in a given ManualRule must have a unique group name.',
  ],
])('a rule with %s is refused', (_name, groupRule, message) => {
  expect(() => headings(0, { groupRule })).toThrow(`Invalid requests[0].updateCells: ${message}`);
});
