import type { Host } from '../../../host.ts';
import { hasFormulas } from '../model/formula-cells.ts';
import { findSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { withPivots } from '../pivots/calculator.ts';
import { calculate, type Surroundings } from './calculate.ts';
import { customFunctionsOf } from './custom-functions.ts';
import { type Remembered, remembered } from './remembered.ts';
import { type Calculator, noResults, type Results } from './results.ts';

/** Rows never change, they are replaced: what they came to holds until something that they read was. */
const computed = new WeakMap<Sheet['rows'], Remembered>();

/** Spreadsheets being computed: a custom function that reads its own tab finds cells not computed yet, not itself again. */
const underway = new WeakSet<Spreadsheet>();

/** Computes what cells show that is not typed into them: formulas, and what pivot tables draw. */
export function calculatorOf(host: Host): Calculator {
  return withPivots(host, formulaCalculator(host));
}

/** Computes a tab's formulas when they are asked for, and again only when what they depend on has changed. */
function formulaCalculator(host: Host): Calculator {
  return (spreadsheet) => {
    const { locale } = spreadsheet;
    if (!spreadsheet.sheets.some(hasFormulas)) return { ...noResults, locale };
    const surroundings = { now: host.clock.now(), functions: customFunctionsOf(host, spreadsheet.id) };
    const byTab = new Map<number, Results>();
    const resultsFor = (sheetId: number): Results => {
      const known = byTab.get(sheetId);
      if (known) return known;
      if (underway.has(spreadsheet)) return noResults;
      const results = resultsOf(spreadsheet, findSheet(spreadsheet, sheetId), surroundings);
      byTab.set(sheetId, results);
      return results;
    };
    return {
      at: (sheetId, row, column) => resultsFor(sheetId).at(sheetId, row, column),
      rowCount: (sheetId) => resultsFor(sheetId).rowCount(sheetId),
      locale,
    };
  };
}

function resultsOf(spreadsheet: Spreadsheet, tab: Sheet | undefined, surroundings: Surroundings): Results {
  if (!tab || !hasFormulas(tab)) return noResults;
  const { functions, now } = surroundings;
  const known = computed.get(tab.rows);
  if (known?.holdsIn(spreadsheet, functions, now)) return known.results;
  underway.add(spreadsheet);
  try {
    const calculation = calculate(spreadsheet, tab, surroundings);
    computed.set(tab.rows, remembered(calculation, spreadsheet, surroundings));
    return calculation.results;
  } finally {
    underway.delete(spreadsheet);
  }
}
