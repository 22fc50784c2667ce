import { meetsCondition } from '../conditions.ts';
import { formulaAnswers } from '../formula-answers.ts';
import { effective, type Results } from '../formulas/results.ts';
import type { Region } from '../model/grid.ts';
import { gridRangeOf, regionOf } from '../model/lookup.ts';
import type { BasicFilter, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { serialOfInstant } from '../formats/serial-date.ts';
import { displayedText } from './cell-value.ts';

type Criteria = NonNullable<NonNullable<BasicFilter['filterSpecs']>[number]['filterCriteria']>;
type Hides = (row: number) => boolean;

/**
 * Which rows the tab's filter hides: below the heading, where a cell shows a hidden value or misses its column's
 * condition. Judged by what the cells hold now; Google looks anew when the filter is applied.
 */
export function hiddenByFilter(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  results: Results,
  milliseconds: number,
): Hides {
  const { basicFilter } = sheet;
  if (!basicFilter) return () => false;
  const today = Math.floor(serialOfInstant(milliseconds, spreadsheet.timeZone));
  const now = { milliseconds, today };
  const whole = regionOf(sheet, basicFilter.range ?? {});
  const below = { ...whole, startRow: Math.min(whole.startRow + 1, whole.endRow) };
  const columns = filterCriteriaByColumn(basicFilter).map(
    ([column, { hiddenValues = [], condition }]): Hides => {
      const meets =
        condition && conditionTest(spreadsheet, sheet, results, now, { condition, column, below });
      return (row) =>
        hiddenValues.includes(displayedText(results, sheet, row, column)) ||
        (meets !== undefined && !meets(row));
    },
  );
  return (row) => row >= below.startRow && row < below.endRow && columns.some((hides) => hides(row));
}

function conditionTest(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  results: Results,
  { milliseconds, today }: { readonly milliseconds: number; readonly today: number },
  filter: {
    readonly condition: NonNullable<Criteria['condition']>;
    readonly column: number;
    readonly below: Region;
  },
): (row: number) => boolean {
  const { condition, column, below } = filter;
  if (condition.type === 'CUSTOM_FORMULA') {
    const region = { ...below, startColumn: column, endColumn: column + 1 };
    const asked = {
      formula: condition.values?.[0]?.userEnteredValue ?? '',
      ranges: [gridRangeOf(sheet.properties.sheetId, region)],
    };
    const [isTrue] = formulaAnswers(results.seen?.() ?? spreadsheet, sheet, region, [asked], milliseconds);
    return (row) => isTrue?.(row, column) ?? false;
  }
  return (row) => {
    const result = effective(results, sheet, row, column);
    return meetsCondition(condition, result?.kind === 'value' ? result.value : undefined, today);
  };
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
