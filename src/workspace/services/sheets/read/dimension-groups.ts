import type { sheets_v4 } from '@googleapis/sheets';
import type { Dimension, DimensionGroup } from '../model/spreadsheet.ts';

/** Groups of rows or columns as the v4 API gives them. */
export function dimensionGroupResources(
  sheetId: number,
  dimension: Dimension,
  groups: readonly DimensionGroup[],
): sheets_v4.Schema$DimensionGroup[] {
  return groups.map(({ start, end, depth, collapsed }) => ({
    range: { sheetId, dimension, startIndex: start, endIndex: end },
    depth,
    ...(collapsed && { collapsed }),
  }));
}
