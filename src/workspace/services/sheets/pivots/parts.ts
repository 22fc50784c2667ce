import type { PivotTable } from '../model/cell.ts';

/** A group of rows or columns of a pivot table. */
export type Group = NonNullable<PivotTable['rows']>[number];

export type PivotValue = NonNullable<PivotTable['values']>[number];
