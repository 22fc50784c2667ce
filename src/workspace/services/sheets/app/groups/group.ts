import { facade } from '../../../../runtime/facade.ts';
import type { Region } from '../../model/grid.ts';
import type { Dimension, DimensionGroup } from '../../model/spreadsheet.ts';
import type { AppContext } from '../context.ts';
import { enumeration } from '../../../enumeration.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Group = GoogleAppsScript.Spreadsheet.Group;

export const togglePositions = enumeration<typeof GoogleAppsScript.Spreadsheet.GroupControlTogglePosition>(
  'SpreadsheetApp.GroupControlTogglePosition',
  ['BEFORE', 'AFTER'],
);

/** Where groups are, and how ranges of their tab are made. */
export type GroupPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  readonly rangeOf: (region: Region) => Range;
};

/** The groups of a tab's rows or columns, the outermost first. */
export function groupsOf({ context, sheetId }: GroupPlace, dimension: Dimension): readonly DimensionGroup[] {
  const { rowGroups = [], columnGroups = [] } = context.sheet(sheetId);
  return dimension === 'ROWS' ? rowGroups : columnGroups;
}

/** Folds groups up or unfolds them, all in one go. */
export function foldGroups(
  { context, sheetId }: GroupPlace,
  dimension: Dimension,
  groups: readonly DimensionGroup[],
  collapsed: boolean,
): void {
  const requests = groups.map(({ start, end, depth }) => ({
    updateDimensionGroup: {
      dimensionGroup: { range: { sheetId, dimension, startIndex: start, endIndex: end }, depth, collapsed },
      fields: 'collapsed',
    },
  }));
  if (requests.length > 0) context.request(...requests);
}

/** Whether a group's toggle stands after it. */
export function togglesAfter({ context, sheetId }: GroupPlace, dimension: Dimension): boolean {
  const { rowGroupControlAfter, columnGroupControlAfter } = context.sheet(sheetId).properties.grid;
  return (dimension === 'ROWS' ? rowGroupControlAfter : columnGroupControlAfter) ?? false;
}

/** A group as a script sees it: the one of its depth that holds the line where it began. */
export function groupObject(place: GroupPlace, dimension: Dimension, found: DimensionGroup): Group {
  const { context, sheetId, rangeOf } = place;
  const { depth } = found;
  const read = (): DimensionGroup => {
    const here = groupsOf(place, dimension).find(
      (group) => group.depth === depth && group.start <= found.start && found.start < group.end,
    );
    if (!here) throw new Error('The group does not exist.');
    return here;
  };
  const fold = (collapsed: boolean): Group => {
    foldGroups(place, dimension, [read()], collapsed);
    return group;
  };
  const members = {
    collapse: () => fold(true),
    expand: () => fold(false),
    isCollapsed: () => read().collapsed,
    getDepth: () => read().depth,
    getControlIndex: () => {
      const { start, end } = read();
      return togglesAfter(place, dimension) ? end + 1 : start;
    },
    getRange: () => {
      const { start, end } = read();
      const { rowCount, columnCount } = context.sheet(sheetId).properties.grid;
      return rangeOf(
        dimension === 'ROWS'
          ? { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount }
          : { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end },
      );
    },
    remove: () => {
      const { start, end } = read();
      const range = { sheetId, dimension, startIndex: start, endIndex: end };
      context.request({ deleteDimensionGroup: { range } });
    },
  } satisfies Partial<Group>;
  const group: Group = facade<Group>(
    context.execution,
    'SpreadsheetApp.Group',
    members,
    Object.keys(members) as (keyof Group & string)[],
  );
  return group;
}
