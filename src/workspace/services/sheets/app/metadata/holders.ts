import type { Region } from '../../model/grid.ts';
import { regionOf } from '../../model/lookup.ts';
import type { GridRange } from '../../model/spreadsheet.ts';
import type { AppContext } from '../context.ts';
import { lineOf } from './line.ts';
import { metadataMembers } from './members.ts';
import type { MetadataPlace } from './metadata.ts';
import type { RangePlace } from '../range/place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Metadata of a range: of one whole row or column. */
export function rangeMetadataMembers(
  { context, sheetId, region, range, rangeOf }: RangePlace,
  sheet: () => Sheet,
) {
  return metadataMembers<Range>({
    place: placeInTab({ context, sheetId, rangeOf, sheet, spreadsheet: () => sheet().getParent() }),
    scope: { kind: 'range', sheetId, region, grid: () => context.sheet(sheetId).properties.grid },
    location: () => ({ dimensionRange: lineOf(context, range(), 'Range.addDeveloperMetadata') }),
    holder: range,
    className: 'Range',
  });
}

type TabPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly rangeOf: (region: Region) => Range;
  readonly sheet: () => Sheet;
  readonly spreadsheet: () => Spreadsheet;
};

/** Metadata of a tab. */
export function sheetMetadataMembers(place: TabPlace) {
  const { sheetId, sheet } = place;
  return metadataMembers<Sheet>({
    place: placeInTab(place),
    scope: { kind: 'sheet', sheetId },
    location: () => ({ sheetId }),
    holder: sheet,
    className: 'Sheet',
  });
}

/** Metadata of a spreadsheet. */
export function spreadsheetMetadataMembers(place: MetadataPlace) {
  return metadataMembers<Spreadsheet>({
    place,
    scope: { kind: 'spreadsheet' },
    location: () => ({ spreadsheet: true }),
    holder: place.spreadsheet,
    className: 'Spreadsheet',
  });
}

/** Metadata found in a tab may have been moved to another one since. */
function placeInTab({ context, sheetId, rangeOf, sheet, spreadsheet }: TabPlace): MetadataPlace {
  const sheetOf = (id: number): Sheet => {
    if (id === sheetId) return sheet();
    const other = spreadsheet()
      .getSheets()
      .find((candidate) => candidate.getSheetId() === id);
    if (!other) throw new Error(`Sheet ${id} not found`);
    return other;
  };
  const rangeOfGrid = (grid: GridRange): Range => {
    const id = grid.sheetId ?? 0;
    const { startRow, startColumn, endRow, endColumn } = regionOf(context.sheet(id), grid);
    if (id === sheetId) return rangeOf({ startRow, startColumn, endRow, endColumn });
    return sheetOf(id).getRange(startRow + 1, startColumn + 1, endRow - startRow, endColumn - startColumn);
  };
  return { context, spreadsheet, sheetOf, rangeOfGrid };
}
