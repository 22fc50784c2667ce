import { fiscalYearOf } from './time/tokyo.ts';

/** What reference numbers begin with: image data, joint research, enquiries. */
export const series = ['IMG', 'JR', 'ENQ'] as const;

export type Series = (typeof series)[number];

/** `IMG-2026-0001-L2`: the second list sent for a request. */
export function listNumber(reference: string, version: number): string {
  return `${reference}-L${version}`;
}

/** `IMG-2026-0001` in its parts: series, fiscal year and running number of at least four digits; `undefined` for anything else. */
export function parseReference(
  text: string,
): { readonly series: Series; readonly fiscalYear: number; readonly number: number } | undefined {
  const [, name, year, number] = /^([A-Z]+)-(\d{4})-(\d{4,})$/.exec(text) ?? [];
  const found = series.find((one) => one === name);
  return found && year && number
    ? { series: found, fiscalYear: Number(year), number: Number(number) }
    : undefined;
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
  ofSeries: Series,
  day: string,
  lastGiven: number,
  inUse: readonly string[],
): { readonly reference: string; readonly number: number } {
  const fiscalYear = fiscalYearOf(day);
  const highest = inUse.reduce((most, reference) => {
    const parsed = parseReference(reference);
    const isOfSeries = parsed?.series === ofSeries && parsed.fiscalYear === fiscalYear;
    return isOfSeries ? Math.max(most, parsed.number) : most;
  }, lastGiven);
  const number = highest + 1;
  return { reference: `${ofSeries}-${fiscalYear}-${String(number).padStart(4, '0')}`, number };
}
