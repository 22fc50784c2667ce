import { describe, expect, it, jest, test } from '@jest/globals';
import { customFunctionNames } from '../../../../src/workspace/services/sheets/custom-functions.ts';
import { registerCustomFunctions } from '../../../../src/workspace/services/sheets/formulas/custom-functions.ts';
import { aWorkbook, tab } from '../../../support/workspace/workbook.ts';

function withFormula(formula: string) {
  const book = aWorkbook();
  book.batch([{ addSheet: { properties: { sheetId: 1, title: '受付' } } }]);
  book.enter('受付!A1:B4', [
    ['名前', '件数'],
    ['佐藤', 3],
    ['鈴木', 10],
    ['佐藤', 4],
  ]);
  book.enter(`${tab}!A1`, [[formula]]);
  return book;
}

test.each([
  ['=1+2*3', '7'],
  ['=1/3', '0.3333333333'],
  ['=SUM(受付!B2:B)', '17'],
  ["=SUM('受付'!B:B)", '17'],
  ['=SUMIFS(受付!B2:B,受付!A2:A,"佐藤")', '7'],
  ['=受付!A2&"様"', '佐藤様'],
  ['=受付!C1', ''],
  ['=IF(TRUE,受付!C1,1)', ''],
  ['=INDEX(受付!A:C,2,3)', ''],
  ['=INDEX(受付!A:C,2,2)', '3'],
  ['=IF(受付!A2="佐藤",受付!B2,0)', '3'],
  ['=CONCATENATE(受付!A2,"様")', '佐藤様'],
  ['=XLOOKUP("鈴木",受付!A:A,受付!B:B)', '10'],
  ['=TEXT(46204,"yyyy年m月d日")', '2026年7月1日'],
  ['=TODAY()', '2026/07/01'],
  ['=HYPERLINK("https://example.jp/a,b","開く")', '開く'],
  ['=HYPERLINK("https://example.jp/")', 'https://example.jp/'],
  ['=IF(HYPERLINK("#gid=1",受付!A2)="佐藤","はい","いいえ")', 'はい'],
  ['=HYPERLINK()', '#ERROR!'],
  ['=IF(受付!A2="佐藤";"a;b";SUM(1;2))', 'a;b'],
  ['=SUM({1,2;3,4};5)', '15'],
  ['=1/0', '#DIV/0!'],
  ['=NOSUCHFUNCTION(1)', '#NAME?'],
  ['=IFERROR(NOSUCHFUNCTION(1),0)', '#NAME?'],
  ['=QUERY(受付!A:B,"select A")', '#NAME?'],
  ['=SUM(無い!A1)', '#REF!'],
  ['=INDIRECT("受付!A1")', '#ERROR!'],
  ['=受付!B2:B4*2', '#ERROR!'],
  ['=SUM(1,', '#ERROR!'],
  ['=A1', '#REF!'],
])('%s shows %s', (formula, shown) => {
  expect(withFormula(formula).values(`${tab}!A1`)?.[0]?.[0] ?? '').toBe(shown);
});

test('unformatted results keep their full precision', () => {
  expect(withFormula('=1/3').values(`${tab}!A1`, 'UNFORMATTED_VALUE')).toEqual([[1 / 3]]);
});

test('a formula that is only a reference looks as the cells it shows, unless it was formatted itself', () => {
  const book = withFormula('=受付!D1:D3');
  book.enter('受付!D1:D3', [['2026/4/1'], ['50%'], ['=TODAY()']]);
  book.enter(`${tab}!B1:B2`, [['=A1'], ['=B1']]);
  expect(book.values(`${tab}!A1:B3`)).toEqual([
    ['2026/04/01', '2026/04/01'],
    ['50%', '2026/04/01'],
    ['2026/07/01'],
  ]);
});

describe('the number format of what a formula comes to', () => {
  function looking(formula: string): unknown {
    const book = withFormula(formula);
    book.enter('受付!D1:G4', [
      ['日', '額', '時刻', '率'],
      ['2026/4/1', '¥100', '9:30', '50%'],
      ['2026/4/3 12:00', '¥250', '18:00', '20%'],
      ['2026/4/2', '¥30', '', ''],
    ]);
    return book.values(`${tab}!A1`)?.[0]?.[0];
  }

  test.each([
    ['=受付!D2+1', '2026/04/02'],
    ['=1+受付!D2', '2026/04/02'],
    ['=受付!D2-1', '2026/03/31'],
    ['=受付!D4-受付!D2', '1'],
    ['=(受付!D2)+1', '2026/04/02'],
    ['=受付!D2*2', '92226'],
    ['=-受付!D2', '-46113'],
    ['=受付!D2&""', '46113'],
    ['=受付!D2=受付!D3', 'FALSE'],
    ['=TODAY()+1', '2026/07/02'],
    ['=TODAY()-受付!D2', '91'],
    ['=DATE(2026,4,10)-DATE(2026,4,1)', '9'],
    ['=EDATE(受付!D2,1)', '2026/05/01'],
    ['=TIME(9,5,0)', '9:05:00'],
    ['=MAX(受付!D2:D)', '2026/04/03'],
    ['=MIN(受付!D:D)', '2026/04/01'],
    ['=LARGE(受付!D2:D4,2)', '2026/04/02'],
    ['=IF(TRUE,受付!D2,"")', '2026/04/01'],
    ['=IFERROR(受付!D2,"")', '2026/04/01'],
    ['=IFERROR(1/0,受付!D2)', '2026/04/01'],
    ['=INDEX(受付!A:G,2,4)', '2026/04/01'],
    ['=INDEX(受付!D:D,2)', '2026/04/01'],
    ['=VLOOKUP("佐藤",受付!A:G,4,FALSE)', '2026/04/01'],
    ['=VLOOKUP("佐藤",受付!A:G,2,FALSE)', '3'],
    ['=XLOOKUP("鈴木",受付!A:A,受付!D:D)', '2026/04/03'],
    ['=MAXIFS(受付!D:D,受付!A:A,"佐藤")', '2026/04/02'],
    ['=SUM(受付!E2:E)', '¥380'],
    ['=SUMIF(受付!A:A,"佐藤",受付!E:E)', '¥130'],
    ['=受付!E2*3', '¥300'],
    ['=受付!E2+1', '¥101'],
    ['=COUNT(受付!D2:D)', '3'],
    ['=YEAR(受付!D2)', '2026'],
    ['=ROUND(受付!D3,0)', '46116'],
    ['=DATEDIF(受付!D2,受付!D4,"D")', '1'],
  ])('%s looks as %s', (formula, shown) => {
    expect(looking(formula)).toBe(shown);
  });

  it('goes by columns in what a filter gives, and on through other formulas', () => {
    const book = withFormula('=FILTER(受付!A2:D,受付!A2:A="佐藤")');
    book.enter('受付!D1:D4', [['日'], ['2026/4/1'], ['2026/4/3'], ['2026/4/2']]);
    book.enter(`${tab}!F1:F2`, [['=受付!D2+1'], ['=F1+1']]);
    expect(book.values(`${tab}!A1:F2`)).toEqual([
      ['佐藤', '3', '', '2026/04/01', '', '2026/04/02'],
      ['佐藤', '4', '', '2026/04/02', '', '2026/04/03'],
    ]);
  });

  it('is none for formulas that read each other in a circle', () => {
    const book = withFormula('=B1+1');
    book.enter(`${tab}!B1`, [['=A1+1']]);
    expect(book.values(`${tab}!A1:B1`)).toEqual([['#REF!', '#REF!']]);
  });
});

test('an array spills, unless something is in its way', () => {
  const book = withFormula('=FILTER(受付!A2:B,受付!A2:A="佐藤")');
  expect(book.values(`${tab}!A1:C5`)).toEqual([
    ['佐藤', '3'],
    ['佐藤', '4'],
  ]);
  book.enter(`${tab}!B2`, [['邪魔']]);
  expect(book.values(`${tab}!A1:C5`)).toEqual([['#REF!'], ['', '邪魔']]);
});

test('empty cells that pass through a filter stay empty', () => {
  const book = withFormula('=FILTER(受付!A2:C,受付!B2:B>3)');
  expect(book.values(`${tab}!A1:D3`)).toEqual([
    ['鈴木', '10'],
    ['佐藤', '4'],
  ]);
});

test('ARRAYFORMULA computes over a range', () => {
  expect(withFormula('=ARRAYFORMULA(受付!B2:B4*2)').values(`${tab}!A1:A5`)).toEqual([['6'], ['20'], ['8']]);
});

test('a change of a cell is seen by the formulas that read it', () => {
  const book = withFormula('=SUM(受付!B2:B)');
  expect(book.values(`${tab}!A1`)).toEqual([['17']]);
  book.enter('受付!B2', [[100]]);
  expect(book.values(`${tab}!A1`)).toEqual([['114']]);
});

describe('custom functions', () => {
  function withFunction(formula: string, resolve: (name: string, args: readonly unknown[]) => unknown) {
    const book = withFormula(formula);
    const called = jest.fn(resolve);
    registerCustomFunctions(book.host, book.id, called, ['fee', '料金']);
    return { ...book, called };
  }

  it('is given a range as rows, and its rows spill', () => {
    const book = withFunction('=FEE(受付!B2:B4)', (_name, [rows]) =>
      (rows as number[][]).map(([count]) => [(count ?? 0) * 100]),
    );
    expect(book.values(`${tab}!A1:A4`)).toEqual([['300'], ['1000'], ['400']]);
    expect(book.called.mock.calls).toEqual([['fee', [[[3], [10], [4]]]]]);
  });

  it('does not take the place of a function that Sheets has', () => {
    const book = withFormula('=SUM(1,2)');
    registerCustomFunctions(book.host, book.id, () => 'mine', ['sum']);
    expect(book.values(`${tab}!A1`)).toEqual([['3']]);
  });

  it('is given a single cell as its value, an empty one as an empty text', () => {
    const book = withFunction('=料金(受付!B2,受付!D9,"x",1+1)', () => 'よし');
    expect(book.values(`${tab}!A1`)).toEqual([['よし']]);
    expect(book.called.mock.calls).toEqual([['料金', [3, '', 'x', 2]]]);
  });

  it('gets numbers of other formulas in full, and their dates as Date', () => {
    const book = withFunction('=FEE(受付!D1:D3)', () => 1);
    book.enter('受付!D1:D3', [['=1/3'], ['=DATE(2026,4,1)'], ['=D1*0']]);
    expect(book.values(`${tab}!A1`)).toEqual([['1']]);
    const last = book.called.mock.calls.at(-1)?.[1];
    expect(last).toEqual([[[1 / 3], [new Date('2026-03-31T15:00:00Z')], [0]]]);
  });

  it('gets what a date function comes to as Date, and calculates with dates as numbers', () => {
    const book = withFunction('=FEE(DATE(2026,4,1),DATE(2026,4,1)-1,2,"5")', () => 1);
    book.enter(`${tab}!B1`, [['=FEE(3)']]);
    expect(book.values(`${tab}!A1:B1`)).toEqual([['1', '1']]);
    const date = new Date('2026-03-31T15:00:00Z');
    expect(book.called.mock.calls.map(([, args]) => args)).toEqual([[date, 46_112, 2, '5'], [3]]);
  });

  it('can stand inside of other formulas, and use the results of others', () => {
    const book = withFunction('=FEE(FEE(受付!B2)+1)*2', (_name, [count]) => Number(count) * 10);
    book.enter(`${tab}!B1`, [['=FEE(A1)']]);
    expect(book.values(`${tab}!A1:B1`)).toEqual([['620', '6200']]);
  });

  it('shows #ERROR! with the message of its exception, also inside of IFERROR', () => {
    const book = withFunction('=IFERROR(FEE(1),0)', () => {
      throw new Error('料金表未設定');
    });
    expect(book.values(`${tab}!A1`)).toEqual([['#ERROR!']]);
    const [cell] =
      book.get('sheets.data.rowData.values.effectiveValue').sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ??
      [];
    expect(cell).toEqual({ effectiveValue: { errorValue: { type: 'ERROR', message: '料金表未設定' } } });
  });

  it('is called again only when an argument changes', () => {
    const book = withFunction('=FEE(受付!B2)', (_name, [count]) => count);
    book.values(`${tab}!A1`);
    book.enter('受付!A2', [['田中']]);
    book.values(`${tab}!A1`);
    expect(book.called).toHaveBeenCalledTimes(1);
    book.enter('受付!B2', [[5]]);
    expect(book.values(`${tab}!A1`)).toEqual([['5']]);
    expect(book.called).toHaveBeenCalledTimes(2);
  });

  it('gets date cells as Date and may return one', () => {
    const book = withFunction(
      '=FEE(受付!D1)',
      (_name, [date]) => new Date((date as Date).getTime() + 86_400_000),
    );
    book.enter('受付!D1', [['2026/04/01']]);
    expect(book.called.mock.calls).toEqual([]);
    expect(book.values(`${tab}!A1`, 'UNFORMATTED_VALUE')).toEqual([[46_114]]);
    expect(book.called.mock.calls[0]?.[1]).toEqual([new Date('2026-03-31T15:00:00Z')]);
    expect(book.values(`${tab}!A1`)).toEqual([['2026/04/02']]);
  });
});

test('custom functions are those declared at the top, and those whose JSDoc says so', () => {
  const source = `/**\n * 料金\n * @param {number} n\n * @customfunction\n */\nfunction 画像料金(n) {}\n/** no */ function other() {}\n/** @customfunction */ function hidden_() {}\nfunction plain() {\n  function inner() {}\n}`;
  expect(customFunctionNames(source)).toEqual(['画像料金', 'plain']);
});
