import { invalid } from '../api-error.ts';
import type { Region } from './model/grid.ts';
import type { Dimension, GridRange, ProtectedRange, Sheet } from './model/spreadsheet.ts';

/** Who edits, and whose spreadsheet it is. */
export type Editing = {
  readonly actor: string;
  readonly owner: string;
  /** Whether both are accounts of one Workspace domain. */
  readonly inOwnersDomain?: boolean;
};

/** Throws Google's refusal when a protection that binds the actor covers part of `region`. */
export function requireEditable(sheet: Sheet, region: Region, editing: Editing): void {
  if (isProtected(sheet, region, editing)) throw protectedCell();
}

/** Whether the actor may not edit some cell of `region`; warning-only protections bind nobody. */
export function isProtected(sheet: Sheet, region: Region, editing: Editing): boolean {
  return sheet.protectedRanges.some(
    (protection) =>
      !protection.warningOnly &&
      !mayEdit(protection, editing) &&
      overlaps(protection.range, region) &&
      !coveredByException(protection, region),
  );
}

/** Whether lines inserted at `at` would widen a range that the actor may not edit; a range open to that side is not. */
export function splitsProtected(sheet: Sheet, dimension: Dimension, at: number, editing: Editing): boolean {
  return sheet.protectedRanges.some((protection) => {
    if (protection.warningOnly || mayEdit(protection, editing)) return false;
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = protection.range ?? {};
    const start = dimension === 'ROWS' ? startRowIndex : startColumnIndex;
    const end = dimension === 'ROWS' ? endRowIndex : endColumnIndex;
    return end !== undefined && (start ?? 0) < at && at < end;
  });
}

/** Whether the actor is an editor of the protected range, as its owner always is. */
export function mayEdit({ editors }: ProtectedRange, { actor, owner, inOwnersDomain }: Editing): boolean {
  if (editors?.domainUsersCanEdit && inOwnersDomain) return true;
  return sameAddress(actor, owner) || (editors?.users ?? []).some((user) => sameAddress(user, actor));
}

export function protectedCell() {
  return invalid(
    'You are trying to edit a protected cell or object. ' +
      'Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

function coveredByException({ unprotectedRanges = [] }: ProtectedRange, region: Region): boolean {
  return unprotectedRanges.some((range) => {
    const open = closed(range);
    return (
      open.startRow <= region.startRow &&
      open.endRow >= region.endRow &&
      open.startColumn <= region.startColumn &&
      open.endColumn >= region.endColumn
    );
  });
}

function overlaps(range: GridRange | undefined, region: Region): boolean {
  const covered = closed(range ?? {});
  return (
    covered.startRow < region.endRow &&
    region.startRow < covered.endRow &&
    covered.startColumn < region.endColumn &&
    region.startColumn < covered.endColumn
  );
}

/** Not cut at the grid: a protected column also covers rows that are yet to come. */
function closed(range: GridRange): Region {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? Infinity,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? Infinity,
  };
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
