import { parseA1 } from '../a1.ts';
import type { GridRange, Spreadsheet } from '../model/spreadsheet.ts';
import { type DataFilter, matchingMetadata, metadataRange } from './metadata.ts';

/** A range with the filters that selected it. */
export type SelectedRange = { readonly range: GridRange; readonly filters: readonly DataFilter[] };

/**
 * The ranges that the filters select, in their order; a lookup gives the whole row, column or tab that its
 * metadata belongs to. A range that several filters select comes once.
 */
export function selectedRanges(spreadsheet: Spreadsheet, filters: readonly DataFilter[]): SelectedRange[] {
  const selected = new Map<string, { range: GridRange; filters: DataFilter[] }>();
  for (const filter of filters) {
    for (const range of rangesOf(spreadsheet, filter)) {
      const key = [
        range.sheetId,
        range.startRowIndex,
        range.endRowIndex,
        range.startColumnIndex,
        range.endColumnIndex,
      ].join();
      const known = selected.get(key) ?? { range, filters: [] };
      known.filters.push(filter);
      selected.set(key, known);
    }
  }
  return [...selected.values()];
}

function rangesOf(spreadsheet: Spreadsheet, filter: DataFilter): GridRange[] {
  if (filter.a1Range !== undefined) return [parseA1(spreadsheet, filter.a1Range)];
  if (filter.gridRange !== undefined) return [filter.gridRange];
  return matchingMetadata(spreadsheet, filter).flatMap((entry) => metadataRange(entry) ?? []);
}
