import { facade } from '../../../../runtime/facade.ts';
import { memberGroups } from '../../../../runtime/member-groups.ts';
import { formatOf } from '../../formats/own-format.ts';
import { isDateFormat } from '../../formats/patterns.ts';
import { instantOfSerial, serialOfInstant } from '../../formats/serial-date.ts';
import { effective } from '../../formulas/results.ts';
import { type Cell, orUndefined, withoutValue } from '../../model/cell.ts';
import { cellAt, mapCells, type Region } from '../../model/grid.ts';
import { without } from '../../model/without.ts';
import { requireEditable } from '../../protection.ts';
import { displayedText } from '../../read/cell-value.ts';
import { shared } from '../../storage/shared-values.ts';
import { parseTyped } from '../../values/typed.ts';
import type { Reading } from '../../values/typed-moment.ts';
import { clearValues, readingIn } from '../../values/write.ts';
import type { AppContext } from '../context.ts';
import { activationMembers, activationRoundTrips } from './activation.ts';
import { copyingMembers, copyingRoundTrips } from './copying.ts';
import { fillingMembers, fillingRoundTrips } from './filling.ts';
import { formatMembers, formatRoundTrips } from './formats.ts';
import { formulaMembers, formulaRoundTrips } from './formulas.ts';
import { olderMembers, olderRoundTrips } from './older-names.ts';
import { notePlace } from './place.ts';
import { rangeRuleMembers, ruleRoundTrips } from './rules.ts';
import { structureMembers, structureRoundTrips } from './structure.ts';
import { validationMembers, validationRoundTrips } from './validation.ts';
import { rotationMembers, rotationRoundTrips } from './rotation.ts';
import { type Area, areaNotation, requireSameSize } from './region.ts';
import { textFinder } from './text-finder.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

const roundTrips = [
  'getValue',
  'getValues',
  'getDisplayValue',
  'getDisplayValues',
  'getNote',
  'getNotes',
  'setValue',
  'setValues',
  'setNote',
  'setNotes',
  'clearNote',
  'clearContent',
] as const;

const allRoundTrips = [
  ...roundTrips,
  ...formatRoundTrips,
  ...structureRoundTrips,
  ...validationRoundTrips,
  ...activationRoundTrips,
  ...copyingRoundTrips,
  ...fillingRoundTrips,
  ...formulaRoundTrips,
  ...rotationRoundTrips,
  ...ruleRoundTrips,
  ...olderRoundTrips,
] as readonly (keyof Range & string)[];

/** A range as a script sees it; `sheet` makes the object of its tab. */
export function rangeFacade(context: AppContext, sheetId: number, region: Area, sheet: () => Sheet): Range {
  const { startRow, endRow, startColumn, endColumn } = region;
  const read = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: endRow - startRow }, (_, row) =>
      Array.from({ length: endColumn - startColumn }, (_, column) =>
        cell(startRow + row, startColumn + column),
      ),
    );
  const values = () => read(valueReader(context, sheetId));
  const displayed = () => {
    const results = context.results();
    const tab = context.sheet(sheetId);
    return read((row, column) => displayedText(results, tab, row, column));
  };
  const notes = () => {
    const tab = context.sheet(sheetId);
    return read((row, column) => cellAt(tab, row, column)?.note ?? '');
  };
  const note = (noteAt: (row: number, column: number) => unknown): Range => {
    writeNotes(context, sheetId, region, noteAt);
    return range;
  };

  const own = () =>
    ({
      getRow: () => startRow + 1,
      getColumn: () => startColumn + 1,
      getLastRow: () => endRow,
      getLastColumn: () => endColumn,
      getNumRows: () => endRow - startRow,
      getNumColumns: () => endColumn - startColumn,
      getA1Notation: () => areaNotation(region),
      getSheet: sheet,
      getValue: () => values()[0]?.[0],
      getValues: values,
      getDisplayValue: () => displayed()[0]?.[0],
      getDisplayValues: displayed,
      setValue: (value: unknown): Range => {
        write(context, sheetId, region, () => value);
        return range;
      },
      setValues: (rows: readonly (readonly unknown[])[]): Range => {
        requireSameSize(rows, region);
        write(context, sheetId, region, (row, column) => rows[row - startRow]?.[column - startColumn]);
        return range;
      },
      getNote: () => notes()[0]?.[0],
      getNotes: notes,
      setNote: (text: unknown): Range => note(() => text),
      setNotes: (rows: readonly (readonly unknown[])[]): Range => {
        requireSameSize(rows, region);
        return note((row, column) => rows[row - startRow]?.[column - startColumn]);
      },
      clearNote: (): Range => note(() => ''),
      clearContent: (): Range => {
        context.edit(sheetId, (tab, _spreadsheet, editing) => clearValues(tab, region, editing));
        return range;
      },
    }) satisfies Members<Range>;
  const place = {
    context,
    sheetId,
    region,
    range: () => range,
    rangeOf: (other: Region) => rangeFacade(context, sheetId, other, sheet),
  };
  const members = memberGroups('SpreadsheetApp.Range', [
    () => formatMembers({ context, sheetId, region }, () => range),
    () => structureMembers(place),
    () => validationMembers(place),
    () => activationMembers(place),
    () => copyingMembers(place),
    () => fillingMembers(place),
    () => formulaMembers(place),
    () => rotationMembers(place),
    () => rangeRuleMembers(place, sheet),
    () => olderMembers(() => range, startColumn),
    () => ({ createTextFinder: (text: string) => textFinder(context, [place], text) }),
    own,
  ]);
  const range: Range = facade<Range>(
    context.execution,
    'SpreadsheetApp.Range',
    members as unknown as Partial<Range>,
    allRoundTrips,
  );
  notePlace(range, place);
  return range;
}

/** Values as scripts read them: dates as Date, empty cells as ''. */
function valueReader(context: AppContext, sheetId: number): (row: number, column: number) => unknown {
  const results = context.results();
  const tab = context.sheet(sheetId);
  const { timeZone } = context.read().spreadsheet;
  return (row, column) => {
    const result = effective(results, tab, row, column);
    if (!result) return '';
    if (result.kind === 'error') return result.code;
    const cell = cellAt(tab, row, column);
    const isDate =
      typeof result.value === 'number' && isDateFormat(formatOf(cell?.format, cell?.formula, result));
    return isDate ? new Date(instantOfSerial(Number(result.value), timeZone)) : result.value;
  };
}

function write(
  context: AppContext,
  sheetId: number,
  region: Region,
  valueAt: (row: number, column: number) => unknown,
): void {
  context.edit(sheetId, (tab, spreadsheet, editing) => {
    requireEditable(tab, region, editing);
    const reading = readingIn(spreadsheet, context.host.clock.now());
    return mapCells(tab, region, (cell, row, column) =>
      writtenCell(cell, valueAt(row, column), spreadsheet.timeZone, reading),
    );
  });
}

/** An empty note takes away the one that is there. */
function writeNotes(
  context: AppContext,
  sheetId: number,
  region: Region,
  noteAt: (row: number, column: number) => unknown,
): void {
  context.edit(sheetId, (tab, _spreadsheet, editing) => {
    requireEditable(tab, region, editing);
    return mapCells(tab, region, (cell, row, column) => {
      const text = String(noteAt(row, column) ?? '');
      if (text === (cell?.note ?? '')) return cell;
      return orUndefined({ ...without(cell ?? {}, 'note'), ...(text !== '' && { note: text }) });
    });
  });
}

/** What a script sets is read as if typed; a Date becomes a date cell. */
export function writtenCell(
  cell: Cell | undefined,
  value: unknown,
  timeZone: string,
  reading: Reading,
): Cell | undefined {
  const kept = (cell && withoutValue(cell)) ?? {};
  if (value === null || value === undefined || value === '') return orUndefined(kept);
  if (typeof value === 'number' || typeof value === 'boolean') return { ...kept, value };
  if (value instanceof Date) {
    const serial = serialOfInstant(value.getTime(), timeZone);
    if (cell?.format?.numberFormat) return { ...kept, value: serial };
    return {
      ...kept,
      value: serial,
      format: shared({ ...kept.format, numberFormat: { type: 'DATE_TIME' } }),
    };
  }
  return orUndefined({ ...kept, ...parseTyped(String(value), cell?.format, reading) });
}
