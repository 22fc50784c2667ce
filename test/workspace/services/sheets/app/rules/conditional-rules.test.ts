import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;
type Bound = ReturnType<typeof boundScript>;

/** Member, arguments, the criteria it makes and their values. */
const conditions: readonly (readonly [string, readonly unknown[], string])[] = [
  ['whenCellEmpty', [], 'CELL_EMPTY'],
  ['whenCellNotEmpty', [], 'CELL_NOT_EMPTY'],
  ['whenDateAfter', [new Date('2026-07-01T00:00:00+09:00')], 'DATE_AFTER'],
  ['whenDateBefore', [new Date('2026-07-01T00:00:00+09:00')], 'DATE_BEFORE'],
  ['whenDateEqualTo', [new Date('2026-07-01T00:00:00+09:00')], 'DATE_EQUAL_TO'],
  ['whenFormulaSatisfied', ['=$B2>2'], 'CUSTOM_FORMULA'],
  ['whenNumberBetween', [1, 2.5], 'NUMBER_BETWEEN'],
  ['whenNumberEqualTo', [3], 'NUMBER_EQUAL_TO'],
  ['whenNumberGreaterThan', [3], 'NUMBER_GREATER_THAN'],
  ['whenNumberGreaterThanOrEqualTo', [3], 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['whenNumberLessThan', [-3], 'NUMBER_LESS_THAN'],
  ['whenNumberLessThanOrEqualTo', [3], 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  ['whenNumberNotBetween', [1, 2], 'NUMBER_NOT_BETWEEN'],
  ['whenNumberNotEqualTo', [0], 'NUMBER_NOT_EQUAL_TO'],
  ['whenTextContains', ['髙'], 'TEXT_CONTAINS'],
  ['whenTextDoesNotContain', ['2026-07-01'], 'TEXT_DOES_NOT_CONTAIN'],
  ['whenTextEndsWith', ['木'], 'TEXT_ENDS_WITH'],
  ['whenTextEqualTo', ['10'], 'TEXT_EQUAL_TO'],
  ['whenTextStartsWith', ['佐'], 'TEXT_STARTS_WITH'],
];

function builder({ SpreadsheetApp }: Bound) {
  return SpreadsheetApp.newConditionalFormatRule();
}

describe.each(conditions)('%s(%j)', (member, args, criteria) => {
  it(`is ${criteria}, in the rule as on the tab`, () => {
    const bound = boundScript();
    const { SpreadsheetApp, sheet } = bound;
    const started = (builder(bound) as unknown as Loose)[member]!(...args) as ReturnType<typeof builder>;
    const rule = started
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('B2:B4')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    for (const one of [rule, sheet.getConditionalFormatRules()[0]!]) {
      const condition = one.getBooleanCondition()!;
      expect(condition.getCriteriaType()).toBe((SpreadsheetApp.BooleanCriteria as never)[criteria]);
      expect(condition.getCriteriaValues()).toEqual(args);
      expect(condition.getBackground()).toBe('#ff0000');
      expect(one.getGradientCondition()).toBeNull();
      expect(one.getRanges().map((range) => range.getA1Notation())).toEqual(['B2:B4']);
    }
  });

  it('refuses other arguments by its signature', () => {
    const loose = builder(boundScript()) as unknown as Loose;
    expect(() => loose[member]!({}, {}, {})).toThrow(
      `don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.${member}.`,
    );
  });
});

test.each(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'] as const)(
  'dates may be relative: %s',
  (name) => {
    const bound = boundScript();
    const { SpreadsheetApp, sheet } = bound;
    const date = SpreadsheetApp.RelativeDate[name];
    const rule = builder(bound)
      .whenDateBefore(date)
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const condition = sheet.getConditionalFormatRules()[0]!.getBooleanCondition()!;
    expect(condition.getCriteriaType()).toBe(SpreadsheetApp.BooleanCriteria.DATE_BEFORE_RELATIVE);
    expect(condition.getCriteriaValues()).toEqual([date]);
    expect(String(date)).toBe(name);
  },
);

test.each([
  ['setBackground', 'getBackground', 'red', '#ff0000'],
  ['setFontColor', 'getFontColor', '#ABC', '#aabbcc'],
  ['setBold', 'getBold', true, true],
  ['setItalic', 'getItalic', false, false],
  ['setUnderline', 'getUnderline', true, true],
  ['setStrikethrough', 'getStrikethrough', true, true],
])('%s is read by %s, and null takes it away', (setter, getter, value, read) => {
  const bound = boundScript();
  const { sheet } = bound;
  const begun = builder(bound)
    .whenCellEmpty()
    .setRanges([sheet.getRange('A1:B2')]);
  const look = (rule = begun.build()) => (rule.getBooleanCondition() as unknown as Loose)[getter]!();
  expect(look()).toBeNull();
  expect((begun as unknown as Loose)[setter]!(value)).toBe(begun);
  sheet.setConditionalFormatRules([begun.build()]);
  expect([look(), look(sheet.getConditionalFormatRules()[0])]).toEqual([read, read]);
  (begun as unknown as Loose)[setter]!(null);
  expect(look()).toBeNull();
});

describe('gradients', () => {
  it('have ends at the lowest and highest value, and a middle where one is given', () => {
    const bound = boundScript();
    const { SpreadsheetApp, sheet } = bound;
    const { PERCENTILE, NUMBER, MIN, MAX } = SpreadsheetApp.InterpolationType;
    const rule = builder(bound)
      .setGradientMinpoint('#ffffff')
      .setGradientMidpointWithValue('yellow', PERCENTILE, '50')
      .setGradientMaxpointWithValue('#ff0000', NUMBER, '10')
      .setRanges([sheet.getRange('B2:B4')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const gradient = sheet.getConditionalFormatRules()[0]!.getGradientCondition()!;
    expect([gradient.getMinColor(), gradient.getMinType(), gradient.getMinValue()]).toEqual([
      '#ffffff',
      MIN,
      '',
    ]);
    expect([gradient.getMidColor(), gradient.getMidType(), gradient.getMidValue()]).toEqual([
      '#ffff00',
      PERCENTILE,
      '50',
    ]);
    expect([gradient.getMaxColor(), gradient.getMaxType(), gradient.getMaxValue()]).toEqual([
      '#ff0000',
      NUMBER,
      '10',
    ]);
    const plain = builder(bound)
      .setGradientMinpoint('white')
      .setGradientMaxpoint('red')
      .setRanges([sheet.getRange('B2')])
      .build()
      .getGradientCondition()!;
    expect([plain.getMidColor(), plain.getMidType(), plain.getMidValue(), plain.getMaxType()]).toEqual([
      '',
      null,
      '',
      MAX,
    ]);
  });

  it('and conditions take each other’s place', () => {
    const bound = boundScript();
    const begun = builder(bound).whenCellEmpty().setGradientMinpoint('red');
    expect(begun.getBooleanCondition()).toBeNull();
    begun.whenCellNotEmpty();
    expect(begun.getGradientCondition()).toBeNull();
  });
});

test.each([
  ['setBackgroundObject', 'getBackgroundObject'],
  ['setFontColorObject', 'getFontColorObject'],
])('%s takes a colour of the theme, which %s tells', (setter, getter) => {
  const bound = boundScript();
  const { SpreadsheetApp, sheet } = bound;
  const { ACCENT1 } = SpreadsheetApp.ThemeColorType;
  const begun = builder(bound)
    .whenCellEmpty()
    .setRanges([sheet.getRange('A1')]);
  (begun as unknown as Loose)[setter]!(SpreadsheetApp.newColor().setThemeColor(ACCENT1).build());
  sheet.setConditionalFormatRules([begun.build()]);
  const condition = sheet.getConditionalFormatRules()[0]!.getBooleanCondition() as unknown as Loose;
  const color = condition[getter]!() as GoogleAppsScript.Spreadsheet.Color;
  expect(color.asThemeColor().getThemeColorType()).toBe(ACCENT1);
  (begun as unknown as Loose)[setter]!(null);
  expect((begun.getBooleanCondition() as unknown as Loose)[getter]!()).toBeNull();
});

test('gradients take colours as objects', () => {
  const bound = boundScript();
  const { SpreadsheetApp, sheet } = bound;
  const { NUMBER } = SpreadsheetApp.InterpolationType;
  const red = SpreadsheetApp.newColor().setRgbColor('red').build();
  const loose = builder(bound).setRanges([sheet.getRange('B2')]) as unknown as Loose;
  loose.setGradientMinpointObject!(red);
  loose.setGradientMidpointObjectWithValue!(red, NUMBER, '5');
  loose.setGradientMaxpointObjectWithValue!(red, NUMBER, '9');
  const gradient = (loose as unknown as ReturnType<typeof builder>).build().getGradientCondition()!;
  expect([gradient.getMinColor(), gradient.getMidColor(), gradient.getMaxColor()]).toEqual([
    '#ff0000',
    '#ff0000',
    '#ff0000',
  ]);
  expect((gradient as unknown as Loose).getMaxColorObject!()).toHaveProperty('asRgbColor');
  expect(() => loose.setGradientMidpointObjectWithValue!(red, 'NUMBER', '5')).toThrow(
    "The parameters (SpreadsheetApp.Color,String,String) don't match the method signature",
  );
});

describe('the rules of a tab', () => {
  it('keep their order, are replaced as a whole, and cleared', () => {
    const bound = boundScript();
    const { SpreadsheetApp, sheet } = bound;
    const rule = (text: string) =>
      builder(bound)
        .whenTextContains(text)
        .setRanges([sheet.getRange('A2:A4'), sheet.getRange('C2')])
        .build();
    sheet.setConditionalFormatRules([rule('一'), rule('二')]);
    const texts = () =>
      sheet
        .getConditionalFormatRules()
        .map((one) => one.getBooleanCondition()!.getCriteriaValues()[0] as string);
    expect(texts()).toEqual(['一', '二']);
    const copied = sheet
      .getConditionalFormatRules()[1]!
      .copy()
      .withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO, ['三'])
      .build();
    sheet.setConditionalFormatRules([copied, ...sheet.getConditionalFormatRules()]);
    expect(texts()).toEqual(['三', '一', '二']);
    expect(
      sheet
        .getConditionalFormatRules()[0]!
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A2:A4', 'C2']);
    sheet.clearConditionalFormatRules();
    sheet.clearConditionalFormatRules();
    expect(texts()).toEqual([]);
  });

  it('are what the API has', () => {
    const bound = boundScript();
    const { book, sheet } = bound;
    sheet.setConditionalFormatRules([
      builder(bound)
        .whenDateEqualTo(new Date('2026-07-01T15:00:00+09:00'))
        .setFontColor('#0000ff')
        .setRanges([sheet.getRange('B2')])
        .build(),
    ]);
    expect(book.get('sheets.conditionalFormats.booleanRule').sheets?.[0]?.conditionalFormats).toEqual([
      {
        booleanRule: {
          condition: { type: 'DATE_EQ', values: [{ userEnteredValue: '2026-07-01' }] },
          format: { textFormat: { foregroundColorStyle: { rgbColor: { red: 0, green: 0, blue: 1 } } } },
        },
      },
    ]);
  });

  it('need a range, and are nothing but rules', () => {
    const bound = boundScript();
    const { sheet } = bound;
    expect(() => builder(bound).whenCellEmpty().build()).toThrow('Ranges must have at least one range.');
    expect(() => builder(bound).setRanges(['A1'] as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges.",
    );
    expect(() => sheet.setConditionalFormatRules([{}] as never)).toThrow(
      "don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    );
  });
});

test('what the builder says of itself', () => {
  const bound = boundScript();
  const begun = builder(bound);
  expect([String(begun), begun.getRanges(), begun.getBooleanCondition()]).toEqual([
    'ConditionalFormatRuleBuilder',
    [],
    null,
  ]);
});
