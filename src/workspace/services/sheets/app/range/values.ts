import { formatOf } from '../../formats/own-format.ts';
import { isDateFormat } from '../../formats/patterns.ts';
import { instantOfSerial, serialOfInstant } from '../../formats/serial-date.ts';
import { effective } from '../../formulas/results.ts';
import { type Cell, orUndefined, withoutValue } from '../../model/cell.ts';
import { cellAt, mapCells, type Region } from '../../model/grid.ts';
import { requireEditable } from '../../protection.ts';
import { requireValidCells } from '../../validation.ts';
import { inScriptsWords } from '../../../script-words.ts';
import { displayedText } from '../../read/cell-value.ts';
import { shared } from '../../storage/shared-values.ts';
import { parseTyped } from '../../values/typed.ts';
import type { Reading } from '../../values/typed-moment.ts';
import { clearValues, readingIn } from '../../values/write.ts';
import type { AppContext } from '../context.ts';
import type { RangePlace } from './place.ts';
import { crossingCells, requireSameSize } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const valueRoundTrips = [
  'getValue',
  'getValues',
  'getDisplayValue',
  'getDisplayValues',
  'setValue',
  'setValues',
  'clearContent',
] as const;

/** What is in the cells, as scripts read and write it. */
export function valueMembers({ context, sheetId, region, range }: RangePlace) {
  const { startRow, startColumn } = region;
  return {
    getValue: () => valueReader(context, sheetId)(startRow, startColumn),
    getValues: () => crossingCells(region, valueReader(context, sheetId)),
    getDisplayValue: () => textReader(context, sheetId)(startRow, startColumn),
    getDisplayValues: () => crossingCells(region, textReader(context, sheetId)),
    setValue: (value: unknown): Range => {
      write(context, sheetId, region, () => value);
      return range();
    },
    setValues: (rows: readonly (readonly unknown[])[]): Range => {
      requireSameSize(rows, region, 'setValues');
      write(context, sheetId, region, (row, column) => rows[row - startRow]?.[column - startColumn]);
      return range();
    },
    clearContent: (): Range => {
      context.edit(sheetId, (tab, _spreadsheet, editing) => clearValues(tab, region, editing));
      return range();
    },
  } satisfies Partial<Range>;
}

/** Values as scripts read them: dates as Date, empty cells as ''. */
function valueReader(context: AppContext, sheetId: number): (row: number, column: number) => unknown {
  const results = context.results();
  const tab = context.sheet(sheetId);
  const { timeZone } = context.read().spreadsheet;
  return (row, column) => {
    const cell = cellAt(tab, row, column);
    const value = cell?.value;
    // Most cells hold what they say, and tables have thousands of them.
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && cell?.format === undefined) return value;
    const result = effective(results, tab, row, column);
    if (!result) return '';
    if (result.kind === 'error') return result.code;
    const isDate = typeof result.value === 'number' && isDateFormat(formatOf(cell?.format, result));
    return isDate ? new Date(instantOfSerial(Number(result.value), timeZone)) : result.value;
  };
}

/** Texts as people see them. */
function textReader(context: AppContext, sheetId: number): (row: number, column: number) => string {
  const results = context.results();
  const tab = context.sheet(sheetId);
  return (row, column) => displayedText(results, tab, row, column);
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
    const changed = mapCells(tab, region, (cell, row, column) =>
      writtenCell(cell, valueAt(row, column), spreadsheet.timeZone, reading),
    );
    inScriptsWords(() => requireValidCells(context.host, spreadsheet, changed, region));
    return changed;
  });
}

/** What a cell says to whom sets NaN or an infinite number. */
const notANumber = '#NUM!';

/** What a script sets is read as if typed; a Date becomes a date cell, which shows its time unless it is midnight. */
export function writtenCell(
  cell: Cell | undefined,
  value: unknown,
  timeZone: string,
  reading: Reading,
): Cell | undefined {
  const kept = (cell && withoutValue(cell)) ?? {};
  if (value === null || value === undefined || value === '') return orUndefined(kept);
  if (typeof value === 'number') return { ...kept, value: Number.isFinite(value) ? value : notANumber };
  if (typeof value === 'boolean') return { ...kept, value };
  if (value instanceof Date) {
    const serial = serialOfInstant(value.getTime(), timeZone);
    if (cell?.format?.numberFormat) return { ...kept, value: serial };
    return {
      ...kept,
      value: serial,
      format: shared({
        ...kept.format,
        numberFormat: { type: Number.isInteger(serial) ? 'DATE' : 'DATE_TIME' },
      }),
    };
  }
  return orUndefined({ ...kept, ...parseTyped(String(value), cell?.format, reading) });
}
