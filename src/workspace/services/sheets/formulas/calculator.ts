import type { Host } from '../../../host.ts';
import { hasFormulas, readsClock } from '../model/formula-cells.ts';
import { findSheet } from '../model/lookup.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { withPivots } from '../pivots/calculator.ts';
import { calculate, type Calculation } from './calculate.ts';
import { type CustomFunctions, customFunctionsOf } from './custom-functions.ts';
import { type Calculator, noResults, type Results } from './results.ts';

type Remembered = {
  readonly results: Results;
  /** Whether the same tab of another state of the spreadsheet comes to the same. */
  holdsIn(spreadsheet: Spreadsheet, functions: CustomFunctions | undefined, now: number): boolean;
};

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

type Surroundings = { readonly now: number; readonly functions: CustomFunctions | undefined };

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

function remembered(
  { results, tabs }: Calculation,
  spreadsheet: Spreadsheet,
  { functions, now }: Surroundings,
): Remembered {
  const isTimed = [...tabs].some(readsClock);
  const places = [...tabs].map((tab) => ({ tab, index: spreadsheet.sheets.indexOf(tab) }));
  return {
    results,
    holdsIn: (other, otherFunctions, otherNow) =>
      otherFunctions === functions &&
      (!isTimed || otherNow === now) &&
      other.timeZone === spreadsheet.timeZone &&
      namesIn(other) === namesIn(spreadsheet) &&
      places.every(({ tab, index }) => isAlike(tab, other.sheets[index])),
  };
}

const named = new WeakMap<Spreadsheet, string>();

/** What formulas can name: tabs, at whose positions the results lie, and ranges. */
function namesIn(spreadsheet: Spreadsheet): string {
  const known = named.get(spreadsheet);
  if (known !== undefined) return known;
  const titles = spreadsheet.sheets.map(({ properties: { sheetId, title } }) => [sheetId, title]);
  const names = JSON.stringify([titles, spreadsheet.namedRanges]);
  named.set(spreadsheet, names);
  return names;
}

/** The same cells in a grid of the same size, which is what ranges without an end are cut at. */
function isAlike(tab: Sheet, other: Sheet | undefined): boolean {
  const [{ grid }, otherGrid] = [tab.properties, other?.properties.grid];
  return (
    tab.rows === other?.rows &&
    grid.rowCount === otherGrid?.rowCount &&
    grid.columnCount === otherGrid.columnCount
  );
}
