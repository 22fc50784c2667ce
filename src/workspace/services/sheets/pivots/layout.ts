import type { CellResult } from '../formulas/results.ts';
import type { PivotTable } from '../model/cell.ts';
import { type Line, linesOf, textCell, withValues } from './lines.ts';
import type { Group } from './parts.ts';
import type { Source } from './source.ts';
import { treeOf } from './tree.ts';
import { crossings, nameOf, valueSorter } from './values.ts';
import type { Words } from './words.ts';

/** What a pivot table draws, from its anchor on; undefined where it draws nothing. */
export type Drawn = readonly (readonly (CellResult | undefined)[])[];

/** The heads of a pivot table: `width` columns of headings of rows, with a label over each. */
type Heads = {
  readonly width: number;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Names of the values where they stand below each other, beside each other, or where there is one alone. */
  readonly down: readonly string[];
  readonly across: readonly string[];
  readonly only: string | undefined;
};

/** The cells of a pivot table over its source (PivotGroup.label shows the parts). */
export function drawn(source: Source, table: PivotTable, words: Words): Drawn {
  const { rows: rowGroups = [], columns: columnGroups = [], values = [] } = table;
  if (rowGroups.length + columnGroups.length + values.length === 0) return [];

  const heads = headsOf(source, table, words);
  const rowTree = treeOf(source, rowGroups, valueSorter(source, values, columnGroups));
  const columnTree = treeOf(source, columnGroups, valueSorter(source, values, rowGroups));
  const rowLines = linesOf({ source, groups: rowGroups, words, mayRepeat: true }, rowTree);
  const columnLines = linesOf({ source, groups: columnGroups, words, mayRepeat: false }, columnTree);
  const down = heads.down.length > 0 ? withValues(rowLines, values.length) : rowLines;
  const across = heads.across.length > 0 ? withValues(columnLines, values.length) : columnLines;
  const shown = values.length + columnGroups.length > 0 ? across : [];
  const show = crossings(source, rowTree, columnGroups);
  const body = down.map((row) => [
    ...rowHead(heads, row),
    ...shown.map((column) => {
      const value = values[row.value ?? column.value ?? 0];
      return value && show({ row: row.node, column: column.node, value });
    }),
  ]);
  return squared([...topOf(heads, shown), ...body]);
}

function headsOf(
  source: Source,
  { rows = [], columns = [], values = [], valueLayout }: PivotTable,
  words: Words,
): Heads {
  const label = ({ label: given, sourceColumnOffset = 0 }: Group) =>
    given ?? source.heading(sourceColumnOffset);
  const names = values.map((value) => nameOf(source, words, value));
  const several = names.length > 1;
  const down = several && valueLayout === 'VERTICAL' ? names : [];
  const across = several && valueLayout !== 'VERTICAL' ? names : [];
  const rowLabels = [...rows.map(label), ...(down.length > 0 ? [words.values] : [])];
  const needsHead = rowLabels.length === 0 && columns.length > 0;
  return {
    width: needsHead ? 1 : rowLabels.length,
    rowLabels,
    columnLabels: [...columns.map(label), ...(across.length > 0 && columns.length > 0 ? [words.values] : [])],
    down,
    across,
    only: several ? undefined : names[0],
  };
}

function rowHead({ width, rowLabels, down, only }: Heads, { headings, value = 0 }: Line) {
  if (width > rowLabels.length) return [textCell(only ?? '')];
  return down.length > 0 ? [...headings, textCell(down[value] ?? '')] : headings;
}

/** The rows above the first row of values. */
function topOf(heads: Heads, lines: readonly Line[]): (CellResult | undefined)[][] {
  const { width, rowLabels, columnLabels, across, only } = heads;
  const labels = rowLabels.map(textCell);
  const names = across.length > 0 ? [lines.map(({ value = 0 }) => textCell(across[value] ?? ''))] : [];
  if (columnLabels.length === 0) {
    const single = lines.length > 0 && across.length === 0 ? [textCell(only ?? '')] : [];
    return [[...labels, ...(names[0] ?? single)]];
  }
  const levels = lines[0]?.headings.map((_, level) => lines.map(({ headings }) => headings[level])) ?? [];
  const rows = [...levels, ...names];
  if (width > rowLabels.length) {
    return rows.map((row, index) => [textCell(columnLabels[index] ?? ''), ...row]);
  }
  const nothing = labels.map(() => undefined);
  const corner = [textCell(only ?? ''), ...nothing.slice(1), ...columnLabels.map(textCell)];
  return [corner, ...rows.map((row, index) => [...(index === rows.length - 1 ? labels : nothing), ...row])];
}

/** All rows as wide as the widest: a pivot table covers a rectangle. */
function squared(rows: readonly (readonly (CellResult | undefined)[])[]): Drawn {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column]));
}
