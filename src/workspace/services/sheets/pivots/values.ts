import type { CellResult } from '../formulas/results.ts';
import type { CellFormat } from '../model/cell.ts';
import { headingAt, keyOfGiven, valueKey } from './heading.ts';
import type { Group, PivotValue } from './parts.ts';
import type { Source } from './source.ts';
import { shareOf, summarize } from './summarize.ts';
import { type ByValue, innerKey, type Node } from './tree.ts';
import type { Words } from './words.ts';

/** Where rows and columns meet: `value` of the source rows that are under the headings of both. */
export type Crossing = { readonly row: Node; readonly column: Node; readonly value: PivotValue };

const percent = { type: 'PERCENT', pattern: '0.00%' } as const;

/** Shows what stands where rows and columns meet; undefined where no source row is under both headings. */
export function crossings(source: Source, allRows: Node, columnGroups: readonly Group[]) {
  const partition = partitioner(source, columnGroups);
  return ({ row, column, value }: Crossing): CellResult | undefined => {
    const rows = partition(row).get(column.key);
    if (!rows) return undefined;
    const result = summaryOf(source, value, rows);
    const total = (under: Node, key: string) => summaryOf(source, value, partition(under).get(key) ?? []);
    switch (value.calculatedDisplayType) {
      case 'PERCENT_OF_ROW_TOTAL':
        return formatted(shareOf(result, total(row, '')), percent);
      case 'PERCENT_OF_COLUMN_TOTAL':
        return formatted(shareOf(result, total(allRows, column.key)), percent);
      case 'PERCENT_OF_GRAND_TOTAL':
        return formatted(shareOf(result, total(allRows, '')), percent);
      default:
        return formatted(result, formatOfValue(source, value, rows));
    }
  };
}

export function nameOf(source: Source, words: Words, value: PivotValue): string {
  return value.name ?? words.summary(value.summarizeFunction ?? '', source.heading(columnOf(value)));
}

/** Sorts the headings of a group by a value: in a bucket of the groups across, or in all of them (PivotGroupSortValueBucket). */
export function valueSorter(
  source: Source,
  values: readonly PivotValue[],
  across: readonly Group[],
): ByValue {
  return ({ valueBucket }) => {
    const value = valueBucket && values[valueBucket.valuesIndex ?? 0];
    if (!value) return undefined;
    const wanted = (valueBucket.buckets ?? []).map((bucket, index) => ({
      group: across[index] ?? {},
      key: keyOfGiven(bucket),
    }));
    return (rows) => {
      const found = rows.filter((row) =>
        wanted.every(({ group, key }) => valueKey(headingAt(source, group, row).result) === key),
      );
      const result = found.length > 0 ? summaryOf(source, value, found) : undefined;
      // What shows nothing comes before all numbers.
      return result?.kind === 'value' ? Number(result.value) : -Number.MAX_VALUE;
    };
  };
}

/** The rows of a node by the headings across that they are under, each of them once found. */
function partitioner(source: Source, groups: readonly Group[]) {
  const known = new Map<Node, ReadonlyMap<string, readonly number[]>>();
  return (node: Node): ReadonlyMap<string, readonly number[]> => {
    const found = known.get(node);
    if (found) return found;
    const byKey = new Map<string, number[]>();
    for (const row of node.rows) {
      for (const key of keysOf(source, groups, row)) {
        const rows = byKey.get(key);
        if (rows) rows.push(row);
        else byKey.set(key, [row]);
      }
    }
    known.set(node, byKey);
    return byKey;
  };
}

function keysOf(source: Source, groups: readonly Group[], row: number): string[] {
  const keys = [''];
  for (const group of groups) {
    const own = valueKey(headingAt(source, group, row).result);
    keys.push(innerKey(keys[keys.length - 1] ?? '', own));
  }
  return keys;
}

function summaryOf(source: Source, value: PivotValue, rows: readonly number[]): CellResult {
  const column = columnOf(value);
  return summarize(
    value.summarizeFunction ?? '',
    rows.map((row) => source.at(row, column)),
  );
}

function columnOf({ sourceColumnOffset = 0 }: PivotValue): number {
  return sourceColumnOffset;
}

/** Counts are plain numbers; everything else looks like what it was made of. */
function formatOfValue(
  source: Source,
  value: PivotValue,
  [row = 0]: readonly number[],
): CellFormat['numberFormat'] {
  return value.summarizeFunction?.startsWith('COUNT') ? undefined : source.numberFormat(row, columnOf(value));
}

function formatted(result: CellResult, numberFormat: CellFormat['numberFormat']): CellResult {
  return result.kind === 'value' && numberFormat ? { ...result, numberFormat } : result;
}
