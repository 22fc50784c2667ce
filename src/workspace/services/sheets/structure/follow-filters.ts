import type { BasicFilter, FilterView } from '../model/spreadsheet.ts';
import { type DimensionChange, movedIndex, movedRange } from './dimension-change.ts';

/** A filter after rows or columns came, went or moved; undefined where nothing of its range is left. */
export function movedFilter<F extends BasicFilter | FilterView>(
  filter: F | undefined,
  change: DimensionChange,
): F | undefined {
  const range = filter?.range && movedRange(change, filter.range);
  if (!filter || !range) return undefined;
  if (change.dimension === 'ROWS') return { ...filter, range };
  const specs = filter.filterSpecs?.flatMap((spec) => {
    const columnIndex = movedIndex(change, spec.columnIndex ?? 0);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const sorts = filter.sortSpecs?.flatMap((spec) => {
    const dimensionIndex = movedIndex(change, spec.dimensionIndex ?? 0);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  const criteria =
    filter.criteria &&
    Object.fromEntries(
      Object.entries(filter.criteria).flatMap(([column, value]) => {
        const moved = movedIndex(change, Number(column));
        return moved === undefined ? [] : [[String(moved), value]];
      }),
    );
  return {
    ...filter,
    range,
    ...(specs && { filterSpecs: specs }),
    ...(sorts && { sortSpecs: sorts }),
    ...(criteria && { criteria }),
  };
}
