import { facade } from '../../../../runtime/facade.ts';
import { memberGroups } from '../../../../runtime/member-groups.ts';
import type { AppContext } from '../context.ts';
import { pivotCreator } from '../pivots/members.ts';
import { activationMembers, activationRoundTrips } from './activation.ts';
import { copyingMembers, copyingRoundTrips } from './copying.ts';
import { fillingMembers, fillingRoundTrips } from './filling.ts';
import { formatGroups, formatMembers, formatRoundTrips } from './formats.ts';
import { formulaMembers, formulaRoundTrips } from './formulas.ts';
import { olderMembers, olderRoundTrips } from './older-names.ts';
import { noteMembers, noteRoundTrips } from './notes.ts';
import { notePlace, type RangePlace } from './place.ts';
import { rangeRuleMembers, ruleRoundTrips } from './rules.ts';
import { structureMembers, structureRoundTrips } from './structure.ts';
import { validationMembers, validationRoundTrips } from './validation.ts';
import { rotationMembers, rotationRoundTrips } from './rotation.ts';
import { type Area, areaNotation } from './region.ts';
import { textFinder } from './text-finder.ts';
import { valueMembers, valueRoundTrips } from './values.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const allRoundTrips = [
  ...valueRoundTrips,
  ...noteRoundTrips,
  ...formatRoundTrips,
  ...structureRoundTrips,
  ...validationRoundTrips,
  ...activationRoundTrips,
  ...copyingRoundTrips,
  ...fillingRoundTrips,
  ...formulaRoundTrips,
  ...rotationRoundTrips,
  ...ruleRoundTrips,
  ...olderRoundTrips,
  'createPivotTable',
] as readonly (keyof Range & string)[];

const rangeMembers = memberGroups(
  ...formatGroups,
  formatMembers,
  structureMembers,
  validationMembers,
  activationMembers,
  copyingMembers,
  fillingMembers,
  formulaMembers,
  rotationMembers,
  rangeRuleMembers,
  (place: RangePlace) => pivotCreator(place, rangeFacade),
  ({ range, region }: RangePlace) => olderMembers(range, region.startColumn),
  (place: RangePlace) => ({ createTextFinder: (text: string) => textFinder(place.context, [place], text) }),
  noteMembers,
  geometryMembers,
  valueMembers,
);

/** A range as a script sees it; `sheet` makes the object of its tab, `own` is what this one has besides. */
export function rangeFacade(
  context: AppContext,
  sheetId: number,
  region: Area,
  sheet: () => Sheet,
  own?: object,
): Range {
  const place: RangePlace = {
    context,
    sheetId,
    region,
    sheet,
    range() {
      return range;
    },
    rangeOf(other) {
      return rangeFacade(context, sheetId, other, sheet);
    },
  };
  const range: Range = facade<Range>(
    context.execution,
    'SpreadsheetApp.Range',
    own ? Object.assign(rangeMembers(place), own) : rangeMembers(place),
    allRoundTrips,
  );
  notePlace(range, place);
  return range;
}

function geometryMembers({ region, sheet }: RangePlace) {
  const { startRow, endRow, startColumn, endColumn } = region;
  return {
    getRow: () => startRow + 1,
    getColumn: () => startColumn + 1,
    getLastRow: () => endRow,
    getLastColumn: () => endColumn,
    getNumRows: () => endRow - startRow,
    getNumColumns: () => endColumn - startColumn,
    getA1Notation: () => areaNotation(region),
    getSheet: sheet,
  } satisfies Partial<Range>;
}
