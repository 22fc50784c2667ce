import { deepestGroup, groupDepths } from '../../model/dimension-groups.ts';
import type { Dimension, DimensionGroup } from '../../model/spreadsheet.ts';
import { nameIn } from '../../../enumeration.ts';
import { namedMembers } from '../../../named-members.ts';
import {
  foldGroups,
  groupObject,
  type GroupPlace,
  groupsOf,
  togglePositions,
  togglesAfter,
} from './group.ts';
import type { RangePlace } from '../range/place.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const groupRoundTrips: readonly string[] = [
  'shiftRowGroupDepth',
  'shiftColumnGroupDepth',
  'collapseGroups',
  'expandGroups',
];

/** What groups the rows and columns of a range, and folds groups that lie in it or meet it. */
export function rangeGroupMembers(place: RangePlace) {
  const { range } = place;
  const fold = (collapsed: boolean): Range => {
    for (const dimension of ['ROWS', 'COLUMNS'] as const) {
      const groups = collapsed ? toCollapse(place, dimension) : toExpand(place, dimension);
      foldGroups(place, dimension, groups, collapsed);
    }
    return range();
  };
  return {
    shiftRowGroupDepth: (delta: unknown) => shift(place, 'ROWS', delta),
    shiftColumnGroupDepth: (delta: unknown) => shift(place, 'COLUMNS', delta),
    collapseGroups: () => fold(true),
    expandGroups: () => fold(false),
  };
}

function lineOf(dimension: Dimension): 'Row' | 'Column' {
  return dimension === 'ROWS' ? 'Row' : 'Column';
}

/** A step at a time; nothing happens above the deepest depth, or where no group is left. */
function shift(place: RangePlace, dimension: Dimension, delta: unknown): Range {
  const { context, sheetId, range } = place;
  if (typeof delta !== 'number') throw mismatch(`Range.shift${lineOf(dimension)}GroupDepth`, [delta]);
  const { start, end } = linesOf(place, dimension);
  if (delta > 0) requireRoomForToggle(place, dimension);
  const lines = { range: { sheetId, dimension, startIndex: start, endIndex: end } };
  for (let step = 0; step < Math.min(Math.abs(delta), deepestGroup); step += 1) {
    const deepest = Math.max(0, ...groupDepths(groupsOf(place, dimension)).slice(start, end));
    if (delta > 0 && deepest < deepestGroup) context.request({ addDimensionGroup: lines });
    if (delta < 0 && deepest > 0) context.request({ deleteDimensionGroup: lines });
  }
  return range();
}

/** The line beside a group holds its toggle: before the first, or after the last, there is none. */
function requireRoomForToggle(place: RangePlace, dimension: Dimension): void {
  const { rowCount, columnCount } = place.context.sheet(place.sheetId).properties.grid;
  const { start, end } = linesOf(place, dimension);
  const isAfter = togglesAfter(place, dimension);
  const isAtEdge = isAfter ? end === (dimension === 'ROWS' ? rowCount : columnCount) : start === 0;
  if (!isAtEdge) return;
  const line = `${isAfter ? 'last' : 'first'} ${dimension === 'ROWS' ? 'row' : 'column'}`;
  throw new Error(`The group depth of the ${line} cannot be shifted.`);
}

/** Groups wholly in the range; where there is none, the deepest one that is open and partly in it. */
function toCollapse(place: RangePlace, dimension: Dimension): readonly DimensionGroup[] {
  const { start, end } = linesOf(place, dimension);
  const groups = groupsOf(place, dimension);
  const inside = groups.filter((group) => start <= group.start && group.end <= end);
  if (inside.length > 0) return inside;
  const partly = groups.filter((group) => !group.collapsed && group.start < end && start < group.end);
  return partly.sort((one, other) => other.depth - one.depth).slice(0, 1);
}

/** Collapsed groups whose lines, or whose toggle, the range meets. */
function toExpand(place: RangePlace, dimension: Dimension): readonly DimensionGroup[] {
  const { start, end } = linesOf(place, dimension);
  const isAfter = togglesAfter(place, dimension);
  return groupsOf(place, dimension).filter((group) => {
    const first = isAfter ? group.start : group.start - 1;
    const last = isAfter ? group.end + 1 : group.end;
    return group.collapsed && first < end && start < last;
  });
}

function linesOf(
  { region }: RangePlace,
  dimension: Dimension,
): { readonly start: number; readonly end: number } {
  return dimension === 'ROWS'
    ? { start: region.startRow, end: region.endRow }
    : { start: region.startColumn, end: region.endColumn };
}

/** Groups of a tab's rows and of its columns, by the same names. */
export function sheetGroupMembers(place: GroupPlace, sheet: () => Sheet) {
  return {
    ...namedMembers('Row', lineMembers(place, sheet, 'ROWS')),
    ...namedMembers('Column', lineMembers(place, sheet, 'COLUMNS')),
  };
}

function lineMembers(place: GroupPlace, sheet: () => Sheet, dimension: Dimension) {
  const { context, sheetId } = place;
  const groupsAt = (position: number) =>
    groupsOf(place, dimension).filter(({ start, end }) => start < position && position <= end);
  const fold = (isMeant: (group: DimensionGroup) => boolean, collapsed: boolean): Sheet => {
    foldGroups(place, dimension, groupsOf(place, dimension).filter(isMeant), collapsed);
    return sheet();
  };
  return {
    'get*Group': (position: number, groupDepth: number) => {
      const found = groupsAt(position).find(({ depth }) => depth === groupDepth);
      return found ? groupObject(place, dimension, found) : null;
    },
    'get*GroupDepth': (position: number) => Math.max(0, ...groupsAt(position).map(({ depth }) => depth)),
    'get*GroupControlPosition': () =>
      togglesAfter(place, dimension) ? togglePositions.AFTER : togglePositions.BEFORE,
    'set*GroupControlPosition': (position: unknown): Sheet => {
      const chosen = nameIn(togglePositions, position);
      if (!chosen) throw mismatch(`Sheet.set${lineOf(dimension)}GroupControlPosition`, [position]);
      const field = dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
      context.request({
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { [field]: chosen === 'AFTER' } },
          fields: `gridProperties.${field}`,
        },
      });
      return sheet();
    },
    'expandAll*Groups': () => fold(() => true, false),
    'collapseAll*Groups': () => fold(() => true, true),
    'expand*GroupsUpToDepth': (groupDepth: number) => {
      fold(({ depth }) => depth > groupDepth, true);
      return fold(({ depth }) => depth <= groupDepth, false);
    },
  };
}
