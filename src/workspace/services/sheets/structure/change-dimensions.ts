import { without } from '../model/without.ts';
import { chartsAfter } from '../charts/follow.ts';
import { type Cell, emptyRow, type Row, type ValidationRule } from '../model/cell.ts';
import { replaceSheet, requireSheet } from '../model/lookup.ts';
import { pivotsAfter } from '../pivots/follow.ts';
import type {
  ConditionalRule,
  DimensionProperties,
  GridRange,
  Metadata,
  ProtectedRange,
  Sheet,
  Spreadsheet,
} from '../model/spreadsheet.ts';
import { shared } from '../storage/shared-values.ts';
import { shifted } from '../formulas/shift.ts';
import { type DimensionChange, movedIndex, movedList, movedRange } from './dimension-change.ts';
import { movedFilter } from './follow-filters.ts';
import { groupsAfter } from './follow-groups.ts';

/** Whether inserted lines take their look from the line before or after them. */
export type Inheritance = 'before' | 'after';

/** The spreadsheet after rows or columns came, went or moved, with all that refers to them. */
export function changeDimensions(
  spreadsheet: Spreadsheet,
  change: DimensionChange,
  inheritance: Inheritance = 'after',
): Spreadsheet {
  const sheet = requireSheet(spreadsheet, change.sheetId);
  const withLines = replaceSheet(spreadsheet, changedSheet(sheet, change, inheritance));
  const { title } = sheet.properties;
  const followed = {
    ...withLines,
    sheets: withLines.sheets.map((other) => followReferences(other, title, change)),
    metadata: spreadsheet.metadata.flatMap((entry) => movedMetadata(entry, change)),
    namedRanges: spreadsheet.namedRanges.flatMap((named) => {
      const range = movedRange(change, named.range);
      return range ? [{ ...named, range }] : [];
    }),
  };
  return pivotsAfter(followed, change);
}

function changedSheet(sheet: Sheet, change: DimensionChange, inheritance: Inheritance): Sheet {
  const { properties } = sheet;
  const grid = { ...properties.grid };
  const rows = change.dimension === 'ROWS';
  const growth =
    change.kind === 'insert' ? change.count : change.kind === 'delete' ? change.start - change.end : 0;
  if (rows) grid.rowCount += growth;
  else grid.columnCount += growth;

  const lines = rows ? 'rowProperties' : 'columnProperties';
  const frozen = rows ? 'frozenRowCount' : 'frozenColumnCount';
  grid[frozen] = frozenCount(grid[frozen], change);
  return {
    ...sheet,
    properties: { ...properties, grid },
    rows: rows ? changedRows(sheet, change, inheritance) : changedColumns(sheet, change, inheritance),
    [lines]: changedLines(sheet[lines], change, inheritance),
    ...groupsAfter(sheet, change),
  };
}

/** Lines that come or go among the frozen ones are frozen too; moved ones change nothing. */
function frozenCount(count: number, change: DimensionChange): number {
  if (change.kind === 'insert') return change.at < count ? count + change.count : count;
  if (change.kind === 'move') return count;
  return count - Math.max(0, Math.min(count, change.end) - Math.min(count, change.start));
}

function changedRows({ rows }: Sheet, change: DimensionChange, inheritance: Inheritance): readonly Row[] {
  const model = change.kind === 'insert' ? rows[neighbour(change.at, inheritance)] : undefined;
  const inserted = model?.map(lookOf) ?? emptyRow;
  return movedList<Row>(change, rows, () => inserted);
}

function changedColumns({ rows }: Sheet, change: DimensionChange, inheritance: Inheritance): readonly Row[] {
  return rows.map((row) => {
    const model = change.kind === 'insert' ? row[neighbour(change.at, inheritance)] : undefined;
    return row.length === 0 ? row : movedList<Cell | undefined>(change, row, () => lookOf(model));
  });
}

function changedLines(
  lines: readonly (DimensionProperties | undefined)[],
  change: DimensionChange,
  inheritance: Inheritance,
) {
  const model = change.kind === 'insert' ? lines[neighbour(change.at, inheritance)] : undefined;
  return movedList(change, lines, () =>
    model?.pixelSize === undefined ? undefined : { pixelSize: model.pixelSize },
  );
}

function neighbour(at: number, inheritance: Inheritance): number {
  return inheritance === 'before' ? at - 1 : at;
}

/** What a new cell takes from its neighbour. */
function lookOf(cell: Cell | undefined): Cell | undefined {
  if (!cell?.format && !cell?.validation) return undefined;
  return {
    ...(cell.format && { format: cell.format }),
    ...(cell.validation && { validation: cell.validation }),
  };
}

function movedMetadata(entry: Metadata, change: DimensionChange): Metadata[] {
  const { location } = entry;
  if (
    location.kind !== 'dimension' ||
    location.sheetId !== change.sheetId ||
    location.dimension !== change.dimension
  ) {
    return [entry];
  }
  const index = movedIndex(change, location.index);
  return index === undefined ? [] : [{ ...entry, location: { ...location, index } }];
}

function followReferences(sheet: Sheet, changedTitle: string, change: DimensionChange): Sheet {
  const { title: ownTitle, sheetId } = sheet.properties;
  const follow = (formula: string) => shifted(formula, ownTitle, changedTitle, change);
  const rows = withFormulas(sheet.rows, follow);
  const conditionalFormats = sheet.conditionalFormats.flatMap((rule) => movedRule(rule, change, follow));
  const charts = chartsAfter(sheet, change);
  if (sheetId !== change.sheetId) return { ...sheet, rows, conditionalFormats, ...charts };

  const rest = without(sheet, 'basicFilter');
  const filter = movedFilter(sheet.basicFilter, change);
  return {
    ...rest,
    ...charts,
    rows,
    conditionalFormats,
    merges: movedRanges(sheet.merges, change),
    bandedRanges: sheet.bandedRanges.flatMap((banding) => withRange(banding, change)),
    protectedRanges: sheet.protectedRanges.flatMap((protection) => movedProtection(protection, change)),
    ...(filter && { basicFilter: filter }),
    ...(sheet.filterViews && {
      filterViews: sheet.filterViews.flatMap((view) => movedFilter(view, change) ?? []),
    }),
  };
}

/** The rows with each formula, also those of validation rules, replaced by what `follow` makes of it. */
export function withFormulas(rows: readonly Row[], follow: (formula: string) => string): readonly Row[] {
  const rules = new Map<ValidationRule, ValidationRule>();
  const followRule = (rule: ValidationRule) => {
    const known = rules.get(rule) ?? followedRule(rule, follow);
    rules.set(rule, known);
    return known;
  };
  return rows.map((row) => {
    let changed: (Cell | undefined)[] | undefined;
    row.forEach((cell, column) => {
      const next = cell && followedCell(cell, follow, followRule);
      if (next !== cell) (changed ??= row.slice())[column] = next;
    });
    return changed ?? row;
  });
}

function followedCell(
  cell: Cell,
  follow: (formula: string) => string,
  followRule: (rule: ValidationRule) => ValidationRule,
): Cell {
  const formula = cell.formula === undefined ? undefined : follow(cell.formula);
  const validation = cell.validation && followRule(cell.validation);
  if (formula === cell.formula && validation === cell.validation) return cell;
  return { ...cell, ...(formula !== undefined && { formula }), ...(validation && { validation }) };
}

function followedRule(rule: ValidationRule, follow: (formula: string) => string): ValidationRule {
  const values = rule.condition?.values;
  if (!values?.some(({ userEnteredValue }) => userEnteredValue?.startsWith('='))) return rule;
  return shared({ ...rule, condition: { ...rule.condition, values: followedValues(values, follow) } });
}

function followedValues(
  values: NonNullable<NonNullable<ValidationRule['condition']>['values']>,
  follow: (formula: string) => string,
) {
  return values.map((value) =>
    value.userEnteredValue?.startsWith('=')
      ? { ...value, userEnteredValue: follow(value.userEnteredValue) }
      : value,
  );
}

function movedRule(
  rule: ConditionalRule,
  change: DimensionChange,
  follow: (formula: string) => string,
): ConditionalRule[] {
  const ranges = movedRanges(rule.ranges ?? [], change);
  if (ranges.length === 0) return [];
  const { booleanRule } = rule;
  const values = booleanRule?.condition?.values;
  if (!booleanRule || !values) return [{ ...rule, ranges }];
  const condition = { ...booleanRule.condition, values: followedValues(values, follow) };
  return [{ ...rule, ranges, booleanRule: { ...booleanRule, condition } }];
}

function movedProtection(protection: ProtectedRange, change: DimensionChange): ProtectedRange[] {
  return withRange(protection, change).map((moved) =>
    moved.unprotectedRanges
      ? { ...moved, unprotectedRanges: movedRanges(moved.unprotectedRanges, change) }
      : moved,
  );
}

function withRange<T extends { readonly range?: GridRange }>(item: T, change: DimensionChange): T[] {
  if (!item.range) return [item];
  const range = movedRange(change, item.range);
  return range ? [{ ...item, range }] : [];
}

function movedRanges(ranges: readonly GridRange[], change: DimensionChange): GridRange[] {
  return ranges.flatMap((range) => movedRange(change, range) ?? []);
}
