import { internalSlot } from '../../../../runtime/internal-slot.ts';
import { gridRangeOf, regionOf, requireSheet } from '../../model/lookup.ts';
import type { Region } from '../../model/grid.ts';
import type { GridRange } from '../../model/spreadsheet.ts';
import { displayedText } from '../../read/cell-value.ts';
import type { AppContext } from '../context.ts';
import type { Terrain } from './data-edges.ts';
import type { Area } from './region.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the members of a range stand on. */
export type RangePlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly region: Area;
  /** The object of its tab. */
  readonly sheet: () => Sheet;
  /** The object itself. */
  readonly range: () => Range;
  /** Another range of the same tab. */
  readonly rangeOf: (region: Region) => Range;
};

/** Ranges by the object that a script holds: what other objects are given as arguments. */
const places = internalSlot<RangePlace>('place');

export function notePlace(range: Range, place: RangePlace): void {
  places.put(range, place);
}

/** The range behind a script's object; throws, as Google does, for anything else. */
export function placeOf(range: unknown, member: string): RangePlace {
  const found = typeof range === 'object' && range !== null ? places.of(range) : undefined;
  if (!found) throw mismatch(member, [range]);
  return found;
}

/** The cells of a range that a script hands over to `member`; throws where it is none. */
export function gridOf(range: unknown, member: string): Required<GridRange> {
  const { sheetId, region } = placeOf(range, member);
  return gridRangeOf(sheetId, region);
}

/** What the tab shows, to walk over. */
export function terrainOf(context: AppContext, sheetId: number): Terrain {
  const tab = requireSheet(context.read().spreadsheet, sheetId);
  const results = context.results();
  const { endRow, endColumn } = regionOf(tab, {});
  return {
    rowCount: endRow,
    columnCount: endColumn,
    holds: (row, column) => displayedText(results, tab, row, column) !== '',
  };
}
