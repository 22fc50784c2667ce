import type { sheets_v4 } from '@googleapis/sheets';
import type { CellFormat } from '../../model/cell.ts';
import { hexColor } from '../../formats/color.ts';
import { isTextFormat, patternOf } from '../../formats/patterns.ts';
import { nameGiven, type NameOf } from '../../../enumeration.ts';
import { cellEnums } from '../enums.ts';
import { colourOf } from '../look/css-color.ts';

const { TextDirection, WrapStrategy } = cellEnums;

type Format = sheets_v4.Schema$CellFormat;

/** One thing about a cell's look that SpreadsheetApp gets and sets. */
export type FormatKind<Name extends string = string, Plural extends string = string, Shown = unknown> = {
  /** As in `getFontWeight`, `setFontWeights`. */
  readonly name: Name;
  readonly plural: Plural;
  /** What of a format it is, for the API. */
  readonly field: string;
  /** What a cell shows that nobody formatted; `null` set by a script brings it back. */
  readonly initial: Shown;
  /** `undefined` where the format says nothing of it. */
  readonly read: (format: CellFormat, locale: string) => Shown | undefined;
  /** Throws where the value is none that Google takes. */
  readonly write: (value: unknown) => Format;
};

/** A kind whose names the compiler knows, and the type of what it shows. */
export function formatKind<
  const Name extends string,
  const Plural extends string,
  Shown extends string | number | boolean | object | null,
>(kind: FormatKind<Name, Plural, Shown>): FormatKind<Name, Plural, Shown> {
  return kind;
}

/** Everything about a look that is one value a cell. */
export const formatKinds = [
  formatKind({
    name: 'Background',
    plural: 'Backgrounds',
    field: 'backgroundColor,userEnteredFormat.backgroundColorStyle',
    initial: '#ffffff',
    read: ({ backgroundColorStyle, backgroundColor }) => hexColor(backgroundColor, backgroundColorStyle),
    write: (value) => ({ backgroundColorStyle: { rgbColor: colourOf(String(value)) } }),
  }),
  formatKind({
    name: 'FontColor',
    plural: 'FontColors',
    field: 'textFormat.foregroundColor,userEnteredFormat.textFormat.foregroundColorStyle',
    initial: '#000000',
    read: ({ textFormat }) => hexColor(textFormat?.foregroundColor, textFormat?.foregroundColorStyle),
    write: (value) => ({ textFormat: { foregroundColorStyle: { rgbColor: colourOf(String(value)) } } }),
  }),
  formatKind({
    name: 'FontWeight',
    plural: 'FontWeights',
    field: 'textFormat.bold',
    initial: 'normal',
    read: ({ textFormat }) => (textFormat?.bold ? 'bold' : undefined),
    write: (value) => ({ textFormat: { bold: chosen('FontWeight', value, ['normal', 'bold']) === 'bold' } }),
  }),
  formatKind({
    name: 'FontStyle',
    plural: 'FontStyles',
    field: 'textFormat.italic',
    initial: 'normal',
    read: ({ textFormat }) => (textFormat?.italic ? 'italic' : undefined),
    write: (value) => ({
      textFormat: { italic: chosen('FontStyle', value, ['normal', 'italic']) === 'italic' },
    }),
  }),
  formatKind({
    name: 'FontLine',
    plural: 'FontLines',
    field: 'textFormat.underline,userEnteredFormat.textFormat.strikethrough',
    initial: 'none',
    read: ({ textFormat }) =>
      textFormat?.underline ? 'underline' : textFormat?.strikethrough ? 'line-through' : undefined,
    write: (value) => {
      const line = chosen('FontLine', value, ['none', 'underline', 'line-through']);
      return { textFormat: { underline: line === 'underline', strikethrough: line === 'line-through' } };
    },
  }),
  formatKind({
    name: 'FontSize',
    plural: 'FontSizes',
    field: 'textFormat.fontSize',
    initial: 10,
    read: ({ textFormat }) => textFormat?.fontSize,
    write: (value) => ({ textFormat: { fontSize: Number(value) } }),
  }),
  formatKind({
    name: 'FontFamily',
    plural: 'FontFamilies',
    field: 'textFormat.fontFamily',
    initial: 'Arial',
    read: ({ textFormat }) => textFormat?.fontFamily,
    write: (value) => ({ textFormat: { fontFamily: String(value) } }),
  }),
  formatKind({
    name: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    field: 'horizontalAlignment',
    initial: 'general',
    read: ({ horizontalAlignment }) => horizontalAlignment?.toLowerCase(),
    write: (value) => {
      const alignment = chosen('HorizontalAlignment', value, ['left', 'center', 'right', 'normal']);
      return alignment === 'normal' ? {} : { horizontalAlignment: alignment.toUpperCase() };
    },
  }),
  formatKind({
    name: 'VerticalAlignment',
    plural: 'VerticalAlignments',
    field: 'verticalAlignment',
    initial: 'bottom',
    read: ({ verticalAlignment }) => verticalAlignment?.toLowerCase(),
    write: (value) => ({
      verticalAlignment: chosen('VerticalAlignment', value, ['top', 'middle', 'bottom']).toUpperCase(),
    }),
  }),
  formatKind({
    name: 'NumberFormat',
    plural: 'NumberFormats',
    field: 'numberFormat',
    initial: '0.###############',
    read: (format, locale) => (isTextFormat(format) ? '@' : patternOf(format, locale)),
    // An empty pattern leaves it to Sheets again.
    write: (value) => (value === '' ? {} : { numberFormat: numberFormatOf(String(value)) }),
  }),
  formatKind({
    name: 'Wrap',
    plural: 'Wraps',
    field: 'wrapStrategy',
    initial: false,
    read: ({ wrapStrategy }) => (wrapStrategy === 'WRAP' ? true : undefined),
    write: (value) => ({ wrapStrategy: value ? 'WRAP' : 'OVERFLOW_CELL' }),
  }),
  formatKind({
    name: 'WrapStrategy',
    plural: 'WrapStrategies',
    field: 'wrapStrategy',
    initial: WrapStrategy.OVERFLOW,
    read: ({ wrapStrategy }) =>
      wrapStrategy === 'WRAP' || wrapStrategy === 'CLIP' ? WrapStrategy[wrapStrategy] : undefined,
    write: (value) => {
      const strategy = nameGiven(WrapStrategy, value, 'SpreadsheetApp.Range.setWrapStrategy');
      return { wrapStrategy: strategy === 'OVERFLOW' ? 'OVERFLOW_CELL' : strategy };
    },
  }),
  formatKind({
    name: 'TextDirection',
    plural: 'TextDirections',
    field: 'textDirection',
    initial: null,
    read: ({ textDirection }) =>
      textDirection ? TextDirection[textDirection as NameOf<typeof TextDirection>] : undefined,
    write: (value) => ({
      textDirection: nameGiven(TextDirection, value, 'SpreadsheetApp.Range.setTextDirection'),
    }),
  }),
] as const;

function chosen(kind: string, value: unknown, values: readonly string[]): string {
  const text = String(value);
  if (values.includes(text)) return text;
  throw new Error(`Invalid argument: ${text} is no ${kind}. It must be one of ${values.join(', ')}.`);
}

/** What kind of number a pattern is for: Sheets finds that out itself, the API wants to be told. */
function numberFormatOf(pattern: string): NonNullable<Format['numberFormat']> {
  if (pattern === '@') return { type: 'TEXT', pattern };
  // Elapsed hours, minutes and seconds are times, too: `[h]:mm`.
  const bare = pattern.replace(/"[^"]*"|\[(?!(?:h+|m+|s+)\])[^\]]*\]|\\./gi, '');
  if (/^general$/i.test(pattern)) return { type: 'NUMBER', pattern };
  const isTime = /[hs]|\[m+\]/i.test(bare);
  const isDay = /[yd]|mmm/i.test(bare) || (!isTime && /m/i.test(bare));
  if (isDay && isTime) return { type: 'DATE_TIME', pattern };
  if (isDay) return { type: 'DATE', pattern };
  if (isTime) return { type: 'TIME', pattern };
  return { type: bare.includes('%') ? 'PERCENT' : 'NUMBER', pattern };
}
