import { describe, expect, it, test } from '@jest/globals';
import { boundScript, tab } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const builders: readonly (readonly [string, readonly unknown[], string, readonly unknown[]])[] = [
  ['requireValueInList', [['未', '済']], 'VALUE_IN_LIST', [['未', '済'], true]],
  ['requireNumberBetween', [1, 10], 'NUMBER_BETWEEN', ['1', '10']],
  ['requireNumberGreaterThanOrEqualTo', [0], 'NUMBER_GREATER_THAN_OR_EQUAL_TO', ['0']],
  ['requireTextContains', ['髙'], 'TEXT_CONTAINS', ['髙']],
  ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL', []],
  ['requireFormulaSatisfied', ['=A1>0'], 'CUSTOM_FORMULA', ['=A1>0']],
  ['requireDate', [], 'DATE_IS_VALID_DATE', []],
  ['requireCheckbox', [], 'CHECKBOX', []],
];

test.each(builders)('%s(%j) is %s %j, on the cell as in the rule', (member, args, type, values) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const builder = SpreadsheetApp.newDataValidation();
  const rule = ((builder as unknown as Loose)[member]!(...args) as typeof builder).build();
  sheet.getRange('B2:B4').setDataValidation(rule);
  for (const one of [rule, sheet.getRange('B4').getDataValidation()!]) {
    expect([String(one.getCriteriaType()), one.getCriteriaValues()]).toEqual([type, values]);
  }
  expect(SpreadsheetApp.DataValidationCriteria).toHaveProperty(type);
});

describe('a rule', () => {
  it('may allow what does not fit, explain itself, and be built upon', () => {
    const { SpreadsheetApp } = boundScript();
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList(['未', '済'], false)
      .setAllowInvalid(true)
      .setHelpText('選んでください')
      .build();
    expect([rule.getAllowInvalid(), rule.getHelpText(), rule.getCriteriaValues()]).toEqual([
      true,
      '選んでください',
      [['未', '済'], false],
    ]);
    expect(rule.copy().setAllowInvalid(false).build().getAllowInvalid()).toBe(false);
    expect(rule.getAllowInvalid()).toBe(true);
  });

  it('takes its values from a range', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A4')).build();
    expect(rule.getCriteriaValues()).toEqual([`='${tab}'!A2:A4`]);
  });

  it('is set one a cell and cleared; anything else is none', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    const range = sheet.getRange('A2:B2').setDataValidations([[null, rule]]);
    expect(range.getDataValidations()[0]?.map((one) => one?.getCriteriaType())).toEqual([
      undefined,
      SpreadsheetApp.DataValidationCriteria.NUMBER_GREATER_THAN,
    ]);
    range.clearDataValidations();
    expect(range.getDataValidation()).toBeNull();
    expect(() => range.setDataValidation({} as never)).toThrow(
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    );
  });
});

test('check boxes are put in, ticked, read and taken out', () => {
  const { sheet } = boundScript();
  const range = sheet.getRange('C2:C3').insertCheckboxes();
  expect(range.getValues()).toEqual([[false], [false]]);
  sheet.getRange('C3').check();
  expect([range.isChecked(), sheet.getRange('C3').isChecked(), sheet.getRange('C2').isChecked()]).toEqual([
    null,
    true,
    false,
  ]);
  range.removeCheckboxes();
  expect([range.isBlank(), range.getDataValidation()]).toEqual([true, null]);
});

describe('finding text', () => {
  it.each<readonly [string, (finder: GoogleAppsScript.Spreadsheet.TextFinder) => unknown, readonly string[]]>(
    [
      ['橋', () => undefined, ['A3']],
      ['ABC', () => undefined, ['A5', 'A6']],
      ['ABC', (finder) => finder.matchCase(true), ['A6']],
      ['abc', (finder) => finder.matchEntireCell(true), ['A5']],
      ['^[佐鈴]', (finder) => finder.useRegularExpression(true), ['A2', 'A4']],
    ],
  )('%s', (text, choose, cells) => {
    const { sheet } = boundScript();
    sheet.getRange('A5:A6').setValues([['abc'], ['ABCD']]);
    const finder = sheet.createTextFinder(text);
    choose(finder);
    expect(finder.findAll().map((range) => range.getA1Notation())).toEqual(cells);
    expect(finder.findNext()?.getA1Notation()).toBe(cells[0]);
    expect(finder.findNext()?.getA1Notation()).toBe(cells[1]);
  });

  it('replaces, and tells how often', () => {
    const { sheet } = boundScript();
    expect(sheet.getRange('A1:A3').createTextFinder('佐藤').replaceAllWith('加藤')).toBe(1);
    expect(sheet.getRange('A2').getValue()).toBe('加藤');
  });
});
