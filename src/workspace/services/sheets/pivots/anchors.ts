import type { PivotTable, Row } from '../model/cell.ts';
import { mapCells, type Region } from '../model/grid.ts';
import type { Sheet } from '../model/spreadsheet.ts';

/** A pivot table, and the cell of its tab that it is drawn from; zero-based. */
export type Anchored = { readonly row: number; readonly column: number; readonly table: PivotTable };

/** Rows never change, they are replaced: what was found in one, or in all of a tab, holds as long as they are there. */
const foundInRow = new WeakMap<Row, readonly Omit<Anchored, 'row'>[]>();
const foundInTab = new WeakMap<Sheet['rows'], readonly Anchored[]>();

/** The pivot tables of a tab, by rows. */
export function pivotsOf({ rows }: Sheet): readonly Anchored[] {
  const known = foundInTab.get(rows);
  if (known) return known;
  const found = rows.flatMap((cells, row) => pivotsInRow(cells).map((pivot) => ({ ...pivot, row })));
  foundInTab.set(rows, found);
  return found;
}

/** Those whose anchors lie in a region; only its rows are looked through. */
export function pivotsWithin({ rows }: Sheet, region: Region): readonly Anchored[] {
  const { startRow, endRow, startColumn, endColumn } = region;
  return rows.slice(startRow, endRow).flatMap((cells, offset) =>
    pivotsInRow(cells)
      .filter(({ column }) => column >= startColumn && column < endColumn)
      .map((pivot) => ({ ...pivot, row: startRow + offset })),
  );
}

function pivotsInRow(row: Row): readonly Omit<Anchored, 'row'>[] {
  const known = foundInRow.get(row);
  if (known) return known;
  const found = row.flatMap((cell, column) => (cell?.pivot ? [{ column, table: cell.pivot }] : []));
  foundInRow.set(row, found);
  return found;
}

/** The tab with each of its pivot tables replaced by what `change` makes of it. */
export function mapPivots(sheet: Sheet, change: (table: PivotTable) => PivotTable): Sheet {
  return pivotsOf(sheet).reduce((current, { row, column, table }) => {
    const pivot = change(table);
    const at = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    return pivot === table ? current : mapCells(current, at, (cell) => ({ ...cell, pivot }));
  }, sheet);
}
