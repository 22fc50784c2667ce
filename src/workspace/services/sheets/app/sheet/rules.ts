import type { Region } from '../../model/grid.ts';
import { regionOf } from '../../model/lookup.ts';
import { bandingsOf } from '../look/banding.ts';
import { tabColorMembers } from '../look/color-members.ts';
import { filterReader } from '../rules/filter-object.ts';
import { sheetGroupMembers } from '../groups/members.ts';
import { sheetMetadataMembers } from '../metadata/holders.ts';
import { rangeFacade } from '../range/range.ts';
import { namedRangeMembers } from '../range/named-range.ts';
import { pivotReader } from '../pivots/members.ts';
import { sheetProtectionMembers } from '../protection/members.ts';
import { conditionalRuleMembers } from '../rules/conditional-rule-members.ts';
import type { SheetPlace } from './structure.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What lies over a tab's cells: rules, protections, filter, bands, groups, names, metadata. */
export function sheetRuleMembers(
  place: SheetPlace,
  rangeOf: (region: Region) => Range,
  spreadsheet: () => Spreadsheet,
) {
  const { context, sheetId } = place;
  const here = { ...place, rangeOf };
  return {
    ...conditionalRuleMembers(place, rangeOf),
    ...sheetProtectionMembers(here),
    ...sheetMetadataMembers({ ...here, spreadsheet }),
    ...filterReader(here),
    ...namedRangeMembers(
      { context, rangeOfGrid: (grid) => rangeOf(regionOf(context.sheet(sheetId), grid)) },
      sheetId,
    ),
    ...tabColorMembers(place),
    ...sheetGroupMembers(here, place.sheet),
    ...pivotReader(place, rangeFacade),
    getBandings: () => bandingsOf(here),
  };
}
