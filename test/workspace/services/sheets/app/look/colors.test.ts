import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

describe('a colour', () => {
  it('is of no type until it is set, then red, green and blue', () => {
    const { SpreadsheetApp } = boundScript();
    const builder = SpreadsheetApp.newColor();
    expect(builder.getColorType()).toBe(SpreadsheetApp.ColorType.UNSUPPORTED);
    expect(() => builder.asRgbColor()).toThrow('Object is not of type RgbColor.');
    const color = builder.setRgbColor('#3366CC').build();
    const rgb = color.asRgbColor();
    expect([rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue()]).toEqual([
      '#3366cc',
      51,
      102,
      204,
    ]);
    expect([color.getColorType(), rgb.getColorType()]).toEqual([
      SpreadsheetApp.ColorType.RGB,
      SpreadsheetApp.ColorType.RGB,
    ]);
    expect(() => color.asThemeColor()).toThrow('Object is not of type ThemeColor.');
    expect([String(color), String(builder), String(rgb)]).toEqual(['Color', 'ColorBuilder', 'RgbColor']);
  });

  it.each([
    'TEXT',
    'BACKGROUND',
    'ACCENT1',
    'ACCENT2',
    'ACCENT3',
    'ACCENT4',
    'ACCENT5',
    'ACCENT6',
    'HYPERLINK',
  ] as const)('may be the theme’s: %s', (name) => {
    const { SpreadsheetApp, sheet } = boundScript();
    const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType[name]).build();
    expect(color.getColorType()).toBe(SpreadsheetApp.ColorType.THEME);
    expect(() => color.asRgbColor()).toThrow('Object is not of type RgbColor.');
    sheet.getRange('A1').setBackgroundObject(color);
    const theme = sheet.getRange('A1').getBackgroundObject().asThemeColor();
    expect([theme.getThemeColorType(), theme.getColorType()]).toEqual([
      SpreadsheetApp.ThemeColorType[name],
      SpreadsheetApp.ColorType.THEME,
    ]);
    expect(sheet.getRange('A1').getBackground()).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('is refused where it is none', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    expect(() => SpreadsheetApp.newColor().setRgbColor('reddish')).toThrow('Invalid color: reddish');
    expect(() => SpreadsheetApp.newColor().setThemeColor('ACCENT1' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.ColorBuilder.setThemeColor.",
    );
    expect(() => sheet.getRange('A1').setBackgroundObject('red' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setBackgroundObject.",
    );
  });
});

test.each([
  ['Background', '#ffffff'],
  ['FontColor', '#000000'],
])('%s of cells as objects', (name, initial) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const range = sheet.getRange('A2:B3') as unknown as Loose;
  const hex = (color: unknown) => (color as GoogleAppsScript.Spreadsheet.Color).asRgbColor().asHexString();
  const red = SpreadsheetApp.newColor().setRgbColor('red').build();
  expect(hex(range[`get${name}Object`]!())).toBe(initial);
  expect(range[`set${name}Object`]!(red)).toBe(range);
  expect(range[`get${name}`]!()).toBe('#ff0000');
  range[`set${name}Objects`]!([
    [null, red],
    [red, null],
  ]);
  expect((range[`get${name}Objects`]!() as unknown[][]).map((row) => row.map(hex))).toEqual([
    [initial, '#ff0000'],
    ['#ff0000', initial],
  ]);
});

test('the colour of a tab', () => {
  const { SpreadsheetApp, sheet } = boundScript();
  const tab = sheet as unknown as Loose;
  expect(tab.getTabColorObject!()).toBeNull();
  const blue = SpreadsheetApp.newColor().setRgbColor('#0000ff').build();
  expect(tab.setTabColorObject!(blue)).toBe(sheet);
  expect([sheet.getTabColor(), String(tab.getTabColorObject!())]).toEqual(['#0000ff', 'Color']);
  tab.setTabColorObject!(null);
  expect(tab.getTabColorObject!()).toBeNull();
});

describe('constants', () => {
  it('are the same each time, and say name and place', () => {
    const one = boundScript().SpreadsheetApp.BooleanCriteria as unknown as Record<string, Loose>;
    const other = boundScript().SpreadsheetApp.BooleanCriteria as unknown as Record<string, Loose>;
    expect(one.CELL_EMPTY).toBe(other.CELL_EMPTY);
    expect([one.CELL_NOT_EMPTY!.name!(), one.CELL_NOT_EMPTY!.ordinal!(), String(one.CELL_NOT_EMPTY)]).toEqual(
      ['CELL_NOT_EMPTY', 1, 'CELL_NOT_EMPTY'],
    );
    expect(JSON.stringify({ of: one.CELL_EMPTY })).toBe('{"of":"CELL_EMPTY"}');
    expect(one.CELL_EMPTY!.compareTo!(one.CELL_NOT_EMPTY)).toBeLessThan(0);
  });
});
