import { formatOf } from '../formats/own-format.ts';
import { patternOf } from '../formats/patterns.ts';
import { effective, type Results } from '../formulas/results.ts';
import { cellAt } from '../model/grid.ts';
import { findSheet } from '../model/lookup.ts';
import type { DimensionProperties, GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { displayedText } from '../read/cell-value.ts';
import type { ChartData, ChartSpec } from './chart.ts';

/** A cell as a chart sees it. */
export type ChartCell = {
  /** What it shows. */
  readonly text: string;
  readonly number?: number;
  readonly pattern: string | undefined;
};

type Strategy = ChartSpec['hiddenDimensionStrategy'];

/** The cells of a series or domain in order, without those that hidden rows and columns take away. */
export function readCells(
  spreadsheet: Spreadsheet,
  results: Results,
  data: ChartData,
  strategy: Strategy,
): ChartCell[] {
  return (data.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = findSheet(spreadsheet, range.sheetId ?? 0);
    return sheet ? readRange(sheet, results, range, strategy) : [];
  });
}

function readRange(sheet: Sheet, results: Results, range: GridRange, strategy: Strategy): ChartCell[] {
  const { rowCount, columnCount } = sheet.properties.grid;
  const skipRows = strategy !== 'SHOW_ALL' && strategy !== 'SKIP_HIDDEN_COLUMNS';
  const skipColumns = strategy !== 'SHOW_ALL' && strategy !== 'SKIP_HIDDEN_ROWS';
  const rows = shownLines(
    range.startRowIndex,
    openEnd(range, sheet, rowCount),
    sheet.rowProperties,
    skipRows,
  );
  const columns = shownLines(
    range.startColumnIndex,
    Math.min(range.endColumnIndex ?? columnCount, columnCount),
    sheet.columnProperties,
    skipColumns,
  );
  return rows.flatMap((row) => columns.map((column) => readCell(sheet, results, row, column)));
}

/** A range that is open below ends with what the tab holds. */
function openEnd({ endRowIndex }: GridRange, sheet: Sheet, rowCount: number): number {
  return Math.min(endRowIndex ?? sheet.rows.length, rowCount);
}

function shownLines(
  start = 0,
  end: number,
  properties: readonly (DimensionProperties | undefined)[],
  skipHidden: boolean,
): number[] {
  const lines = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  return skipHidden ? lines.filter((line) => !properties[line]?.hiddenByUser) : lines;
}

function readCell(sheet: Sheet, results: Results, row: number, column: number): ChartCell {
  const cell = cellAt(sheet, row, column);
  const result = effective(results, sheet, row, column);
  const value = result?.kind === 'value' ? result.value : undefined;
  return {
    text: result?.kind === 'error' ? '' : displayedText(results, sheet, row, column),
    ...(typeof value === 'number' && { number: value }),
    pattern: patternOf(formatOf(cell?.format, result), results.locale),
  };
}
