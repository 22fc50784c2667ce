import type { DimensionGroup } from './spreadsheet.ts';

/** How deep Sheets lets groups of rows or columns lie in one another. */
export const deepestGroup = 8;

/** How many groups each line lies in, up to the last that lies in one. */
export function groupDepths(groups: readonly DimensionGroup[]): number[] {
  const depths = Array<number>(Math.max(0, ...groups.map(({ end }) => end))).fill(0);
  for (const { start, end, depth } of groups) {
    for (let line = start; line < end; line += 1) depths[line] = Math.max(depths[line] ?? 0, depth);
  }
  return depths;
}

/**
 * The groups after lines went deeper, or less deep where `delta` is negative. A group is as long as its lines lie that
 * deep without a gap; it is collapsed if one of that depth was which began within it.
 */
export function shiftedGroups(
  groups: readonly DimensionGroup[],
  { start, end }: { readonly start: number; readonly end: number },
  delta: number,
): DimensionGroup[] {
  const depths = groupDepths(groups);
  while (depths.length < end) depths.push(0);
  const shifted = depths.map((depth, line) =>
    line >= start && line < end ? Math.max(0, depth + delta) : depth,
  );
  return groupsOfDepths(shifted).map((group) => {
    const wasCollapsed = groups.some(
      (old) =>
        old.collapsed && old.depth === group.depth && old.start >= group.start && old.start < group.end,
    );
    return { ...group, collapsed: wasCollapsed };
  });
}

function groupsOfDepths(depths: readonly number[]): Omit<DimensionGroup, 'collapsed'>[] {
  const groups: Omit<DimensionGroup, 'collapsed'>[] = [];
  for (let depth = 1; depth <= Math.max(0, ...depths); depth += 1) {
    for (let line = 0; line < depths.length; line += 1) {
      if ((depths[line] ?? 0) < depth) continue;
      const start = line;
      while ((depths[line] ?? 0) >= depth) line += 1;
      groups.push({ start, end: line, depth });
    }
  }
  return groups;
}
