import { facade } from '../../../../runtime/facade.ts';
import { without } from '../../model/without.ts';
import type { Group } from '../../pivots/parts.ts';
import type { Documented } from '../members.ts';
import { cellEnums } from '../enums.ts';
import { mismatch } from '../signature.ts';
import { bucketOf } from './bucket.ts';
import { groupingMembers } from './grouping-rules.ts';
import { valueIndexOf } from './pivot-value.ts';
import { type PivotPlace, readPivot, withItem, writePivot } from './place.ts';

type PivotGroup = GoogleAppsScript.Spreadsheet.PivotGroup &
  Documented<'getDateTimeGroupingRule' | 'setDateTimeGroupingRule'>;

export type Axis = 'rows' | 'columns';

/** A group of rows or columns as a script sees it, by its place among those of its axis. */
export function pivotGroup(place: PivotPlace, axis: Axis, first: number): PivotGroup {
  let index = first;
  const groups = () => readPivot(place)[axis] ?? [];
  const read = (): Group => {
    const group = groups()[index];
    if (!group) throw new Error('The pivot group does not exist.');
    return group;
  };
  const replace = (item: Group | undefined): PivotGroup => {
    writePivot(place, { ...readPivot(place), [axis]: withItem(groups(), index, item) });
    return object;
  };
  const change = (part: Group) => replace({ ...read(), ...part });
  const timeZone = () => place.context.read().spreadsheet.timeZone;

  const members = {
    ...groupingMembers(place.context.execution, timeZone, read, replace),
    getPivotTable: place.object,
    getDimension: () => cellEnums.Dimension[axis === 'rows' ? 'ROWS' : 'COLUMNS'],
    getIndex: () => index,
    getSourceDataColumn: () => (read().sourceColumnOffset ?? 0) + 1,
    totalsAreShown: () => read().showTotals ?? false,
    showTotals: (shown: unknown) => {
      if (typeof shown !== 'boolean') throw mismatch('PivotGroup.showTotals', [shown]);
      return change({ showTotals: shown });
    },
    areLabelsRepeated: () => read().repeatHeadings ?? false,
    showRepeatedLabels: () => change({ repeatHeadings: true }),
    hideRepeatedLabels: () => change({ repeatHeadings: false }),
    setDisplayName: (name: unknown) => change({ label: String(name) }),
    resetDisplayName: () => replace(without(read(), 'label')),
    isSortAscending: () => read().sortOrder === 'ASCENDING',
    sortAscending: () => change({ sortOrder: 'ASCENDING' }),
    sortDescending: () => change({ sortOrder: 'DESCENDING' }),
    sortBy: (value: unknown, oppositeGroupValues: unknown) => {
      const valuesIndex = valueIndexOf(value);
      if (valuesIndex === undefined || !Array.isArray(oppositeGroupValues)) {
        throw mismatch('PivotGroup.sortBy', [value, oppositeGroupValues]);
      }
      const buckets = oppositeGroupValues.map((each: unknown) => bucketOf(each, timeZone()));
      return change({ valueBucket: { valuesIndex, buckets } });
    },
    // What is not sorted otherwise is sorted by its own values.
    clearSort: () => replace({ ...without(read(), 'valueBucket'), sortOrder: 'ASCENDING' }),
    moveToIndex: (to: unknown) => {
      const all = groups();
      if (typeof to !== 'number' || !Number.isInteger(to) || to < 0 || to >= all.length) {
        throw mismatch('PivotGroup.moveToIndex', [to]);
      }
      const others = withItem(all, index, undefined);
      const moved = [...others.slice(0, to), read(), ...others.slice(to)];
      writePivot(place, withoutBuckets({ ...readPivot(place), [axis]: moved }, axis));
      index = to;
      return object;
    },
    remove: () => {
      read();
      const left = withItem(groups(), index, undefined);
      writePivot(place, withoutBuckets({ ...readPivot(place), [axis]: left }, axis));
    },
  } satisfies Partial<PivotGroup>;
  const object: PivotGroup = facade<PivotGroup>(
    place.context.execution,
    'SpreadsheetApp.PivotGroup',
    members,
    Object.keys(members) as (keyof PivotGroup & string)[],
  );
  return object;
}

/** The groups across no longer sort in buckets of groups that are no longer where they were. */
function withoutBuckets(table: ReturnType<typeof readPivot>, changed: Axis): ReturnType<typeof readPivot> {
  const across = changed === 'rows' ? 'columns' : 'rows';
  const groups = table[across]?.map((group) =>
    group.valueBucket ? { ...group, valueBucket: without(group.valueBucket, 'buckets') } : group,
  );
  return { ...table, ...(groups && { [across]: groups }) };
}
