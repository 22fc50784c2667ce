import type { Region } from '../../model/grid.ts';
import type { Dimension, Direction } from '../enums.ts';

/** A tab as something to walk over: its size, and which cells show something. */
export type Terrain = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly holds: (row: number, column: number) => boolean;
};

type Cell = { readonly row: number; readonly column: number };

const steps: Readonly<Record<Direction, Cell>> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  PREVIOUS: { row: 0, column: -1 },
  NEXT: { row: 0, column: 1 },
};

/** Where Ctrl and an arrow key go: the end of the data that the cell is in, the next data, or the edge of the tab. */
export function nextDataCell(terrain: Terrain, from: Cell, direction: Direction): Cell {
  const { row, column } = steps[direction];
  const ahead = (cell: Cell): Cell => ({ row: cell.row + row, column: cell.column + column });
  const isInside = (cell: Cell): boolean =>
    cell.row >= 0 && cell.column >= 0 && cell.row < terrain.rowCount && cell.column < terrain.columnCount;
  const holds = (cell: Cell): boolean => isInside(cell) && terrain.holds(cell.row, cell.column);
  let here = from;
  if (holds(here) && holds(ahead(here))) {
    while (holds(ahead(here))) here = ahead(here);
    return here;
  }
  while (isInside(ahead(here))) {
    here = ahead(here);
    if (holds(here)) return here;
  }
  return here;
}

/** The region widened until nothing but empty cells lies along its sides; `along` keeps it to one dimension. */
export function dataRegion(terrain: Terrain, region: Region, along?: Dimension): Region {
  const holdsIn = ({ startRow, endRow, startColumn, endColumn }: Region): boolean => {
    for (let row = startRow; row < endRow; row += 1)
      for (let column = startColumn; column < endColumn; column += 1)
        if (terrain.holds(row, column)) return true;
    return false;
  };
  const wider = (found: Region): Region | undefined =>
    sidesOf(terrain, found, along).find(({ line }) => holdsIn(line))?.widened;
  let found: Region = region;
  for (let next = wider(found); next; next = wider(found)) found = next;
  const { startRow, endRow, startColumn, endColumn } = found;
  return { startRow, endRow, startColumn, endColumn };
}

/** The lines beside a region that the tab has, each with the region widened by it. */
function sidesOf({ rowCount, columnCount }: Terrain, region: Region, along?: Dimension) {
  const { startRow, endRow, startColumn, endColumn } = region;
  const rows = [
    {
      line: { ...region, startRow: startRow - 1, endRow: startRow },
      widened: { ...region, startRow: startRow - 1 },
    },
    { line: { ...region, startRow: endRow, endRow: endRow + 1 }, widened: { ...region, endRow: endRow + 1 } },
  ];
  const columns = [
    {
      line: { ...region, startColumn: startColumn - 1, endColumn: startColumn },
      widened: { ...region, startColumn: startColumn - 1 },
    },
    {
      line: { ...region, startColumn: endColumn, endColumn: endColumn + 1 },
      widened: { ...region, endColumn: endColumn + 1 },
    },
  ];
  const sides = along === 'ROWS' ? rows : along === 'COLUMNS' ? columns : [...rows, ...columns];
  return sides.filter(
    ({ line }) =>
      line.startRow >= 0 && line.startColumn >= 0 && line.endRow <= rowCount && line.endColumn <= columnCount,
  );
}

/** What Ctrl, Shift and an arrow key select: the side of the selection away from its cell goes to the next data. */
export function extendedSelection(
  terrain: Terrain,
  region: Region,
  cell: Cell,
  direction: Direction,
): Region {
  const isVertical = direction === 'UP' || direction === 'DOWN';
  const [start, end, at] = isVertical
    ? [region.startRow, region.endRow, cell.row]
    : [region.startColumn, region.endColumn, cell.column];
  const isForward = direction === 'DOWN' || direction === 'NEXT';
  const edge = isForward ? (start < at ? start : end - 1) : end - 1 > at ? end - 1 : start;
  const from = isVertical ? { row: edge, column: cell.column } : { row: cell.row, column: edge };
  const next = nextDataCell(terrain, from, direction);
  const reached = isVertical ? next.row : next.column;
  const [first, last] = [Math.min(at, reached), Math.max(at, reached) + 1];
  return isVertical
    ? { ...region, startRow: first, endRow: last }
    : { ...region, startColumn: first, endColumn: last };
}
