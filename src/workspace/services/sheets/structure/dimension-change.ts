import type { Dimension, GridRange } from '../model/spreadsheet.ts';

/** Rows or columns that come, go or move in one tab; indexes are zero-based, ends are excluded. */
export type DimensionChange = { readonly sheetId: number; readonly dimension: Dimension } & (
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  /** `destination` counts as if nothing had been taken out yet. */
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly destination: number }
);

export type Interval = { readonly start: number; readonly end: number };

/** Where the row or column is afterwards; undefined when it is gone. */
export function movedIndex(change: DimensionChange, index: number): number | undefined {
  switch (change.kind) {
    case 'insert':
      return index >= change.at ? index + change.count : index;
    case 'delete':
      if (index < change.start) return index;
      return index < change.end ? undefined : index - (change.end - change.start);
    case 'move':
      return permuted(change, index);
  }
}

/** Where a stretch of rows or columns is afterwards; undefined when nothing of it is left. */
export function movedInterval(change: DimensionChange, { start, end }: Interval): Interval | undefined {
  switch (change.kind) {
    case 'insert':
      return {
        start: start >= change.at ? start + change.count : start,
        end: end > change.at ? end + change.count : end,
      };
    case 'delete': {
      const left = { start: afterDelete(change, start), end: afterDelete(change, end) };
      return left.start < left.end || start === end ? left : undefined;
    }
    case 'move':
      return movedByPermutation(change, { start, end });
  }
}

/** A list with one entry a row or column, after the change. */
export function movedList<T>(change: DimensionChange, list: readonly T[], filler: (index: number) => T): T[] {
  switch (change.kind) {
    case 'insert': {
      if (list.length <= change.at) return list.slice();
      const inserted = Array.from({ length: change.count }, (_, offset) => filler(change.at + offset));
      return [...list.slice(0, change.at), ...inserted, ...list.slice(change.at)];
    }
    case 'delete':
      return [...list.slice(0, change.start), ...list.slice(change.end)];
    case 'move': {
      const padded = list.slice();
      while (padded.length < Math.max(change.end, change.destination)) padded.push(filler(padded.length));
      const taken = padded.splice(change.start, change.end - change.start);
      const length = change.end - change.start;
      padded.splice(
        change.destination > change.start ? change.destination - length : change.destination,
        0,
        ...taken,
      );
      return padded;
    }
  }
}

/** A grid range after the change; open ends stay open. Undefined when all of it was deleted. */
export function movedRange(change: DimensionChange, range: GridRange): GridRange | undefined {
  if ((range.sheetId ?? 0) !== change.sheetId) return range;
  const rows = change.dimension === 'ROWS';
  const start = rows ? range.startRowIndex : range.startColumnIndex;
  const end = rows ? range.endRowIndex : range.endColumnIndex;
  if (start === undefined && end === undefined) return range;

  const moved = movedInterval(change, { start: start ?? 0, end: end ?? Number.MAX_SAFE_INTEGER });
  if (!moved) return undefined;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const newStart = start === undefined ? undefined : moved.start;
  const newEnd = end === undefined ? undefined : moved.end;
  return compact({
    sheetId: change.sheetId,
    startRowIndex: rows ? newStart : startRowIndex,
    endRowIndex: rows ? newEnd : endRowIndex,
    startColumnIndex: rows ? startColumnIndex : newStart,
    endColumnIndex: rows ? endColumnIndex : newEnd,
  });
}

function permuted(
  { start, end, destination }: Interval & { readonly destination: number },
  index: number,
): number {
  const length = end - start;
  if (destination >= end) {
    if (index >= start && index < end) return index + destination - end;
    return index >= end && index < destination ? index - length : index;
  }
  if (index >= start && index < end) return index - (start - destination);
  return index >= destination && index < start ? index + length : index;
}

/** A stretch wholly within the moved part moves along; of any other, what stayed decides. */
function movedByPermutation(
  change: Interval & { readonly destination: number },
  { start, end }: Interval,
): Interval {
  if (start >= change.start && end <= change.end) {
    const first = permuted(change, start);
    return { start: first, end: first + end - start };
  }
  const first = start >= change.start && start < change.end ? change.end : start;
  const last = end - 1 >= change.start && end - 1 < change.end ? change.start - 1 : end - 1;
  return { start: permuted(change, first), end: permuted(change, last) + 1 };
}

function afterDelete({ start, end }: Interval, position: number): number {
  if (position <= start) return position;
  return position >= end ? position - (end - start) : start;
}

type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };

function compact(range: Loose<GridRange>): GridRange {
  return Object.fromEntries(Object.entries(range).filter(([, value]) => value !== undefined)) as GridRange;
}
