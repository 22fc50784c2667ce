import { describe, expect, it, test } from '@jest/globals';
import { sheetView } from '../../../../src/workspace/services/sheets/view.ts';
import { aWorkbook, owner, tab } from '../../../support/workspace/workbook.ts';

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 };
const style = (red: number, green: number, blue: number) => ({ rgbColor: { red, green, blue } });
const [white, red, blue, black] = [style(1, 1, 1), style(1, 0, 0), style(0, 0, 1), style(0, 0, 0)];

function drawn(values: unknown[][] = []) {
  const book = aWorkbook();
  if (values.length > 0) book.enter(`${tab}!A1`, values);
  const rows = () => sheetView(book.host, owner, book.id, 0, { firstRow: 0, rowCount: 5 }).rows;
  const backgrounds = () =>
    rows().map(({ cells }) => cells.slice(0, 4).map(({ background }) => background ?? ''));
  return { ...book, rows, backgrounds };
}

describe('gradients', () => {
  const column = (gradientRule: object) => {
    const book = drawn([[0], [5], [10], ['x'], [20]]);
    const ranges = [{ sheetId: 0, endColumnIndex: 1 }];
    book.batch([{ addConditionalFormatRule: { rule: { ranges, gradientRule }, index: 0 } }]);
    return book.backgrounds().map(([first]) => first);
  };

  it.each([
    [
      'from the least to the most',
      { minpoint: { colorStyle: white, type: 'MIN' }, maxpoint: { colorStyle: red, type: 'MAX' } },
      ['#ffffff', '#ffbfbf', '#ff8080', '', '#ff0000'],
    ],
    [
      'between two numbers, beyond which nothing changes',
      {
        minpoint: { colorStyle: white, type: 'NUMBER', value: '5' },
        maxpoint: { colorStyle: black, type: 'NUMBER', value: '10' },
      },
      ['#ffffff', '#ffffff', '#000000', '', '#000000'],
    ],
    [
      'over a middle by percent',
      {
        minpoint: { colorStyle: red, type: 'MIN' },
        midpoint: { colorStyle: white, type: 'PERCENT', value: '50' },
        maxpoint: { colorStyle: blue, type: 'MAX' },
      },
      ['#ff0000', '#ff8080', '#ffffff', '', '#0000ff'],
    ],
    [
      'over a middle by percentile',
      {
        minpoint: { colorStyle: red, type: 'MIN' },
        midpoint: { colorStyle: white, type: 'PERCENTILE', value: '50' },
        maxpoint: { colorStyle: blue, type: 'MAX' },
      },
      ['#ff0000', '#ffaaaa', '#ccccff', '', '#0000ff'],
    ],
  ])('%s', (_name, gradientRule, colours) => {
    expect(column(gradientRule)).toEqual(colours);
  });

  it('come after rules before them', () => {
    const book = drawn([[1], [2]]);
    const ranges = [{ sheetId: 0, endColumnIndex: 1 }];
    const condition = { type: 'NUMBER_EQ', values: [{ userEnteredValue: '2' }] };
    const gradientRule = {
      minpoint: { colorStyle: white, type: 'MIN' },
      maxpoint: { colorStyle: red, type: 'MAX' },
    };
    book.batch([
      { addConditionalFormatRule: { rule: { ranges, gradientRule }, index: 0 } },
      {
        addConditionalFormatRule: {
          rule: { ranges, booleanRule: { condition, format: { backgroundColorStyle: blue } } },
          index: 0,
        },
      },
    ]);
    expect(book.backgrounds().map(([first]) => first)).toEqual(['#ffffff', '#0000ff', '', '', '']);
  });
});

describe('bands', () => {
  const bands = { firstBandColorStyle: white, secondBandColorStyle: blue };

  it.each([
    ['of rows', { rowProperties: bands }, 3, ['#ffffff', '#0000ff', '#ffffff', '#0000ff']],
    [
      'of rows with head and foot',
      { rowProperties: { ...bands, headerColorStyle: black, footerColorStyle: red } },
      3,
      ['#000000', '#ffffff', '#0000ff', '#ff0000'],
    ],
  ])('%s', (_name, properties, width, colours) => {
    const book = drawn();
    book.batch([{ addBanding: { bandedRange: { range, ...properties } } }]);
    expect(book.backgrounds()).toEqual([
      ...colours.map((colour) => [...Array<string>(width).fill(colour), '']),
      ['', '', '', ''],
    ]);
  });

  it('of rows go before those of columns, a head before both', () => {
    const book = drawn();
    const columnProperties = {
      headerColorStyle: black,
      firstBandColorStyle: red,
      secondBandColorStyle: white,
    };
    book.batch([{ addBanding: { bandedRange: { range, rowProperties: bands, columnProperties } } }]);
    expect(book.backgrounds().slice(0, 2)).toEqual([
      ['#000000', '#ffffff', '#ffffff', ''],
      ['#000000', '#ff0000', '#0000ff', ''],
    ]);
  });

  test('updateBanding changes what its mask names', () => {
    const book = drawn();
    book.batch([{ addBanding: { bandedRange: { bandedRangeId: 7, range, rowProperties: bands } } }]);
    const update = (bandedRange: object, fields: string) =>
      book.batch([{ updateBanding: { bandedRange: { bandedRangeId: 7, ...bandedRange }, fields } }]);
    update({ rowProperties: { headerColorStyle: red } }, 'rowProperties.headerColorStyle');
    expect(book.backgrounds().map(([first]) => first)).toEqual([
      '#ff0000',
      '#ffffff',
      '#0000ff',
      '#ffffff',
      '',
    ]);
    expect(() => book.batch([{ updateBanding: { bandedRange: { bandedRangeId: 8 }, fields: '*' } }])).toThrow(
      'No banding with id: 8',
    );
  });
});

test('rows that a filter hides are not shown', () => {
  const book = drawn([['状態'], ['済'], ['未']]);
  const criteria = { 0: { hiddenValues: ['済'] } };
  book.batch([{ setBasicFilter: { filter: { range: { sheetId: 0, endRowIndex: 3 }, criteria } } }]);
  expect(book.rows().map(({ hidden }) => hidden)).toEqual([false, true, false, false, false]);
});

describe('groups over the API', () => {
  const lines = (startIndex: number, endIndex: number) => ({
    sheetId: 0,
    dimension: 'ROWS',
    startIndex,
    endIndex,
  });

  it('are added, folded and deleted; replies tell all that there are', () => {
    const book = drawn();
    const added = book.batch([
      { addDimensionGroup: { range: lines(1, 5) } },
      { addDimensionGroup: { range: lines(2, 4) } },
    ]);
    expect(added.replies?.[1]?.addDimensionGroup?.dimensionGroups).toEqual([
      { range: lines(1, 5), depth: 1 },
      { range: lines(2, 4), depth: 2 },
    ]);
    book.batch([
      {
        updateDimensionGroup: {
          dimensionGroup: { range: lines(2, 4), depth: 2, collapsed: true },
          fields: 'collapsed',
        },
      },
    ]);
    expect(book.rows().map(({ hidden }) => hidden)).toEqual([false, false, true, true, false]);
    expect(book.get('sheets(rowGroups)').sheets?.[0]?.rowGroups).toContainEqual({
      range: lines(2, 4),
      depth: 2,
      collapsed: true,
    });
    const deleted = book.batch([{ deleteDimensionGroup: { range: lines(3, 5) } }]);
    expect(deleted.replies?.[0]?.deleteDimensionGroup?.dimensionGroups).toEqual([
      { range: lines(1, 4), depth: 1 },
      { range: lines(2, 3), depth: 2, collapsed: true },
    ]);
  });

  it.each([
    [{ deleteDimensionGroup: { range: lines(1, 2) } }, 'There is no group over the specified range.'],
    [
      { updateDimensionGroup: { dimensionGroup: { range: lines(1, 2), depth: 1 }, fields: 'collapsed' } },
      'There is no group of depth 1 over the specified range.',
    ],
  ])('%j is refused where there is none', (request, words) => {
    expect(() => drawn().batch([request])).toThrow(words);
  });
});

describe('a protection of a named range', () => {
  const named = { namedRangeId: 'n', name: '欄', range };
  const protect = { addProtectedRange: { protectedRange: { protectedRangeId: 3, namedRangeId: 'n' } } };
  const ranges = (book: ReturnType<typeof drawn>) =>
    book.get('sheets(protectedRanges(range,namedRangeId))').sheets?.[0]?.protectedRanges;

  it('covers it, follows it, and outlives it', () => {
    const book = drawn();
    book.batch([{ addNamedRange: { namedRange: named } }, protect]);
    expect(ranges(book)).toEqual([{ range, namedRangeId: 'n' }]);
    const moved = { ...range, endRowIndex: 9 };
    book.batch([{ updateNamedRange: { namedRange: { namedRangeId: 'n', range: moved }, fields: 'range' } }]);
    expect(ranges(book)).toEqual([{ range: moved, namedRangeId: 'n' }]);
    book.batch([{ deleteNamedRange: { namedRangeId: 'n' } }]);
    expect(ranges(book)).toEqual([{ range: moved }]);
  });

  it('names one that is there, or cells, not both', () => {
    const book = drawn();
    expect(() => book.batch([protect])).toThrow('No named range with id: n');
    book.batch([{ addNamedRange: { namedRange: named } }]);
    expect(() =>
      book.batch([{ addProtectedRange: { protectedRange: { namedRangeId: 'n', range } } }]),
    ).toThrow('Only one of range or namedRangeId may be set.');
  });
});

describe('rules by formula', () => {
  it('are answered anew when what they read has changed, on whichever tab', () => {
    const book = drawn([[1], ['=Other!A1']]);
    book.batch([{ addSheet: { properties: { sheetId: 5, title: 'Other' } } }]);
    const rule = (formula: string) => ({
      ranges: [{ sheetId: 0, startRowIndex: 0, endRowIndex: 2, endColumnIndex: 1 }],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
        format: { backgroundColorStyle: red },
      },
    });
    const first = () => book.backgrounds().map(([color]) => color === '#ff0000');
    book.batch([{ addConditionalFormatRule: { rule: rule('=$A1>5'), index: 0 } }]);
    expect(first().slice(0, 2)).toEqual([false, false]);
    expect(first().slice(0, 2)).toEqual([false, false]);
    book.enter('Other!A1', [[9]]);
    expect(first().slice(0, 2)).toEqual([false, true]);
    book.enter(`${tab}!A1`, [[7]]);
    expect(first().slice(0, 2)).toEqual([true, true]);
    book.batch([{ updateConditionalFormatRule: { rule: rule('=$A1>8'), index: 0, sheetId: 0 } }]);
    expect(first().slice(0, 2)).toEqual([false, true]);
  });
});
