import type { sheets_v4 } from '@googleapis/sheets';
import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import type { Given } from '../../schema/given.ts';
import { colorObject, hexOf, rgbStyle, styleOf } from './color.ts';
import { mismatch } from '../signature.ts';

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** The look of a piece of text; what it does not name stays as it is. */
export type TextFormat = Given<sheets_v4.Schema$TextFormat>;

/** The look of text that nobody formatted. */
export const plainText = {
  foregroundColorStyle: { rgbColor: {} },
  fontFamily: 'Arial',
  fontSize: 10,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
} as const satisfies TextFormat;

const formats = new WeakMap<object, TextFormat>();

/** The look behind a script's TextStyle; throws where `member` was given something else. */
export function textFormatOf(style: unknown, member: string): TextFormat {
  const format = typeof style === 'object' && style !== null ? formats.get(style) : undefined;
  if (!format) throw mismatch(member, [style]);
  return format;
}

/** A text style as a script reads it: null for what is not set, or not the same all over. */
export function textStyleObject(execution: Execution, format: TextFormat): TextStyle {
  const { foregroundColorStyle: color } = format;
  const theme = color?.themeColor === 'LINK' ? 'HYPERLINK' : color?.themeColor;
  const members = {
    getFontFamily: () => format.fontFamily ?? null,
    getFontSize: () => format.fontSize ?? null,
    // Of a theme's colour Google gives the name, not what the theme makes of it.
    getForegroundColor: () => theme ?? (color && hexOf(color)) ?? null,
    getForegroundColorObject: () => (color ? colorObject(execution, color) : null),
    isBold: () => format.bold ?? null,
    isItalic: () => format.italic ?? null,
    isStrikethrough: () => format.strikethrough ?? null,
    isUnderline: () => format.underline ?? null,
    copy: () => textStyleBuilder(execution, format),
  } satisfies Partial<TextStyle>;
  const style = facade<TextStyle>(execution, 'SpreadsheetApp.TextStyle', members);
  formats.set(style, format);
  return style;
}

/** `SpreadsheetApp.newTextStyle()`. */
export function textStyleBuilder(execution: Execution, begun: TextFormat = {}): Builder {
  let format = begun;
  const change = (part: TextFormat): Builder => {
    format = { ...format, ...part };
    return builder;
  };
  const members = {
    setBold: (bold: unknown) => change({ bold: checked(bold, 'boolean', 'setBold') }),
    setItalic: (italic: unknown) => change({ italic: checked(italic, 'boolean', 'setItalic') }),
    setUnderline: (on: unknown) => change({ underline: checked(on, 'boolean', 'setUnderline') }),
    setStrikethrough: (on: unknown) => change({ strikethrough: checked(on, 'boolean', 'setStrikethrough') }),
    setFontFamily: (family: unknown) => change({ fontFamily: checked(family, 'string', 'setFontFamily') }),
    setFontSize: (size: unknown) => change({ fontSize: checked(size, 'number', 'setFontSize') }),
    setForegroundColor: (css: unknown) =>
      change({ foregroundColorStyle: rgbStyle(checked(css, 'string', 'setForegroundColor')) }),
    setForegroundColorObject: (color: unknown) =>
      change({ foregroundColorStyle: styleOf(color, 'TextStyleBuilder.setForegroundColorObject') }),
    build: () => textStyleObject(execution, format),
  } satisfies Partial<Builder>;
  const builder: Builder = facade<Builder>(execution, 'SpreadsheetApp.TextStyleBuilder', members);
  return builder;
}

type Kinds = { readonly boolean: boolean; readonly string: string; readonly number: number };

function checked<Kind extends keyof Kinds>(value: unknown, kind: Kind, member: string): Kinds[Kind] {
  if (typeof value !== kind) throw mismatch(`TextStyleBuilder.${member}`, [value]);
  return value as Kinds[Kind];
}
