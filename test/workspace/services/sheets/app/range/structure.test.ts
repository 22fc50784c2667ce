import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

describe('merging', () => {
  it('joins cells, tells which are, and breaks them apart', () => {
    const { sheet } = boundScript();
    const range = sheet.getRange('A2:B3');
    expect(range.isPartOfMerge()).toBe(false);
    range.merge();
    expect(sheet.getRange('B3').isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange('B3')
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
    ).toEqual(['A2:B3']);
    range.breakApart();
    expect(range.isPartOfMerge()).toBe(false);
    sheet.getRange('A2:B3').mergeAcross();
    expect(
      sheet
        .getRange('A2:B3')
        .getMergedRanges()
        .map((one) => one.getA1Notation()),
    ).toEqual(['A2:B2', 'A3:B3']);
  });
});

test.each([
  [2, ['髙橋', '鈴木', '佐藤']],
  [{ column: 2, ascending: false }, ['佐藤', '鈴木', '髙橋']],
  [[{ column: 2 }], ['髙橋', '鈴木', '佐藤']],
] as const)('sorts by %j', (order, names) => {
  const { sheet } = boundScript();
  const range = sheet.getRange('A2:B4');
  expect(range.sort(order as never)).toBe(range);
  expect(range.getValues().map(([name]) => name)).toEqual(names);
});

describe('copying and moving', () => {
  it('copies values and looks, or one of them', () => {
    const { sheet } = boundScript();
    sheet.getRange('A2').setFontWeight('bold');
    sheet.getRange('A2:B2').copyTo(sheet.getRange('D2'));
    expect(sheet.getRange('D2:E2').getValues()).toEqual([['佐藤', 3]]);
    expect(sheet.getRange('D2').getFontWeight()).toBe('bold');
    sheet.getRange('A2').copyTo(sheet.getRange('D4'), { contentsOnly: true });
    expect([sheet.getRange('D4').getValue(), sheet.getRange('D4').getFontWeight()]).toEqual([
      '佐藤',
      'normal',
    ]);
    sheet.getRange('A2').copyTo(sheet.getRange('E4'), { formatOnly: true });
    expect([sheet.getRange('E4').getValue(), sheet.getRange('E4').getFontWeight()]).toEqual(['', 'bold']);
  });

  it('moves, and leaves nothing behind', () => {
    const { sheet } = boundScript();
    sheet.getRange('A2:B2').moveTo(sheet.getRange('D5'));
    expect(sheet.getRange('D5:E5').getValues()).toEqual([['佐藤', 3]]);
    expect(sheet.getRange('A2:B2').isBlank()).toBe(true);
  });
});

test('clears everything, contents only, or formats only', () => {
  const { sheet } = boundScript();
  const range = sheet.getRange('A2:B2').setFontWeight('bold');
  range.clear({ contentsOnly: true });
  expect([range.isBlank(), range.getFontWeight()]).toEqual([true, 'bold']);
  range.setValues([['佐藤', 3]]).clear({ formatOnly: true });
  expect([range.getValues(), range.getFontWeight()]).toEqual([[['佐藤', 3]], 'normal']);
  range.setFontWeight('bold').clear();
  expect([range.isBlank(), range.getFontWeight()]).toEqual([true, 'normal']);
});

describe('ranges from ranges', () => {
  it('are offset, and single cells within', () => {
    const { sheet } = boundScript();
    const range = sheet.getRange('B2:C3');
    expect(range.offset(1, -1).getA1Notation()).toBe('A3:B4');
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe('B2');
    expect(range.getCell(2, 2).getA1Notation()).toBe('C3');
    expect(() => range.getCell(3, 1)).toThrow('Cell reference out of range');
    expect(() => range.offset(-2, 0)).toThrow('The coordinates or dimensions of the range are invalid.');
    expect([range.getHeight(), range.getWidth(), range.getRowIndex()]).toEqual([2, 2, 2]);
  });
});
