import type { CellResult } from '../formulas/results.ts';
import { shownHeading } from './heading.ts';
import type { Group } from './parts.ts';
import type { Source } from './source.ts';
import type { Node } from './tree.ts';
import type { Words } from './words.ts';

/** One row or column of a pivot table behind its headings. */
export type Line = {
  /** One for each group, from the outermost; undefined where nothing is shown. */
  readonly headings: readonly (CellResult | undefined)[];
  readonly node: Node;
  /** Which value stands in it, where several are laid out along these lines. */
  readonly value?: number;
};

type Axis = {
  readonly source: Source;
  readonly groups: readonly Group[];
  readonly words: Words;
  /** Whether headings that are the same as those before may be repeated: only those of rows are. */
  readonly mayRepeat: boolean;
};

/** The lines under a tree of headings, with the totals that its groups show; one where there are no groups. */
export function linesOf(axis: Axis, root: Node): Line[] {
  const [outermost] = axis.groups;
  if (!outermost) return [{ headings: [], node: root }];
  const lines = linesUnder(axis, root, []);
  if (!outermost.showTotals) return lines;
  return [...lines, totalLine(axis, root, [], axis.words.grandTotal)];
}

/** A line for each value, the first of which keeps the headings. */
export function withValues(lines: readonly Line[], count: number): Line[] {
  return lines.flatMap((line) =>
    Array.from({ length: count }, (_, value) => ({
      ...line,
      value,
      headings: value === 0 ? line.headings : line.headings.map(() => undefined),
    })),
  );
}

function linesUnder(axis: Axis, node: Node, outer: Line['headings']): Line[] {
  const level = outer.length;
  const group = axis.groups[level];
  if (!group) return [{ headings: outer, node }];
  return node.children.flatMap((child, index) => {
    // Only the first line under a heading shows it.
    const above = index === 0 ? outer : outer.map((each, at) => (repeats(axis, at) ? each : undefined));
    const heading = shownHeading(axis.source, group, child.rows[0] ?? 0);
    const lines = linesUnder(axis, child, [...above, heading.result]);
    if (!axis.groups[level + 1]?.showTotals) return lines;
    const kept = outer.map((each, at) => (repeats(axis, at) ? each : undefined));
    return [...lines, totalLine(axis, child, kept, axis.words.total(heading.text))];
  });
}

function repeats({ groups, mayRepeat }: Axis, level: number): boolean {
  return mayRepeat && (groups[level]?.repeatHeadings ?? false);
}

function totalLine({ groups }: Axis, node: Node, outer: Line['headings'], text: string): Line {
  const rest = groups.slice(outer.length + 1).map(() => undefined);
  return { headings: [...outer, textCell(text), ...rest], node };
}

export function textCell(text: string): CellResult | undefined {
  return text === '' ? undefined : { kind: 'value', value: text };
}
