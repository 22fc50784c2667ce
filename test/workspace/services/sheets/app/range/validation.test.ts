import { describe, expect, it, test } from '@jest/globals';
import { boundScript, tab } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** A day of April 2026, at midnight in the spreadsheet's zone. */
function day(date: number): Date {
  return new Date(Date.UTC(2026, 3, date) - 9 * 3_600_000);
}

const builders: readonly (readonly [string, readonly unknown[], string, readonly unknown[]])[] = [
  ['requireValueInList', [['未', '済']], 'VALUE_IN_LIST', [['未', '済'], true]],
  ['requireNumberBetween', [1, 10], 'NUMBER_BETWEEN', [1, 10]],
  ['requireNumberNotBetween', [1, 10], 'NUMBER_NOT_BETWEEN', [1, 10]],
  ['requireNumberEqualTo', [1], 'NUMBER_EQUAL_TO', [1]],
  ['requireNumberNotEqualTo', [1], 'NUMBER_NOT_EQUAL_TO', [1]],
  ['requireNumberGreaterThan', [0.5], 'NUMBER_GREATER_THAN', [0.5]],
  ['requireNumberGreaterThanOrEqualTo', [0], 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [0]],
  ['requireNumberLessThan', [-1], 'NUMBER_LESS_THAN', [-1]],
  ['requireNumberLessThanOrEqualTo', [0], 'NUMBER_LESS_THAN_OR_EQUAL_TO', [0]],
  ['requireTextContains', ['髙'], 'TEXT_CONTAINS', ['髙']],
  ['requireTextDoesNotContain', ['1'], 'TEXT_DOES_NOT_CONTAIN', ['1']],
  ['requireTextEqualTo', ['済'], 'TEXT_EQUAL_TO', ['済']],
  ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL', []],
  ['requireTextIsUrl', [], 'TEXT_IS_VALID_URL', []],
  ['requireDateAfter', [day(1)], 'DATE_AFTER', [day(1)]],
  ['requireDateBefore', [day(1)], 'DATE_BEFORE', [day(1)]],
  ['requireDateOnOrAfter', [day(1)], 'DATE_ON_OR_AFTER', [day(1)]],
  ['requireDateOnOrBefore', [day(1)], 'DATE_ON_OR_BEFORE', [day(1)]],
  ['requireDateEqualTo', [day(1)], 'DATE_EQUAL_TO', [day(1)]],
  ['requireDateBetween', [day(1), day(9)], 'DATE_BETWEEN', [day(1), day(9)]],
  ['requireDateNotBetween', [day(1), day(9)], 'DATE_NOT_BETWEEN', [day(1), day(9)]],
  ['requireFormulaSatisfied', ['=$A$1>0'], 'CUSTOM_FORMULA', ['=$A$1>0']],
  ['requireDate', [], 'DATE_IS_VALID_DATE', []],
  ['requireCheckbox', [], 'CHECKBOX', []],
  ['requireCheckbox', ['済'], 'CHECKBOX', ['済']],
  ['requireCheckbox', ['済', '未'], 'CHECKBOX', ['済', '未']],
];

test.each(builders)('%s(%j) is %s %j, on the cell as in the rule', (member, args, type, values) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const builder = SpreadsheetApp.newDataValidation();
  const rule = ((builder as unknown as Loose)[member]!(...args) as typeof builder).build();
  sheet.getRange('B2:B4').setDataValidation(rule);
  for (const one of [rule, sheet.getRange('B4').getDataValidation()!]) {
    expect([String(one.getCriteriaType()), one.getCriteriaValues()]).toEqual([type, values]);
    expect(one.getCriteriaType()).toBe(builder.getCriteriaType());
  }
  const constant = SpreadsheetApp.DataValidationCriteria[type as 'CHECKBOX'];
  expect(rule.getCriteriaType()).toBe(constant);
  const again = SpreadsheetApp.newDataValidation().withCriteria(constant, rule.getCriteriaValues()).build();
  expect(again.getCriteriaValues()).toEqual(values);
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

  it('only warns unless it is told to reject', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(5).build();
    expect([rule.getAllowInvalid(), rule.getHelpText()]).toEqual([true, null]);
    expect(sheet.getRange('B2').setDataValidation(rule).setValue(1).getValue()).toBe(1);
  });

  it.each([
    ['requireDateAfter', ['2026-04-01'], '(String)'],
    ['requireNumberBetween', [1], '(number)'],
    ['requireValueInList', ['a'], '(String)'],
  ])('%s refuses %j', (member, args, types) => {
    const builder = boundScript().SpreadsheetApp.newDataValidation() as unknown as Loose;
    expect(() => builder[member]!(...args)).toThrow(
      `The parameters ${types} don't match the method signature for SpreadsheetApp.DataValidationBuilder.${member}.`,
    );
  });

  it('takes its values from a range', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A4')).build();
    sheet.getRange('B2').setDataValidation(rule);
    for (const one of [rule, sheet.getRange('B2').getDataValidation()!]) {
      const [range, showsDropDown] = one.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean];
      expect([range.getA1Notation(), range.getSheet().getName(), showsDropDown]).toEqual([
        'A2:A4',
        tab,
        true,
      ]);
    }
  });

  it('is set one a cell and cleared; anything else is none', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    const range = sheet.getRange('A2:B2').setDataValidations([[null, rule]]);
    expect(range.getDataValidations()[0]?.map((one) => one?.getCriteriaType().toString())).toEqual([
      undefined,
      'NUMBER_GREATER_THAN',
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

describe('a rule that rejects', () => {
  type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  const words = (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

  function strict(demand: (builder: Builder) => Builder, a1 = 'B2:B10') {
    const { SpreadsheetApp, sheet } = boundScript();
    const rule = demand(SpreadsheetApp.newDataValidation()).setAllowInvalid(false).build();
    sheet.getRange(a1).setDataValidation(rule);
    return sheet;
  }

  it('keeps out what a script sets, all of it', () => {
    const sheet = strict((builder) => builder.requireNumberGreaterThan(5));
    expect(() => sheet.getRange('B2').setValue(1)).toThrow(words('B2'));
    expect(() =>
      sheet.getRange('A2:B3').setValues([
        ['x', 6],
        ['y', 5],
      ]),
    ).toThrow(words('B3'));
    expect(sheet.getRange('A2:B3').getValues()).toEqual([
      ['佐藤', 3],
      ['髙橋', 1],
    ]);
    expect(() => sheet.appendRow(['z', 1])).toThrow(words('B5'));
    expect(sheet.appendRow(['z', 6]).getLastRow()).toBe(5);
    expect(sheet.getRange('B2').setValue('').isBlank()).toBe(true);
  });

  it('names what a list has', () => {
    const sheet = strict((builder) => builder.requireValueInList(['未', '済']));
    expect(() => sheet.getRange('B2').setValue('x')).toThrow(
      `${words('B2')} Please enter one of the following values: 未, 済.`,
    );
    expect(sheet.getRange('B2').setValue('済').getValue()).toBe('済');
  });

  it('compares days', () => {
    const sheet = strict((builder) => builder.requireDateOnOrAfter(day(2)));
    expect(() => sheet.getRange('B2').setValue(day(1))).toThrow(words('B2'));
    expect(sheet.getRange('B2').setValue(day(2)).getValue()).toEqual(day(2));
  });

  it('asks a formula of each cell, as it reads there', () => {
    const sheet = strict((builder) => builder.requireFormulaSatisfied('=B2>C2'));
    sheet.getRange('C2:C3').setValues([[1], [10]]);
    expect(sheet.getRange('B2').setValue(5).getValue()).toBe(5);
    expect(() => sheet.getRange('B3').setValue(5)).toThrow(words('B3'));
  });
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
