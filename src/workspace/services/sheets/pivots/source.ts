import { meetsCondition } from '../conditions.ts';
import { formatOf } from '../formats/own-format.ts';
import { type CellResult, effective, type Results } from '../formulas/results.ts';
import type { CellFormat, PivotTable } from '../model/cell.ts';
import { cellAt, type Region } from '../model/grid.ts';
import type { GridRange, Sheet } from '../model/spreadsheet.ts';
import { displayedText } from '../read/cell-value.ts';

type FilterCriteria = NonNullable<NonNullable<PivotTable['filterSpecs']>[number]['filterCriteria']>;

/** What a pivot table reads: rows are those of the tab, columns count from the first of its range. */
export type Source = {
  /** Below the headings, and let through by the filters. */
  readonly rows: readonly number[];
  heading(column: number): string;
  /** Undefined for an empty cell. */
  at(row: number, column: number): CellResult | undefined;
  text(row: number, column: number): string;
  numberFormat(row: number, column: number): CellFormat['numberFormat'];
  readonly locale: string;
};

/** The source of a pivot table in a tab. `today` is a serial number. */
export function sourceOf(
  sheet: Sheet,
  range: GridRange,
  filterSpecs: PivotTable['filterSpecs'] = [],
  results: Results,
  today: number,
): Source {
  const region = sourceRegion(sheet, range);
  const { startRow, startColumn, endRow } = region;
  // An offset beyond the range is taken, and finds nothing there.
  const isWithin = (column: number) => isColumnOf(region, column);
  const source: Omit<Source, 'rows'> = {
    locale: results.locale ?? 'ja_JP',
    heading: (column) => source.text(startRow, column),
    at: (row, column) => {
      const result = isWithin(column) ? effective(results, sheet, row, startColumn + column) : undefined;
      return result?.kind === 'value' && result.value === '' ? undefined : result;
    },
    text: (row, column) => (isWithin(column) ? displayedText(results, sheet, row, startColumn + column) : ''),
    numberFormat: (row, column) => {
      const cell = cellAt(sheet, row, startColumn + column);
      return formatOf(cell?.format, source.at(row, column))?.numberFormat;
    },
  };
  const below = Array.from({ length: Math.max(0, endRow - startRow - 1) }, (_, at) => startRow + 1 + at);
  const rows = filterSpecs.reduce(
    (left, { columnOffsetIndex = 0, filterCriteria }) =>
      filterCriteria
        ? left.filter((row) => isVisible(source, row, columnOffsetIndex, filterCriteria, today))
        : left,
    below,
  );
  return { ...source, rows };
}

/** The cells of a source that are there: a grid may have become smaller than the range. */
export function sourceRegion({ properties }: Sheet, range: GridRange): Region {
  const { rowCount, columnCount } = properties.grid;
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
}

function isColumnOf({ startColumn, endColumn }: Region, column: number): boolean {
  return column >= 0 && startColumn + column < endColumn;
}

/** Unless all values are visible by default, one must be named; and it must meet the condition (PivotFilterCriteria). */
function isVisible(
  source: Omit<Source, 'rows'>,
  row: number,
  column: number,
  { visibleByDefault, visibleValues = [], condition }: FilterCriteria,
  today: number,
): boolean {
  if (!visibleByDefault && !visibleValues.includes(source.text(row, column))) return false;
  if (!condition) return true;
  const result = source.at(row, column);
  return meetsCondition(condition, result?.kind === 'value' ? result.value : undefined, today);
}
