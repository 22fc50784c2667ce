import { meetsCondition } from '../conditions.ts';
import { effective, type Results } from '../formulas/results.ts';
import { regionOf } from '../model/lookup.ts';
import type { BasicFilter, Sheet } from '../model/spreadsheet.ts';
import { displayedText } from './cell-value.ts';

type Criteria = NonNullable<NonNullable<BasicFilter['filterSpecs']>[number]['filterCriteria']>;

/**
 * Whether the tab's filter hides a row: below the heading, where a cell shows a hidden value or misses its column's
 * condition. Judged by what the cells hold now; Google looks anew when the filter is applied. `today` is a serial number.
 */
export function isHiddenByFilter(sheet: Sheet, results: Results, row: number, today: number): boolean {
  const { basicFilter } = sheet;
  if (!basicFilter) return false;
  const { startRow, endRow } = regionOf(sheet, basicFilter.range ?? {});
  if (row <= startRow || row >= endRow) return false;
  return filterCriteriaByColumn(basicFilter).some(([column, { hiddenValues = [], condition }]) => {
    if (hiddenValues.includes(displayedText(results, sheet, row, column))) return true;
    if (!condition) return false;
    if (condition.type === 'CUSTOM_FORMULA') throw new Error('not emulated: Sheets filter by a formula');
    const result = effective(results, sheet, row, column);
    return !meetsCondition(condition, result?.kind === 'value' ? result.value : undefined, today);
  });
}

/** What a filter lets through, by column; the list of the API is the newer form of its map. */
export function filterCriteriaByColumn({
  criteria,
  filterSpecs = [],
}: BasicFilter): readonly (readonly [number, Criteria])[] {
  return [
    ...Object.entries(criteria ?? {}).map(([column, each]) => [Number(column), each as Criteria] as const),
    ...filterSpecs.map(
      ({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria as Criteria] as const,
    ),
  ];
}
