import { cellRange, quotedTitle } from '../a1.ts';
import { findSheet, regionOf } from '../model/lookup.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { outsideText } from './reference.ts';

/** The engine's reader stumbles over Japanese names: named ranges are written out before it sees them. */
export function withoutNames(source: string, spreadsheet: Spreadsheet): string {
  if (spreadsheet.namedRanges.length === 0) return source;
  const byName = new Map(spreadsheet.namedRanges.map((named) => [named.name.toLowerCase(), named.range]));
  return outsideText(source, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.$!])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu, (name) => {
      const range = byName.get(name.toLowerCase());
      const sheet = range && findSheet(spreadsheet, range.sheetId ?? 0);
      if (!range || !sheet) return name;
      const region = regionOf(sheet, range);
      return `${quotedTitle(sheet.properties.title)}!${cellRange(region)}`;
    }),
  );
}
