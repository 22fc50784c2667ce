import { fiscalYearOf } from './time/tokyo.ts';

/** `IMG-2026-0001`: fiscal year and running number, at least four digits. */
export function imageReference(fiscalYear: number, number: number): string {
  return `IMG-${fiscalYear}-${String(number).padStart(4, '0')}`;
}

/** `IMG-2026-0001-L2`: the second list sent for a request. */
export function listNumber(reference: string, version: number): string {
  return `${reference}-L${version}`;
}

/** Fiscal year and number of a reference; `undefined` for anything else. */
export function parseReference(
  text: string,
): { readonly fiscalYear: number; readonly number: number } | undefined {
  const [, year, number] = /^IMG-(\d{4})-(\d{4,})$/.exec(text) ?? [];
  return year && number ? { fiscalYear: Number(year), number: Number(number) } : undefined;
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
 * The next reference in the fiscal year of `day`: above the counter's last number and above every reference in use, so
 * that a deleted row never frees its number.
 */
export function nextReference(
  day: string,
  lastGiven: number,
  inUse: readonly string[],
): { readonly reference: string; readonly number: number } {
  const fiscalYear = fiscalYearOf(day);
  const highest = inUse.reduce((most, reference) => {
    const parsed = parseReference(reference);
    return parsed?.fiscalYear === fiscalYear ? Math.max(most, parsed.number) : most;
  }, lastGiven);
  return { reference: imageReference(fiscalYear, highest + 1), number: highest + 1 };
}
