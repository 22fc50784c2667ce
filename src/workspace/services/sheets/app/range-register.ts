import { gridRangeOf } from '../model/lookup.ts';
import type { GridRange } from '../model/spreadsheet.ts';
import { placeOf } from './range-place.ts';

/** The cells of a range that a script hands over to `member`; throws where it is none. */
export function gridOf(range: unknown, member: string): Required<GridRange> {
  const { sheetId, region } = placeOf(range, member);
  return gridRangeOf(sheetId, region);
}
