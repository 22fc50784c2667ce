import { lastColumn, lastRow, type Point } from './ironcalc.ts';
import { mapReferences, type Reference } from './reference.ts';

/** The formula as it reads when its cell is copied `rows` down and `columns` to the right. */
export function translated(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ title, left, right }) => {
    const first = movedPoint(left, rows, columns);
    const last = right && movedPoint(right, rows, columns);
    if (!first || (right && !last)) return undefined;
    return {
      left: first,
      ...(last && { right: last }),
      ...(title !== undefined && { title }),
    } satisfies Reference;
  });
}

function movedPoint(point: Point, rows: number, columns: number): Point | undefined {
  const row = point.absolute_row || point.row === lastRow ? point.row : point.row + rows;
  const column = point.absolute_column || point.column === lastColumn ? point.column : point.column + columns;
  return row < 1 || column < 1 ? undefined : { ...point, row, column };
}
