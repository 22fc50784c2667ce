import type { sheets_v4 } from '@googleapis/sheets';
import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { hexColor } from '../../formats/color.ts';
import type { Given } from '../../schema/given.ts';
import { colourOf, cssOf } from './css-color.ts';
import { enumeration, nameIn } from '../../../enumeration.ts';
import { mismatch } from '../signature.ts';

type ColorObject = GoogleAppsScript.Spreadsheet.Color;
type Builder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type RgbColor = GoogleAppsScript.Base.RgbColor;
type ThemeColor = GoogleAppsScript.Spreadsheet.ThemeColor;

/** A colour as the API's newer fields have it. */
export type ColorStyle = Given<sheets_v4.Schema$ColorStyle>;

export const colorTypes = enumeration<typeof GoogleAppsScript.Base.ColorType>('SpreadsheetApp.ColorType', [
  'UNSUPPORTED',
  'RGB',
  'THEME',
]);

export const themeColorTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.ThemeColorType>(
  'SpreadsheetApp.ThemeColorType',
  [
    'UNSUPPORTED',
    'TEXT',
    'BACKGROUND',
    'ACCENT1',
    'ACCENT2',
    'ACCENT3',
    'ACCENT4',
    'ACCENT5',
    'ACCENT6',
    'HYPERLINK',
  ],
);

/** What each Color, or builder of one, stands for. */
const styles = new WeakMap<object, () => ColorStyle>();

/** The colour behind a script's Color; throws where `member` was given something else. */
export function styleOf(color: unknown, member: string): ColorStyle {
  const style = typeof color === 'object' && color !== null ? styles.get(color) : undefined;
  if (!style) throw mismatch(member, [color]);
  return style();
}

/** `#rrggbb`; of a theme's colour what the theme makes of it. */
export function hexOf(style: ColorStyle): string | undefined {
  return hexColor(undefined, style);
}

export function rgbStyle(css: string): ColorStyle {
  return { rgbColor: colourOf(css) as NonNullable<ColorStyle['rgbColor']> };
}

/** `SpreadsheetApp.newColor()`. */
export function colorBuilder(execution: Execution): Builder {
  let style: ColorStyle = {};
  const members = {
    ...readingMembers(execution, () => style),
    build: () => colorObject(execution, style),
    setRgbColor: (css: string): Builder => {
      style = rgbStyle(css);
      return builder;
    },
    setThemeColor: (type: unknown): Builder => {
      const name = nameIn(themeColorTypes, type);
      if (!name) throw mismatch('ColorBuilder.setThemeColor', [type]);
      style = { themeColor: name === 'HYPERLINK' ? 'LINK' : name };
      return builder;
    },
  } satisfies Partial<Builder>;
  const builder = facade<Builder>(execution, 'SpreadsheetApp.ColorBuilder', members);
  styles.set(builder, () => style);
  return builder;
}

/** A colour as a script sees it. */
export function colorObject(execution: Execution, style: ColorStyle): ColorObject {
  const members = readingMembers(execution, () => style) satisfies Partial<ColorObject>;
  const color = facade<ColorObject>(execution, 'SpreadsheetApp.Color', members);
  styles.set(color, () => style);
  return color;
}

function readingMembers(execution: Execution, style: () => ColorStyle) {
  return {
    getColorType: () => colorTypes[typeOf(style())],
    asRgbColor: () => {
      if (typeOf(style()) !== 'RGB') throw new Error('Object is not of type RgbColor.');
      return rgbColor(execution, style());
    },
    asThemeColor: () => {
      if (typeOf(style()) !== 'THEME') throw new Error('Object is not of type ThemeColor.');
      return themeColor(execution, style());
    },
  };
}

function typeOf({ rgbColor, themeColor }: ColorStyle): keyof typeof colorTypes {
  if (themeColor) return 'THEME';
  return rgbColor ? 'RGB' : 'UNSUPPORTED';
}

function rgbColor(execution: Execution, { rgbColor: colour = {} }: ColorStyle): RgbColor {
  const part = (share = 0) => Math.round(share * 255);
  const members = {
    asHexString: () => cssOf(colour),
    getRed: () => part(colour.red),
    getGreen: () => part(colour.green),
    getBlue: () => part(colour.blue),
    getColorType: () => colorTypes.RGB,
  } satisfies Partial<RgbColor>;
  return facade<RgbColor>(execution, 'SpreadsheetApp.RgbColor', members);
}

function themeColor(execution: Execution, { themeColor: theme }: ColorStyle): ThemeColor {
  const name = theme === 'LINK' ? 'HYPERLINK' : ((theme ?? 'UNSUPPORTED') as keyof typeof themeColorTypes);
  const members = {
    getThemeColorType: () => themeColorTypes[name],
    getColorType: () => colorTypes.THEME,
  } satisfies Partial<ThemeColor>;
  return facade<ThemeColor>(execution, 'SpreadsheetApp.ThemeColor', members);
}
