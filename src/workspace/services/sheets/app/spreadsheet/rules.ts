import type { Region } from '../../model/grid.ts';
import { gridRangeOf } from '../../model/lookup.ts';
import { bandingsOf } from '../look/banding.ts';
import { spreadsheetMetadataMembers } from '../metadata/holders.ts';
import type { MetadataPlace } from '../metadata/metadata.ts';
import { namedRangeMembers } from '../range/named-range.ts';
import { protectionsOf } from '../protection/members.ts';

/** What lies over the cells of all tabs: protections, bands, names, metadata. */
export function spreadsheetRuleMembers(place: MetadataPlace) {
  const { context, rangeOfGrid } = place;
  const places = () =>
    context.read().spreadsheet.sheets.map(({ properties: { sheetId } }) => ({
      context,
      sheetId,
      rangeOf: (region: Region) => rangeOfGrid(gridRangeOf(sheetId, region)),
    }));
  return {
    ...namedRangeMembers(place),
    ...spreadsheetMetadataMembers(place),
    getProtections: (type: unknown) =>
      places().flatMap((tab) => protectionsOf(tab, type, 'Spreadsheet.getProtections')),
    getBandings: () => places().flatMap((tab) => bandingsOf(tab)),
  };
}
