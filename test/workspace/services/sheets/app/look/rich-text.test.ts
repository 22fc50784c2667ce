import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { changedSpans } from '../../../../../../src/workspace/services/sheets/app/look/rich-text-spans.ts';
import { boundScript } from '../script.ts';

type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;

test.each([
  ['setBold', 'isBold', true],
  ['setItalic', 'isItalic', true],
  ['setUnderline', 'isUnderline', true],
  ['setStrikethrough', 'isStrikethrough', false],
  ['setFontFamily', 'getFontFamily', 'Noto Sans JP'],
  ['setFontSize', 'getFontSize', 14],
  ['setForegroundColor', 'getForegroundColor', '#ff0000'],
])('a text style: %s', (setter, getter, value) => {
  const { SpreadsheetApp, sheet } = boundScript();
  const builder = SpreadsheetApp.newTextStyle();
  expect((builder.build() as unknown as Loose)[getter]!()).toBeNull();
  expect((builder as unknown as Loose)[setter]!(value)).toBe(builder);
  const style = builder.build();
  const range = sheet.getRange('A2:B3');
  expect(range.setTextStyle(style)).toBe(range);
  for (const one of [style, style.copy().build(), ...range.getTextStyles().flat()]) {
    expect((one as unknown as Loose)[getter]!()).toBe(value);
  }
  expect(() => (builder as unknown as Loose)[setter]!({})).toThrow(
    `The parameters ((class)) don't match the method signature for SpreadsheetApp.TextStyleBuilder.${setter}.`,
  );
});

describe('the text style of cells', () => {
  it('is complete, and a style changes only what it names', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const cell = sheet.getRange('A2').setFontWeight('bold');
    const style = cell.setTextStyle(SpreadsheetApp.newTextStyle().setItalic(true).build()).getTextStyle();
    expect([style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([style.getFontFamily(), style.getFontSize(), style.getForegroundColor()]).toEqual([
      'Arial',
      10,
      '#000000',
    ]);
    sheet
      .getRange('A2:A3')
      .setTextStyles([
        [SpreadsheetApp.newTextStyle().setFontSize(8).build()],
        [SpreadsheetApp.newTextStyle().build()],
      ]);
    expect(sheet.getRange('A2:A3').getFontSizes()).toEqual([[8], [10]]);
  });

  it('may have a theme’s colour, whose name is told', () => {
    const { SpreadsheetApp } = boundScript();
    const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4);
    const style = SpreadsheetApp.newTextStyle()
      .setForegroundColorObject(color as never)
      .build();
    expect(style.getForegroundColor()).toBe('ACCENT4');
    expect(String(style.getForegroundColorObject()?.asThemeColor().getThemeColorType())).toBe('ACCENT4');
  });
});

const facts = (value: RichTextValue) =>
  value
    .getRuns()
    .map((run) => [
      run.getText(),
      run.getStartIndex(),
      run.getEndIndex(),
      run.getTextStyle().isBold(),
      run.getLinkUrl(),
    ]);

describe('a rich text', () => {
  it('keeps its runs in the cell', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const value = SpreadsheetApp.newRichTextValue()
      .setText('申請 IMG-1 を見る')
      .setTextStyle(0, 2, bold)
      .setLinkUrl(3, 8, 'https://example.org/1')
      .build();
    expect(facts(value)).toEqual([
      ['申請', 0, 2, true, null],
      [' ', 2, 3, null, null],
      ['IMG-1', 3, 8, null, 'https://example.org/1'],
      [' を見る', 8, 12, null, null],
    ]);
    const range = sheet.getRange('C2');
    expect(range.setRichTextValue(value)).toBe(range);
    expect(range.getValue()).toBe('申請 IMG-1 を見る');
    expect(facts(range.getRichTextValue()!)).toEqual([
      ['申請', 0, 2, true, null],
      [' ', 2, 3, false, null],
      ['IMG-1', 3, 8, false, 'https://example.org/1'],
      [' を見る', 8, 12, false, null],
    ]);
    const read = range.getRichTextValue()!;
    expect([read.getLinkUrl(), read.getLinkUrl(3, 5), read.getTextStyle().isBold()]).toEqual([
      null,
      'https://example.org/1',
      null,
    ]);
    expect([read.getTextStyle(0, 2).isBold(), read.getTextStyle(0, 3).isBold()]).toEqual([true, null]);
    range.setValue('別');
    expect(facts(range.getRichTextValue()!)).toEqual([['別', 0, 1, false, null]]);
  });

  it('is a text even if it looks like something else', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const rich = (text: string) => SpreadsheetApp.newRichTextValue().setText(text).build();
    sheet.getRange('A5:B5').setRichTextValues([[rich('=1+1'), rich('123')]]);
    expect(sheet.getRange('A5:B5').getValues()).toEqual([['=1+1', '123']]);
    expect(sheet.getRange('A5:B5').getFormulas()).toEqual([['', '']]);
  });

  it('is none where the cell holds no text', () => {
    const { sheet } = boundScript();
    sheet.getRange('C2').setValue('=A2');
    const [row] = sheet.getRange('A2:D2').getRichTextValues();
    expect(row!.map((value) => value?.getText() ?? null)).toEqual(['佐藤', null, null, '']);
  });

  it('is built upon, and links of the whole are taken away', () => {
    const { SpreadsheetApp } = boundScript();
    const value = SpreadsheetApp.newRichTextValue().setText('ab').setLinkUrl('https://example.org').build();
    expect(value.getLinkUrl()).toBe('https://example.org');
    expect(value.copy().setLinkUrl(null).build().getLinkUrl()).toBeNull();
    expect(value.copy().setTextStyle(null).build().getRuns()).toHaveLength(1);
    expect([value.getText(), value.getStartIndex(), value.getEndIndex(), String(value)]).toEqual([
      'ab',
      0,
      2,
      'RichTextValue',
    ]);
  });

  it('refuses what is none', () => {
    const { SpreadsheetApp, sheet } = boundScript();
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    expect(() => SpreadsheetApp.newRichTextValue().setText('ab').setTextStyle(0, 3, bold)).toThrow(
      'Illegal argument.',
    );
    expect(() => sheet.getRange('A1').setRichTextValue('ab' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setRichTextValue.",
    );
    expect(() => sheet.getRange('A1:A2').setRichTextValues([])).toThrow('The number of rows in the data');
  });
});

test('spans cover a text without gaps, whatever is styled', () => {
  const change = fc.record({
    from: fc.nat(20),
    length: fc.nat(20),
    fontSize: fc.integer({ min: 8, max: 10 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(change, { maxLength: 8 }), (length, changes) => {
      const sizes = Array<number | undefined>(length).fill(undefined);
      const whole = [{ start: 0, end: length, format: {} }];
      const spans = changes.reduce(
        (before: ReturnType<typeof changedSpans>, { from, length: many, fontSize }) => {
          sizes.fill(fontSize, from, from + many);
          return changedSpans(before, from, from + many, (format) => ({ ...format, fontSize }));
        },
        whole,
      );
      expect(spans.flatMap(({ start, end, format }) => Array(end - start).fill(format.fontSize))).toEqual(
        sizes,
      );
      expect(spans[0]?.start).toBe(0);
      spans.slice(1).forEach(({ start, format }, index) => {
        expect(start).toBe(spans[index]!.end);
        expect(format).not.toEqual(spans[index]!.format);
      });
    }),
    { numRuns: 50 },
  );
});
