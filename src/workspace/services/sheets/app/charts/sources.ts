import type { ChartData, ChartSpec } from '../../charts/chart.ts';
import type { Region } from '../../model/grid.ts';
import { gridRangeOf, regionOf, requireSheet } from '../../model/lookup.ts';
import type { GridRange, Spreadsheet } from '../../model/spreadsheet.ts';
import type { ChartRange, Draft } from './draft.ts';

/**
 * The columns (transposed: rows) that the ranges of a chart come to, in order. Ranges stand side by side, or are put
 * one below the other.
 */
export function chartColumns({ ranges, transposed, mergeStrategy }: Draft): ChartData[] {
  const lines = ranges.map((range) => linesOf(range, transposed));
  const isStacked = mergeStrategy === (transposed ? 'MERGE_COLUMNS' : 'MERGE_ROWS') && ranges.length > 1;
  if (!isStacked) return lines.flat().map((line) => ({ sourceRange: { sources: [line] } }));
  const [first = []] = lines;
  return first.map((_, index) => ({
    sourceRange: { sources: lines.flatMap((of) => of[index] ?? []) },
  }));
}

function linesOf({ sheetId, region }: ChartRange, transposed: boolean): GridRange[] {
  const [start, end] = transposed ? [region.startRow, region.endRow] : [region.startColumn, region.endColumn];
  return Array.from({ length: end - start }, (_, offset) => {
    const line: Region = transposed
      ? { ...region, startRow: start + offset, endRow: start + offset + 1 }
      : { ...region, startColumn: start + offset, endColumn: start + offset + 1 };
    return gridRangeOf(sheetId, line);
  });
}

/** The ranges that a chart was made of, neighbouring lines as one, and how they were read. */
export function rangesOf(
  spreadsheet: Spreadsheet,
  spec: ChartSpec,
): Pick<Draft, 'ranges' | 'transposed' | 'mergeStrategy'> {
  const { basicChart, pieChart } = spec;
  const data = basicChart
    ? [
        ...(basicChart.domains ?? []).map(({ domain }) => domain),
        ...(basicChart.series ?? []).map(({ series }) => series),
      ]
    : [pieChart?.domain, pieChart?.series];
  const sources = data.map((each) => each?.sourceRange?.sources ?? []);
  const closed = sources.map((of) =>
    of.map((range): ChartRange => {
      const sheet = requireSheet(spreadsheet, range.sheetId);
      return { sheetId: sheet.properties.sheetId, region: regionOf(sheet, range) };
    }),
  );
  const all = closed.flat();
  const transposed =
    all.some(({ region }) => region.endColumn - region.startColumn > 1) &&
    all.every(({ region }) => region.endRow - region.startRow === 1);
  const pieces = Math.max(0, ...closed.map(({ length }) => length));
  const ranges = Array.from({ length: pieces }, (_, piece) =>
    joined(
      closed.flatMap((of) => of[piece] ?? []),
      transposed,
    ),
  );
  const isOne = ranges.flat().length < 2;
  return {
    ranges: ranges.flat(),
    transposed,
    mergeStrategy: !isOne && pieces > 1 !== transposed ? 'MERGE_ROWS' : 'MERGE_COLUMNS',
  };
}

function joined(lines: readonly ChartRange[], transposed: boolean): ChartRange[] {
  const found: ChartRange[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const next = last && together(last, line, transposed);
    if (next) found[found.length - 1] = next;
    else found.push(line);
  }
  return found;
}

function together(one: ChartRange, next: ChartRange, transposed: boolean): ChartRange | undefined {
  const [a, b] = [one.region, next.region];
  const follows = transposed
    ? a.endRow === b.startRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn
    : a.endColumn === b.startColumn && a.startRow === b.startRow && a.endRow === b.endRow;
  if (one.sheetId !== next.sheetId || !follows) return undefined;
  return { sheetId: one.sheetId, region: { ...a, endRow: b.endRow, endColumn: b.endColumn } };
}
