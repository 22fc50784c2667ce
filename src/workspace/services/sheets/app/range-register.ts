import type { Region } from '../model/grid.ts';
import { gridRangeOf } from '../model/lookup.ts';
import type { GridRange } from '../model/spreadsheet.ts';
import { mismatch } from './signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Place = { readonly sheetId: number; readonly region: Region };

/** Where each range lies that a script holds. */
const places = new WeakMap<object, Place>();

export function noteRange(range: Range, place: Place): void {
  places.set(range, place);
}

/** The cells of a range that a script hands over to `member`; throws where it is none. */
export function gridOf(range: unknown, member: string): Required<GridRange> {
  const place = typeof range === 'object' && range !== null ? places.get(range) : undefined;
  if (!place) throw mismatch(member, [range]);
  return gridRangeOf(place.sheetId, place.region);
}
