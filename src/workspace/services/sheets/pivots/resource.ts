import type { sheets_v4 } from '@googleapis/sheets';
import type { PivotTable } from '../model/cell.ts';

/** A pivot table as the v4 API gives it: its filters also as the deprecated map (PivotTable.filterSpecs). */
export function pivotResource({ filterSpecs, ...table }: PivotTable): sheets_v4.Schema$PivotTable {
  const criteria = filterSpecs?.map(({ columnOffsetIndex = 0, filterCriteria = {} }) => [
    String(columnOffsetIndex),
    filterCriteria,
  ]);
  return {
    ...table,
    ...(criteria && { criteria: Object.fromEntries(criteria), filterSpecs }),
  } as sheets_v4.Schema$PivotTable;
}
