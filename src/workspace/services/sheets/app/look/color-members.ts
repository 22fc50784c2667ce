import { colorObject, rgbStyle, styleOf } from './color.ts';
import { formatKind } from '../range/format-kinds.ts';
import { membersOfKind } from '../range/formats.ts';
import type { RangePlace } from '../range/place.ts';
import type { SheetPlace } from '../sheet/structure.ts';

export const colorRoundTrips: readonly string[] = ['BackgroundObject', 'FontColorObject'].flatMap((name) => [
  `get${name}`,
  `get${name}s`,
  `set${name}`,
  `set${name}s`,
]);

/** Backgrounds and font colours of a range as Color objects, which may also be a theme's. */
export function colorMembers(place: RangePlace) {
  const { execution } = place.context;
  const background = formatKind({
    name: 'BackgroundObject',
    plural: 'BackgroundObjects',
    field: 'backgroundColor,userEnteredFormat.backgroundColorStyle',
    get initial() {
      return colorObject(execution, rgbStyle('#ffffff'));
    },
    read: ({ backgroundColor, backgroundColorStyle }) => {
      const style = backgroundColorStyle ?? (backgroundColor && { rgbColor: backgroundColor });
      return style && colorObject(execution, style);
    },
    write: (color) => ({ backgroundColorStyle: styleOf(color, 'Range.setBackgroundObject') }),
  });
  const fontColor = formatKind({
    name: 'FontColorObject',
    plural: 'FontColorObjects',
    field: 'textFormat.foregroundColor,userEnteredFormat.textFormat.foregroundColorStyle',
    get initial() {
      return colorObject(execution, rgbStyle('#000000'));
    },
    read: ({ textFormat: { foregroundColor, foregroundColorStyle } = {} }) => {
      const style = foregroundColorStyle ?? (foregroundColor && { rgbColor: foregroundColor });
      return style && colorObject(execution, style);
    },
    write: (color) => ({
      textFormat: { foregroundColorStyle: styleOf(color, 'Range.setFontColorObject') },
    }),
  });
  return { ...membersOfKind(background, place), ...membersOfKind(fontColor, place) };
}

/** The tab's colour as a Color object; null where it has none. */
export function tabColorMembers({ context, sheetId, sheet }: SheetPlace) {
  return {
    getTabColorObject: () => {
      const { tabColor } = context.sheet(sheetId).properties;
      return tabColor ? colorObject(context.execution, { rgbColor: tabColor }) : null;
    },
    setTabColorObject: (color: unknown) => {
      const style = color === null ? undefined : styleOf(color, 'Sheet.setTabColorObject');
      if (style?.themeColor) {
        throw new Error("not emulated: SpreadsheetApp.Sheet.setTabColorObject with a theme's colour");
      }
      context.request({
        updateSheetProperties: {
          properties: { sheetId, ...(style && { tabColorStyle: style }) },
          fields: 'tabColor,tabColorStyle',
        },
      });
      return sheet();
    },
  };
}
