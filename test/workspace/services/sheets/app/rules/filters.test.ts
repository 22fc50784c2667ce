import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const hidden = (sheet: Sheet) => [1, 2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row));

test.each<readonly [string, readonly unknown[], number, readonly number[]]>([
  ['setHiddenValues', [['佐藤']], 1, [2]],
  ['whenTextContains', ['木'], 1, [2, 3]],
  ['whenTextDoesNotContain', ['木'], 1, [4]],
  ['whenTextEqualTo', ['髙橋'], 1, [2, 4]],
  ['whenTextNotEqualTo', ['髙橋'], 1, [3]],
  ['whenTextStartsWith', ['佐'], 1, [3, 4]],
  ['whenTextEndsWith', ['藤'], 1, [3, 4]],
  ['whenNumberGreaterThan', [1], 2, [3]],
  ['whenNumberGreaterThanOrEqualTo', [3], 2, [3, 4]],
  ['whenNumberLessThan', [2], 2, [2, 4]],
  ['whenNumberLessThanOrEqualTo', [2], 2, [2]],
  ['whenNumberEqualTo', [2], 2, [2, 3]],
  ['whenNumberNotEqualTo', [2], 2, [4]],
  ['whenNumberBetween', [2, 3], 2, [3]],
  ['whenNumberNotBetween', [2, 3], 2, [2, 4]],
  ['whenCellEmpty', [], 2, [2, 3, 4]],
  ['whenCellNotEmpty', [], 2, []],
  ['whenFormulaSatisfied', ['=B2>1'], 2, [3]],
])('%s(%j) in column %i hides rows %j', (member, args, column, rows) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const builder = SpreadsheetApp.newFilterCriteria();
  expect((builder as unknown as Loose)[member]!(...args)).toBe(builder);
  const filter = sheet.getRange('A1:B4').createFilter();
  expect(filter.setColumnFilterCriteria(column, builder.build())).toBe(filter);
  expect(hidden(sheet)).toEqual(rows);
});

test.each([
  ['whenDateAfter', [3]],
  ['whenDateBefore', [2, 3]],
  ['whenDateEqualTo', [2]],
  ['whenDateNotEqualTo', [3]],
])('%s', (member, shown) => {
  const { SpreadsheetApp, sheet } = boundScript();
  sheet.getRange('C1:C3').setValues([['日付'], ['2026/07/01'], ['2026/07/02']]);
  const day = new Date('2026-07-01T00:00:00+09:00');
  const later = member === 'whenDateBefore' ? new Date('2026-07-03T00:00:00+09:00') : day;
  const builder = SpreadsheetApp.newFilterCriteria();
  (builder as unknown as Loose)[member]!(later);
  const filter = sheet.getRange('C1:C3').createFilter().setColumnFilterCriteria(3, builder.build());
  expect([2, 3].filter((row) => !sheet.isRowHiddenByFilter(row))).toEqual(shown);
  expect(filter.getColumnFilterCriteria(3)!.getCriteriaValues()).toEqual([later]);
});

describe('criteria', () => {
  it('are read as they were put together', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const { NUMBER_BETWEEN } = SpreadsheetApp.BooleanCriteria;
    const criteria = SpreadsheetApp.newFilterCriteria()
      .setHiddenValues(['3'])
      .withCriteria(NUMBER_BETWEEN, [1, 5])
      .build();
    sheet.getRange('A1:B4').createFilter().setColumnFilterCriteria(2, criteria);
    const facts = (one: Criteria) => [one.getCriteriaType(), one.getCriteriaValues(), one.getHiddenValues()];
    for (const one of [criteria, sheet.getFilter()!.getColumnFilterCriteria(2)!, criteria.copy().build()]) {
      expect(facts(one)).toEqual([NUMBER_BETWEEN, [1, 5], ['3']]);
      expect(one.getVisibleValues()).toEqual([]);
    }
    expect(hidden(sheet)).toEqual([2]);
  });

  it('are of no type at first; shown values take the place of hidden ones', () => {
    const { SpreadsheetApp } = boundScript();
    const builder = SpreadsheetApp.newFilterCriteria();
    expect([builder.getCriteriaType(), builder.getCriteriaValues()]).toEqual([null, []]);
    builder.setHiddenValues(['a']).setVisibleValues(['b']);
    expect([builder.getHiddenValues(), builder.getVisibleValues()]).toEqual([[], ['b']]);
  });
});

describe('the filter of a tab', () => {
  it('is one, found from the tab and from any of its ranges, until it is removed', () => {
    const { sheet } = boundScript();
    expect([sheet.getFilter(), sheet.getRange('D9').getFilter()]).toEqual([null, null]);
    const filter = sheet.getRange('A1:B4').createFilter();
    expect(filter.getRange().getA1Notation()).toBe('A1:B4');
    expect(sheet.getRange('D9').getFilter()?.getRange().getA1Notation()).toBe('A1:B4');
    expect(() => sheet.getRange('A1:B2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });

  it('lets a column’s criteria be taken away', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const filter = sheet.getRange('A1:B4').createFilter();
    const none = SpreadsheetApp.newFilterCriteria().setHiddenValues(['佐藤']).build();
    filter.setColumnFilterCriteria(1, none).removeColumnFilterCriteria(1);
    expect([filter.getColumnFilterCriteria(1), hidden(sheet)]).toEqual([null, []]);
    filter.setColumnFilterCriteria(1, none).setColumnFilterCriteria(1, null);
    expect(filter.getColumnFilterCriteria(1)).toBeNull();
  });

  it('sorts below its heading', () => {
    const { sheet } = boundScript();
    const filter = sheet.getRange('A1:B4').createFilter();
    expect(filter.sort(2, true)).toBe(filter);
    expect(sheet.getRange('B1:B4').getValues().flat()).toEqual(['件数', 1, 2, 3]);
    filter.sort(2, false);
    expect(sheet.getRange('B1:B4').getValues().flat()).toEqual(['件数', 3, 2, 1]);
  });

  it('refuses columns beside it, shown values, and what are no criteria', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const filter = sheet.getRange('A1:B4').createFilter();
    const shown = SpreadsheetApp.newFilterCriteria().setVisibleValues(['佐藤']).build();
    expect(() => filter.getColumnFilterCriteria(3)).toThrow('not within the range');
    expect(() => filter.setColumnFilterCriteria(1, shown)).toThrow(
      'Visible values are not currently supported',
    );
    expect(() => filter.setColumnFilterCriteria(1, {} as never)).toThrow(
      "The parameters (number,(class)) don't match the method signature for SpreadsheetApp.Filter.setColumnFilterCriteria.",
    );
  });
});
