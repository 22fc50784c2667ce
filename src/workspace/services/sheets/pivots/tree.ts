import { type Heading, headingAt, valueKey } from './heading.ts';
import type { Group } from './parts.ts';
import type { Source } from './source.ts';

/** What stands under one heading: source rows, and the headings of the next group among them. */
export type Node = {
  /** Of the headings from the outermost to this one; '' for all rows. */
  readonly key: string;
  readonly rows: readonly number[];
  readonly children: readonly Node[];
};

/** How the headings of a group are compared; by their own values where it is undefined. */
export type ByValue = (group: Group) => ((rows: readonly number[]) => number) | undefined;

/** The rows under the headings of the groups, in their order. */
export function treeOf(source: Source, groups: readonly Group[], byValue: ByValue): Node {
  return nodeOf(source, '', source.rows, groups, byValue);
}

function nodeOf(
  source: Source,
  key: string,
  rows: readonly number[],
  [group, ...inner]: readonly Group[],
  byValue: ByValue,
): Node {
  if (!group) return { key, rows, children: [] };
  const byHeading = new Map<string, number[]>();
  for (const row of rows) {
    const own = valueKey(headingAt(source, group, row).result);
    const found = byHeading.get(own);
    if (found) found.push(row);
    else byHeading.set(own, [row]);
  }
  const children = [...byHeading].map(([own, under]) =>
    nodeOf(source, innerKey(key, own), under, inner, byValue),
  );
  return { key, rows, children: sorted(source, group, children, byValue(group)) };
}

/** The key of a heading under another. */
export function innerKey(outer: string, own: string): string {
  return `${outer}\n${own}`;
}

function sorted(source: Source, group: Group, nodes: readonly Node[], valueOf: ReturnType<ByValue>): Node[] {
  const direction = group.sortOrder === 'DESCENDING' ? -1 : 1;
  const entries = nodes.map((node) => ({
    node,
    heading: headingAt(source, group, node.rows[0] ?? 0),
    value: valueOf?.(node.rows) ?? 0,
  }));
  entries.sort(
    (one, other) => direction * (one.value - other.value || compareHeadings(one.heading, other.heading)) || 0,
  );
  return entries.map(({ node }) => node);
}

const collator = new Intl.Collator('ja', { numeric: false, sensitivity: 'variant' });

/** Nothing before numbers, these before texts, then truth values, then errors. */
function compareHeadings(one: Heading, other: Heading): number {
  if (one.rank !== undefined && other.rank !== undefined) return one.rank < other.rank ? -1 : 1;
  const kinds = kindOrder(one) - kindOrder(other);
  if (kinds !== 0 || one.result?.kind !== 'value' || other.result?.kind !== 'value') return kinds;
  const [left, right] = [one.result.value, other.result.value];
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
}

function kindOrder({ result, rank }: Heading): number {
  if (rank !== undefined) return 1;
  if (!result) return 0;
  if (result.kind === 'error') return 4;
  return { number: 1, string: 2, boolean: 3 }[typeof result.value as 'number' | 'string' | 'boolean'];
}
