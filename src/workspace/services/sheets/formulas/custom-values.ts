import { isDate } from '../../signature.ts';
import type { CustomArgument, CustomValue } from './custom-functions.ts';
import { serialOfInstant } from '../formats/serial-date.ts';
import type { Literal } from '../model/cell.ts';

/** What a custom function came to: rows of values (one row of one for a plain value), or why it did not. */
export type CustomResult =
  | {
      readonly kind: 'values';
      readonly rows: readonly (readonly Literal[])[];
      readonly isDate: (row: number, column: number) => boolean;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads what a script's function returned as a formula's result. */
export function customResult(returned: unknown, timeZone: string): CustomResult {
  try {
    const rows = Array.isArray(returned) ? returned.map(rowOf) : [[returned]];
    if (rows.length === 0 || rows[0]?.length === 0) return { kind: 'failed', message: 'The array is empty.' };
    const width = Math.max(...rows.map((row) => row.length));
    return {
      kind: 'values',
      rows: rows.map((row) => Array.from({ length: width }, (_, column) => literalOf(row[column], timeZone))),
      isDate: (row, column) => isDate(rows[row]?.[column]),
    };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function rowOf(row: unknown): readonly unknown[] {
  if (Array.isArray(row)) return row;
  throw new Error('not emulated: Sheets custom function that returns a one-dimensional array');
}

function literalOf(value: unknown, timeZone: string): Literal {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (isDate(value)) return serialOfInstant(value.getTime(), timeZone);
  throw new Error(
    `not emulated: Sheets custom function that returns ${typeof value === 'number' ? value : typeof value}`,
  );
}

/** The result as text for a formula: a constant, or an array of constants that spills. */
export function constantText(rows: readonly (readonly Literal[])[]): string {
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) {
    const text = literalText(first[0] ?? '');
    return text.startsWith('-') ? `(${text})` : text;
  }
  return `{${rows.map((row) => row.map(literalText).join(',')).join(';')}}`;
}

function literalText(value: Literal): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value).toUpperCase();
}

/** Stands for the arguments of a call: the same key, the same result. */
export function callKey(name: string, args: readonly CustomArgument[]): string {
  return JSON.stringify([name, args], (_, value: CustomValue) => (value === undefined ? null : value));
}
