import type { Cell, CellFormat } from '../model/cell.ts';
import { mapCells, type Region } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import { orUndefined } from '../model/cell.ts';
import { without } from '../model/without.ts';
import { requireEditable } from '../protection.ts';
import { shared } from '../storage/shared-values.ts';
import type { Handler, Requests } from './change.ts';

type Borders = NonNullable<CellFormat['borders']>;
type Side = keyof Borders;
type Line = NonNullable<Borders[Side]>;

/** Lines of a range: outer ones where a cell lies at its edge, inner ones between; a side that is not given stays. */
export const updateBorders: Handler<'updateBorders'> = (spreadsheet, request, context) => {
  const { range = {} } = request;
  const sheet = requireSheet(spreadsheet, range.sheetId);
  const region = regionOf(sheet, range);
  requireEditable(sheet, region, context);
  const changed = mapCells(sheet, region, (cell, row, column) =>
    bordered(cell, linesAt(request, region, row, column)),
  );
  return { spreadsheet: replaceSheet(spreadsheet, changed) };
};

function linesAt(
  { top, bottom, left, right, innerHorizontal, innerVertical }: NonNullable<Requests['updateBorders']>,
  region: Region,
  row: number,
  column: number,
): readonly (readonly [Side, Line | undefined])[] {
  return [
    ['top', row === region.startRow ? top : innerHorizontal],
    ['bottom', row === region.endRow - 1 ? bottom : innerHorizontal],
    ['left', column === region.startColumn ? left : innerVertical],
    ['right', column === region.endColumn - 1 ? right : innerVertical],
  ];
}

/** A line of the style NONE is no line. */
function bordered(
  cell: Cell | undefined,
  lines: readonly (readonly [Side, Line | undefined])[],
): Cell | undefined {
  let borders: Borders = { ...cell?.format?.borders };
  for (const [side, line] of lines) {
    if (line === undefined) continue;
    const isLine = line.style !== undefined && line.style !== 'NONE';
    borders = isLine ? { ...borders, [side]: line } : without(borders, side);
  }
  const format = {
    ...without(cell?.format ?? {}, 'borders'),
    ...(Object.keys(borders).length > 0 && { borders }),
  };
  const rest = without<Cell, 'format'>(cell ?? {}, 'format');
  return orUndefined({ ...rest, ...(Object.keys(format).length > 0 && { format: shared(format) }) });
}
