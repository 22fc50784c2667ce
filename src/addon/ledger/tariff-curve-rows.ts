import type { Curve } from '../domain/fee/curve.ts';
import type { Cell } from './codec.ts';
import { CURVE_ROWS, MOST_CURVES } from './registers/tariff-curve.ts';

/** The curve as rows of 料金グラフ: the names of the classes first, gaps as empty cells, and the rest emptied. */
export function curveRows({ classes, points }: Curve): (Cell | undefined)[][] {
  const shown = classes.slice(0, MOST_CURVES);
  const rows: (Cell | undefined)[][] = [
    ['検査数', ...shown],
    ...points.map(({ count, yen }) => [String(count), ...yen.slice(0, MOST_CURVES)]),
  ];
  const width = MOST_CURVES + 1;
  return Array.from({ length: CURVE_ROWS }, (_, index) =>
    Array.from({ length: width }, (_cell, column) => rows[index]?.[column]),
  );
}
