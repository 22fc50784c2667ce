import type { Day } from './time/day.ts';
import { fiscalYearOf } from './time/tokyo.ts';

/** Image requests, joint research requests, enquiries: each series has numbers of its own. */
export const series = ['IMG', 'JR', 'ENQ'] as const;

export type Series = (typeof series)[number];

/** `JR-2026-0001`: series, fiscal year and running number, at least four digits. */
export function referenceOf(of: Series, fiscalYear: number, number: number): string {
  return `${of}-${fiscalYear}-${String(number).padStart(4, '0')}`;
}

/** `IMG-2026-0001-L2`: the second list sent for a request. */
export function listNumber(reference: string, version: number): string {
  return `${reference}-L${version}`;
}

/** Series, fiscal year and number of a reference; `undefined` for anything else. */
export function parseReference(
  text: string,
): { readonly series: Series; readonly fiscalYear: number; readonly number: number } | undefined {
  const [, name, year, number] = /^([A-Z]+)-(\d{4})-(\d{4,})$/.exec(text) ?? [];
  const of = series.find((one) => one === name);
  return of && { series: of, fiscalYear: Number(year), number: Number(number) };
}

/** Which list of a request a list number names; 0 for none. */
export function listVersion(number: string | undefined): number {
  return Number(/-L(\d+)$/.exec(number ?? '')?.[1] ?? 0);
}

/** What a person typed as a reference or list number, in the form the program writes: full width, case and spaces aside. */
export function normalisedReference(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‐-―−ーｰ]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase();
}

/**
 * The next reference of a series in the fiscal year of `day`: above the counter's last number and above every reference in
 * use, so that a deleted row never frees its number.
 */
export function nextReference(
  of: Series,
  day: Day,
  lastGiven: number,
  inUse: readonly string[],
): { readonly reference: string; readonly number: number } {
  const fiscalYear = fiscalYearOf(day);
  const highest = inUse.reduce((most, reference) => {
    const parsed = parseReference(reference);
    const counts = parsed?.series === of && parsed.fiscalYear === fiscalYear;
    return counts ? Math.max(most, parsed.number) : most;
  }, lastGiven);
  return { reference: referenceOf(of, fiscalYear, highest + 1), number: highest + 1 };
}
