import type { Host } from '../../../host.ts';
import { type CustomFunctions, customFunctionsOf } from './custom-functions.ts';
import { hasFormulas, readsClock } from '../model/formula-cells.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { calculate } from './calculate.ts';
import { type Calculator, noResults, type Results } from './results.ts';

type Remembered = {
  readonly results: Results;
  readonly now: number;
  readonly functions: CustomFunctions | undefined;
};

const computed = new WeakMap<Spreadsheet, Remembered>();

/** Spreadsheets being computed: a custom function that reads its own tab finds cells not computed yet, not itself again. */
const underway = new WeakSet<Spreadsheet>();

/** Computes formulas when they are asked for, and again only when a cell, the clock or the script changed. */
export function calculatorOf(host: Host): Calculator {
  return (spreadsheet) => {
    const { sheets } = spreadsheet;
    if (!sheets.some(hasFormulas)) return noResults;
    const now = sheets.some(readsClock) ? host.clock.now() : 0;
    const functions = customFunctionsOf(host, spreadsheet.id);
    const known = computed.get(spreadsheet);
    if (known && known.now === now && known.functions === functions) return known.results;
    if (underway.has(spreadsheet)) return noResults;
    underway.add(spreadsheet);
    try {
      const results = calculate(spreadsheet, { now: host.clock.now(), functions });
      computed.set(spreadsheet, { results, now, functions });
      return results;
    } finally {
      underway.delete(spreadsheet);
    }
  };
}
