import type { PivotTable } from '../model/cell.ts';
import type { GridRange, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { without } from '../model/without.ts';
import { type DimensionChange, movedIndex, movedRange } from '../structure/dimension-change.ts';
import { mapPivots } from './anchors.ts';
import type { Group, PivotValue } from './parts.ts';

/** Pivot tables after rows or columns that they read came, went or moved; `follows` says of which sources this is true. */
export function pivotsAfter(
  spreadsheet: Spreadsheet,
  change: DimensionChange,
  follows: (source: GridRange) => boolean = () => true,
): Spreadsheet {
  return mapAll(spreadsheet, (table) =>
    table.source && follows(table.source) ? afterChange(table, table.source, change) : table,
  );
}

/** Pivot tables after a tab that they may have read was deleted: those are left without a source. */
export function pivotsWithout(spreadsheet: Spreadsheet, deletedId: number): Spreadsheet {
  return mapAll(spreadsheet, (table) =>
    table.source && (table.source.sheetId ?? 0) === deletedId ? without(table, 'source') : table,
  );
}

/** The duplicate of a tab: what its pivot tables read of the tab itself they read of the duplicate. */
export function pivotsOfCopy(sheet: Sheet, from: number, to: number): Sheet {
  return mapPivots(sheet, (table) =>
    table.source && (table.source.sheetId ?? 0) === from
      ? { ...table, source: { ...table.source, sheetId: to } }
      : table,
  );
}

/** A tab in another spreadsheet, where only what it reads of itself is there. */
export function pivotsElsewhere(sheet: Sheet): Sheet {
  return mapPivots(sheet, (table) =>
    table.source && table.source.sheetId !== sheet.properties.sheetId ? without(table, 'source') : table,
  );
}

function mapAll(spreadsheet: Spreadsheet, change: (table: PivotTable) => PivotTable): Spreadsheet {
  if (!spreadsheet.hasPivots) return spreadsheet;
  return { ...spreadsheet, sheets: spreadsheet.sheets.map((sheet) => mapPivots(sheet, change)) };
}

function afterChange(table: PivotTable, source: GridRange, change: DimensionChange): PivotTable {
  if ((source.sheetId ?? 0) !== change.sheetId) return table;
  const moved = movedRange(change, source);
  if (!moved) return without(table, 'source');
  if (change.dimension === 'ROWS') return { ...table, source: moved };
  const first = source.startColumnIndex ?? 0;
  const { startColumnIndex: start = 0, endColumnIndex: end = Infinity } = moved;
  const offset = (before = 0): number | undefined => {
    const column = movedIndex(change, first + before);
    const isWithin = column !== undefined && column >= start && column < end;
    return isWithin ? column - start : undefined;
  };
  return { ...withOffsets(table, offset), source: moved };
}

/** Groups, values and filters of a column that left the source are gone, and with them what sorted by them. */
function withOffsets(table: PivotTable, offset: (before?: number) => number | undefined): PivotTable {
  const { rows, columns, values, filterSpecs } = table;
  const keep = <T extends Group | PivotValue>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const sourceColumnOffset = offset(item.sourceColumnOffset);
      return sourceColumnOffset === undefined ? [] : [{ ...item, sourceColumnOffset }];
    });
  const next = {
    ...table,
    ...(rows && { rows: keep(rows) }),
    ...(columns && { columns: keep(columns) }),
    ...(values && { values: keep(values) }),
    ...(filterSpecs && {
      filterSpecs: filterSpecs.flatMap((spec) => {
        const columnOffsetIndex = offset(spec.columnOffsetIndex);
        return columnOffsetIndex === undefined ? [] : [{ ...spec, columnOffsetIndex }];
      }),
    }),
  };
  const isWhole = (['rows', 'columns', 'values'] as const).every(
    (part) => next[part]?.length === table[part]?.length,
  );
  if (isWhole) return next;
  const unsorted = (groups: readonly Group[]) => groups.map((group) => without(group, 'valueBucket'));
  return {
    ...next,
    ...(next.rows && { rows: unsorted(next.rows) }),
    ...(next.columns && { columns: unsorted(next.columns) }),
  };
}
