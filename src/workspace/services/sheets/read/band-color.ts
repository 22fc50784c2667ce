import { hexColor } from '../formats/color.ts';
import type { BandedRange, Sheet } from '../model/spreadsheet.ts';

type Bands = BandedRange['rowProperties'];
type Part = 'header' | 'footer' | 'firstBand' | 'secondBand';

/** Head and foot go before the bands, the first band before the second (v4, BandingProperties). */
const parts: readonly Part[] = ['header', 'footer', 'firstBand', 'secondBand'];

/** The colour that a banded range gives a cell, `#rrggbb`; of two parts that meet there, the row's before the column's. */
export function bandColor(
  { bandedRanges, properties }: Sheet,
  row: number,
  column: number,
): string | undefined {
  const { rowCount, columnCount } = properties.grid;
  for (const { range = {}, rowProperties, columnProperties } of bandedRanges) {
    const {
      startRowIndex = 0,
      endRowIndex = rowCount,
      startColumnIndex = 0,
      endColumnIndex = columnCount,
    } = range;
    const isInside =
      row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
    if (!isInside) continue;
    const lines = [
      { bands: rowProperties, part: partAt(rowProperties, row, startRowIndex, endRowIndex) },
      { bands: columnProperties, part: partAt(columnProperties, column, startColumnIndex, endColumnIndex) },
    ];
    for (const wanted of parts) {
      const found = lines.find(({ bands, part }) => part === wanted && colorOf(bands, part) !== undefined);
      if (found) return colorOf(found.bands, wanted);
    }
  }
  return undefined;
}

function partAt(bands: Bands, line: number, start: number, end: number): Part {
  const hasHeader = colorOf(bands, 'header') !== undefined;
  if (line === start && hasHeader) return 'header';
  if (line === end - 1 && colorOf(bands, 'footer') !== undefined) return 'footer';
  return (line - start - (hasHeader ? 1 : 0)) % 2 === 0 ? 'firstBand' : 'secondBand';
}

function colorOf(bands: Bands, part: Part): string | undefined {
  return hexColor(bands?.[`${part}Color`], bands?.[`${part}ColorStyle`]);
}
