import type { CellResult, Results } from '../formulas/results.ts';
import { cellRange } from '../a1.ts';
import { hasFormulas } from '../model/formula-cells.ts';
import { holdsData } from '../model/cell.ts';
import { cellAt, mapCells, type Region, regionsMeet } from '../model/grid.ts';
import { findSheet, replaceSheet } from '../model/lookup.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { without } from '../model/without.ts';
import { type Anchored, pivotsOf } from './anchors.ts';
import { type Drawn, drawn } from './layout.ts';
import { sourceOf, sourceRegion } from './source.ts';
import { wordsOf } from './words.ts';

type Pivot = Anchored & { readonly sheetId: number };

/** A pivot table as it is drawn, and the cells that it covers. */
export type Laid = Pivot & { readonly cells: Drawn; readonly region: Region };

/** The pivot tables of a spreadsheet, and the spreadsheet as formulas see it: what they draw as values of cells. */
export type Layout = { readonly pivots: readonly Laid[]; readonly spreadsheet: Spreadsheet };

const circular = refused('Circular dependency detected.');

/**
 * Draws all pivot tables. One whose source holds formulas, or another pivot table, is drawn again until nothing changes any
 * more; what still does then depends on itself.
 */
export function laidOut(
  spreadsheet: Spreadsheet,
  calculate: (spreadsheet: Spreadsheet) => Results,
  today: number,
): Layout {
  const pivots = spreadsheet.sheets.flatMap((sheet) =>
    pivotsOf(sheet).map((pivot) => ({ ...pivot, sheetId: sheet.properties.sheetId })),
  );
  const draw = ({ spreadsheet: seen }: Layout) => {
    const results = calculate(seen);
    return pivots.map((pivot) => contentOf(seen, pivot, results, today));
  };
  let before = draw({ pivots: [], spreadsheet });
  let layout = placed(spreadsheet, pivots, before);
  if (!pivots.some((pivot) => isDependent(spreadsheet, pivot))) return layout;
  for (let round = 0; round <= pivots.length; round += 1) {
    const after = draw(layout);
    const changes = after.map((cells, index) => !isSame(cells, before[index]));
    if (!changes.includes(true)) return layout;
    const isLast = round === pivots.length;
    before = after.map((cells, index) => (isLast && changes[index] ? circular : cells));
    layout = placed(spreadsheet, pivots, before);
  }
  return layout;
}

function isDependent(spreadsheet: Spreadsheet, { table }: Pivot): boolean {
  const sheet = findSheet(spreadsheet, table.source?.sheetId ?? 0);
  return sheet !== undefined && (hasFormulas(sheet) || pivotsOf(sheet).length > 0);
}

function isSame(one: Drawn, other: Drawn | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function contentOf(spreadsheet: Spreadsheet, pivot: Pivot, results: Results, today: number): Drawn {
  const { source, filterSpecs } = pivot.table;
  const sheet = source && findSheet(spreadsheet, source.sheetId ?? 0);
  if (!sheet) return refused('Reference does not exist.');
  if (contains(sheet, source, pivot)) return circular;
  return drawn(
    sourceOf(sheet, source, filterSpecs, results, today),
    pivot.table,
    wordsOf(spreadsheet.locale),
  );
}

function contains(sheet: Sheet, range: GridRange, { sheetId, row, column }: Pivot): boolean {
  const anchor = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
  return sheet.properties.sheetId === sheetId && regionsMeet(sourceRegion(sheet, range), anchor);
}

/** Puts what the pivot tables draw where there is room for it. */
function placed(spreadsheet: Spreadsheet, pivots: readonly Pivot[], contents: readonly Drawn[]): Layout {
  return pivots.reduce<Layout>(
    (layout, pivot, index) => place(layout, spreadsheet, pivot, contents[index] ?? []),
    { pivots: [], spreadsheet },
  );
}

function place(layout: Layout, original: Spreadsheet, pivot: Pivot, content: Drawn): Layout {
  const sheet = findSheet(layout.spreadsheet, pivot.sheetId);
  const typed = findSheet(original, pivot.sheetId);
  if (!sheet || !typed) return layout;
  const others = layout.pivots.filter(({ sheetId }) => sheetId === pivot.sheetId);
  const problem = roomProblem(typed, others, pivot, regionFrom(pivot, content));
  const cells = problem === undefined ? content : refused(problem);
  const region = regionFrom(pivot, cells);
  return {
    pivots: [...layout.pivots, { ...pivot, cells, region }],
    spreadsheet: replaceSheet(layout.spreadsheet, withValues(sheet, region, cells)),
  };
}

function regionFrom({ row, column }: Pivot, cells: Drawn): Region {
  const width = Math.max(1, cells[0]?.length ?? 0);
  return {
    startRow: row,
    endRow: row + Math.max(1, cells.length),
    startColumn: column,
    endColumn: column + width,
  };
}

function roomProblem(
  sheet: Sheet,
  others: readonly Laid[],
  pivot: Pivot,
  region: Region,
): string | undefined {
  const { rowCount, columnCount } = sheet.properties.grid;
  const missing = [
    { count: region.endRow - rowCount, lines: 'rows' },
    { count: region.endColumn - columnCount, lines: 'columns' },
  ].find(({ count }) => count > 0);
  if (missing) {
    return `Result was not automatically expanded, please insert more ${missing.lines} (${missing.count}).`;
  }
  for (let row = region.startRow; row < region.endRow; row += 1) {
    for (let column = region.startColumn; column < region.endColumn; column += 1) {
      if (row === pivot.row && column === pivot.column) continue;
      const at = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
      if (!holdsData(cellAt(sheet, row, column)) && !others.some((laid) => regionsMeet(laid.region, at))) {
        continue;
      }
      return `Array result was not expanded because it would overwrite data in ${cellRange(at)}.`;
    }
  }
  return undefined;
}

function withValues(sheet: Sheet, region: Region, cells: Drawn): Sheet {
  return mapCells(sheet, region, (cell, row, column) => {
    const result = cells[row - region.startRow]?.[column - region.startColumn];
    if (!result) return cell;
    const kept = cell ? without(cell, 'pivot') : {};
    if (result.kind === 'error') return { ...kept, formula: `=${result.code}` };
    const { value, numberFormat } = result;
    const format =
      numberFormat && !kept.format?.numberFormat ? { ...kept.format, numberFormat } : kept.format;
    return { ...kept, value, ...(format && { format }) };
  });
}

function refused(message: string): Drawn {
  return [[{ kind: 'error', code: '#REF!', message } satisfies CellResult]];
}
