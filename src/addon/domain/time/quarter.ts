import type { Day } from './day.ts';
import { addDays, fiscalYearOf } from './tokyo.ts';

/** A quarter of the Japanese fiscal year: April to June is the first. */
export type Quarter = { readonly fiscalYear: number; readonly quarter: 1 | 2 | 3 | 4 };

/** First month of each quarter, and by how many years its calendar year is ahead of the fiscal year. */
const begins = { 1: [4, 0], 2: [7, 0], 3: [10, 0], 4: [1, 1] } as const;

export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  const quarter = month < 4 ? 4 : month < 7 ? 1 : month < 10 ? 2 : 3;
  return { fiscalYear: fiscalYearOf(day), quarter };
}

export function firstDayOf({ fiscalYear, quarter }: Quarter): Day {
  const [month, ahead] = begins[quarter];
  return `${fiscalYear + ahead}-${String(month).padStart(2, '0')}-01`;
}

/** 30 June, 30 September, 31 December, 31 March (guide, 4半期ごとの月末). */
export function lastDayOf(quarter: Quarter): Day {
  return addDays(firstDayOf(next(quarter)), -1);
}

export function next({ fiscalYear, quarter }: Quarter): Quarter {
  return quarter === 4
    ? { fiscalYear: fiscalYear + 1, quarter: 1 }
    : { fiscalYear, quarter: (quarter + 1) as Quarter['quarter'] };
}

export function previous({ fiscalYear, quarter }: Quarter): Quarter {
  return quarter === 1
    ? { fiscalYear: fiscalYear - 1, quarter: 4 }
    : { fiscalYear, quarter: (quarter - 1) as Quarter['quarter'] };
}

/** `2026-Q3`. */
export function quarterKey({ fiscalYear, quarter }: Quarter): string {
  return `${fiscalYear}-Q${quarter}`;
}

/** The quarter of a key; `undefined` for anything else. */
export function quarterOfKey(key: string): Quarter | undefined {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(key) ?? [];
  return year && quarter
    ? { fiscalYear: Number(year), quarter: Number(quarter) as Quarter['quarter'] }
    : undefined;
}
