import type { Region } from '../model/grid.ts';
import { type DimensionChange, type Interval, movedInterval } from '../structure/dimension-change.ts';
import { lastColumn, lastRow, type Point } from './ironcalc.ts';
import { mapReferences, type Reference } from './reference.ts';

/**
 * The formula after rows or columns of the tab `title` came, went or moved; `ownTitle` is the tab it stands in,
 * which references without a title mean.
 */
export function shifted(formula: string, ownTitle: string, title: string, change: DimensionChange): string {
  return mapReferences(formula, (reference) =>
    sameTitle(reference.title ?? ownTitle, title) ? movedReference(reference, change) : reference,
  );
}

/**
 * The same where only part of the lines changed: `across` is the stretch of columns in which rows came or went, or of
 * rows in which columns did. What reaches beyond it stays as it is.
 */
export function shiftedWithin(
  formula: string,
  ownTitle: string,
  title: string,
  change: DimensionChange,
  across: Interval,
): string {
  const isInside = ({ row, column }: Point): boolean => {
    const index = (change.dimension === 'ROWS' ? column : row) - 1;
    return index >= across.start && index < across.end;
  };
  return mapReferences(formula, (reference) => {
    const { left, right = left } = reference;
    const follows = sameTitle(reference.title ?? ownTitle, title) && isInside(left) && isInside(right);
    return follows ? movedReference(reference, change) : reference;
  });
}

/** The formula after the cells of `from`, in the tab `title`, were moved: what lies wholly among them is followed. */
export function relocated(
  formula: string,
  ownTitle: string,
  title: string,
  from: Region,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string {
  const isMoved = ({ row, column }: Point): boolean =>
    row > from.startRow && row <= from.endRow && column > from.startColumn && column <= from.endColumn;
  const moved = (point: Point): Point => ({
    ...point,
    row: point.row + rows,
    column: point.column + columns,
  });
  return mapReferences(formula, (reference) => {
    const { left, right } = reference;
    const follows = sameTitle(reference.title ?? ownTitle, title) && isMoved(left) && isMoved(right ?? left);
    return follows ? { ...reference, left: moved(left), ...(right && { right: moved(right) }) } : reference;
  });
}

/** The formula after the tab `from` was renamed. */
export function retitled(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.title !== undefined && sameTitle(reference.title, from)
      ? { ...reference, title: to }
      : reference,
  );
}

function sameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function movedReference(reference: Reference, change: DimensionChange): Reference | undefined {
  const { left, right = left } = reference;
  const rows = change.dimension === 'ROWS';
  const first = rows ? left.row : left.column;
  const last = rows ? right.row : right.column;
  const limit = rows ? lastRow : lastColumn;
  const moved = movedInterval(change, { start: first - 1, end: last });
  if (!moved) return undefined;

  const newFirst = moved.start + 1;
  const newLast = last === limit ? limit : moved.end;
  const wholeLine = first === 1 && last === limit;
  if (wholeLine || (newFirst === first && newLast === last)) return reference;
  const at = (point: Point, position: number): Point =>
    rows ? { ...point, row: position } : { ...point, column: position };
  return {
    ...reference,
    left: at(left, newFirst),
    ...(reference.right && { right: at(right, newLast) }),
  };
}
