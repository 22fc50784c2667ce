import { readsClock } from '../model/formula-cells.ts';
import type { Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import type { Calculation, Surroundings } from './calculate.ts';
import type { CustomFunctions } from './custom-functions.ts';
import type { Results } from './results.ts';

export type Remembered = {
  readonly results: Results;
  /** Whether the same tab of another state of the spreadsheet comes to the same. */
  holdsIn(spreadsheet: Spreadsheet, functions: CustomFunctions | undefined, now: number): boolean;
};

/** What a calculation came to, with what it depends on. */
export function remembered(
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
