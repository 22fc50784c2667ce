import { shiftedGroups } from '../model/dimension-groups.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { type DimensionChange, movedInterval } from './dimension-change.ts';

/** Groups grow and shrink with their lines; one that has none left is gone. */
export function groupsAfter(sheet: Sheet, change: DimensionChange): Partial<Sheet> {
  const field = change.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  const groups = sheet[field];
  if (!groups) return {};
  const moved = groups.flatMap((group) => {
    const interval = movedInterval(change, group);
    return interval ? [{ ...group, ...interval }] : [];
  });
  return { [field]: shiftedGroups(moved, { start: 0, end: 0 }, 0) };
}
