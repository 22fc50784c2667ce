import { describe, expect, it, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const themes = [
  ['LIGHT_GREY', '#bdbdbd', '#f3f3f3', '#dedede'],
  ['CYAN', '#4dd0e1', '#e0f7fa', '#a2e8f1'],
  ['GREEN', '#63d297', '#e7f9ef', '#afe9ca'],
  ['YELLOW', '#f7cb4d', '#fef8e3', '#fce8b2'],
  ['ORANGE', '#f46524', '#ffe6dd', '#ffccbc'],
  ['BLUE', '#5b95f9', '#e8f0fe', '#acc9fe'],
  ['TEAL', '#26a69a', '#ddf2f0', '#8cd3cd'],
  ['GREY', '#78909c', '#ebeff1', '#bbc8ce'],
  ['BROWN', '#cca677', '#f8f2eb', '#e6d3ba'],
  ['LIGHT_GREEN', '#8bc34a', '#eef7e3', '#c4e2a0'],
  ['INDIGO', '#8989eb', '#e8e7fc', '#c4c3f7'],
  ['PINK', '#e91d63', '#fddce8', '#f68ab0'],
] as const;

test.each(themes)('theme %s', (name, header, second, footer) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const theme = SpreadsheetApp.BandingTheme[name];
  const rows = sheet.getRange('A1:B4').applyRowBanding(theme, true, true);
  expect([
    rows.getHeaderRowColor(),
    rows.getFirstRowColor(),
    rows.getSecondRowColor(),
    rows.getFooterRowColor(),
  ]).toEqual([header, '#ffffff', second, footer]);
  const columns = sheet.getRange('D1:F4').applyColumnBanding(theme, false, true);
  expect([
    columns.getHeaderColumnColor(),
    columns.getFirstColumnColor(),
    columns.getSecondColumnColor(),
    columns.getFooterColumnColor(),
    columns.getFirstRowColor(),
  ]).toEqual([null, '#ffffff', second, footer, null]);
});

test.each([
  ['HeaderRow', true],
  ['FirstRow', false],
  ['SecondRow', false],
  ['FooterRow', true],
  ['HeaderColumn', true],
  ['FirstColumn', false],
  ['SecondColumn', false],
  ['FooterColumn', true],
])('%s is set and read as a text and as an object', (name, mayBeNone) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const range = sheet.getRange('A1:B4');
  const banding = (name.endsWith('Row')
    ? range.applyRowBanding()
    : range.applyColumnBanding()) as unknown as Loose;
  expect(banding[`set${name}Color`]!('red')).toBe(banding);
  const object = banding[`get${name}ColorObject`]!() as GoogleAppsScript.Spreadsheet.Color;
  expect([banding[`get${name}Color`]!(), object.asRgbColor().asHexString()]).toEqual(['#ff0000', '#ff0000']);
  banding[`set${name}ColorObject`]!(SpreadsheetApp.newColor().setRgbColor('#0000ff').build());
  expect(banding[`get${name}Color`]!()).toBe('#0000ff');
  if (mayBeNone) {
    banding[`set${name}Color`]!(null);
    expect([banding[`get${name}Color`]!(), banding[`get${name}ColorObject`]!()]).toEqual([null, null]);
  } else {
    expect(() => banding[`set${name}Color`]!(null)).toThrow(
      /^(First|Second) (row|column) color should not be null/,
    );
  }
});

describe('bandings', () => {
  it('are light grey with a head and no foot unless told otherwise', () => {
    const { sheet } = boundScript();
    const banding = sheet.getRange('A1:B4').applyRowBanding();
    expect([banding.getHeaderRowColor(), banding.getFooterRowColor()]).toEqual(['#bdbdbd', null]);
  });

  it('do not lie over each other', () => {
    const { sheet } = boundScript();
    const range = sheet.getRange('A1:B4');
    const banding = range.applyRowBanding();
    expect(() => range.applyColumnBanding()).toThrow(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    const other = sheet.getRange('D1:E4').applyRowBanding();
    expect(() => other.setRange(range)).toThrow('already has alternating background colors');
    banding.setRange(sheet.getRange('A1:B3'));
    expect(banding.getRange().getA1Notation()).toBe('A1:B3');
  });

  it('are found from ranges that they meet, tabs and the spreadsheet; copied and removed', () => {
    const { spreadsheet, sheet } = boundScript();
    const banding = sheet.getRange('A1:B4').applyRowBanding().setFirstRowColor('yellow');
    expect(sheet.getRange('B4:C9').getBandings()).toHaveLength(1);
    expect(sheet.getRange('C1').getBandings()).toEqual([]);
    const copy = banding.copyTo(sheet.getRange('D1:E4'));
    expect([copy.getRange().getA1Notation(), copy.getFirstRowColor()]).toEqual(['D1:E4', '#ffff00']);
    copy.setFirstRowColor('white');
    expect(banding.getFirstRowColor()).toBe('#ffff00');
    expect([sheet.getBandings().length, spreadsheet.getBandings().length]).toEqual([2, 2]);
    copy.remove();
    expect(sheet.getBandings().map((one) => one.getRange().getA1Notation())).toEqual(['A1:B4']);
    expect(() => copy.getRange()).toThrow('No banding with id');
  });

  it('refuse what is no theme', () => {
    const { sheet } = boundScript();
    expect(() => sheet.getRange('A1').applyRowBanding('CYAN' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.applyRowBanding.",
    );
  });
});
