import type { sheets_v4 } from '@googleapis/sheets';
import { type PivotTable } from '../../model/cell.ts';
import { cellAt } from '../../model/grid.ts';
import type { GridRange } from '../../model/spreadsheet.ts';
import type { AppContext } from '../context.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the objects of one pivot table stand on. */
export type PivotPlace = {
  readonly context: AppContext;
  readonly sheetId: number;
  /** The anchor; zero-based. */
  readonly row: number;
  readonly column: number;
  /** A range of any tab. */
  readonly rangeOf: (grid: GridRange) => Range;
  /** The object of the pivot table itself. */
  readonly object: () => GoogleAppsScript.Spreadsheet.PivotTable;
};

/** The pivot table as it is now; throws when it is gone. */
export function readPivot({ context, sheetId, row, column }: PivotPlace): PivotTable {
  const table = cellAt(context.sheet(sheetId), row, column)?.pivot;
  if (!table) throw new Error('The pivot table does not exist.');
  return table;
}

/** Puts a pivot table at the anchor; none takes away the one that is there. */
export function writePivot(
  { context, sheetId, row, column }: Omit<PivotPlace, 'object' | 'rangeOf'>,
  table?: PivotTable,
): void {
  const cell: sheets_v4.Schema$CellData = table ? { pivotTable: table as sheets_v4.Schema$PivotTable } : {};
  context.request({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [cell] }],
      fields: 'pivotTable',
    },
  });
}

/** The list with one of its items replaced, or taken out by undefined. */
export function withItem<T>(items: readonly T[], index: number, item: T | undefined): T[] {
  return items.flatMap((each, at) => (at !== index ? [each] : item === undefined ? [] : [item]));
}
