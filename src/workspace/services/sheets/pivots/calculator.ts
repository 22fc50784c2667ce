import type { Host } from '../../../host.ts';
import { serialOfInstant } from '../formats/serial-date.ts';
import { type CustomFunctions, customFunctionsOf } from '../formulas/custom-functions.ts';
import { type Calculator, type CellResult, noResults, type Results } from '../formulas/results.ts';
import { readsClock } from '../model/formula-cells.ts';
import type { Spreadsheet } from '../model/spreadsheet.ts';
import { type Laid, laidOut, type Layout } from './lay.ts';

type Remembered = {
  readonly results: Results;
  readonly now: number;
  readonly today: number;
  readonly functions: CustomFunctions | undefined;
};

const remembered = new WeakMap<Spreadsheet, Remembered>();

/** Spreadsheets being drawn: a custom function that reads one then finds no pivot tables yet, not itself again. */
const underway = new WeakSet<Spreadsheet>();

/** Lays what pivot tables draw over what formulas come to; formulas read it as values of cells. */
export function withPivots(host: Host, calculate: Calculator): Calculator {
  return (spreadsheet) => {
    if (!spreadsheet.hasPivots) return calculate(spreadsheet);
    if (underway.has(spreadsheet)) return { ...noResults, locale: spreadsheet.locale };
    let found: Results | undefined;
    const results = () => (found ??= resultsOf(host, spreadsheet, calculate));
    return {
      at: (sheetId, row, column) => results().at(sheetId, row, column),
      rowCount: (sheetId) => results().rowCount(sheetId),
      pivotRegions: (sheetId) => results().pivotRegions?.(sheetId) ?? [],
      seen: () => results().seen?.() ?? spreadsheet,
      locale: spreadsheet.locale,
    };
  };
}

function resultsOf(host: Host, spreadsheet: Spreadsheet, calculate: Calculator): Results {
  const now = host.clock.now();
  const today = Math.floor(serialOfInstant(now, spreadsheet.timeZone));
  const functions = customFunctionsOf(host, spreadsheet.id);
  const known = remembered.get(spreadsheet);
  if (known && known.functions === functions && known.today === today) {
    if (known.now === now || !spreadsheet.sheets.some(readsClock)) return known.results;
  }
  underway.add(spreadsheet);
  try {
    const layout = laidOut(spreadsheet, calculate, today);
    const results = combined(layout, calculate(layout.spreadsheet));
    remembered.set(spreadsheet, { results, now, today, functions });
    return results;
  } finally {
    underway.delete(spreadsheet);
  }
}

function combined({ pivots, spreadsheet }: Layout, formulas: Results): Results {
  const byTab = new Map<number, Laid[]>();
  for (const pivot of pivots) byTab.set(pivot.sheetId, [...(byTab.get(pivot.sheetId) ?? []), pivot]);
  const endOf = (sheetId: number) =>
    Math.max(0, ...(byTab.get(sheetId) ?? []).map(({ region }) => region.endRow));
  return {
    ...formulas,
    at: (sheetId, row, column) =>
      drawnAt(byTab.get(sheetId), row, column) ?? formulas.at(sheetId, row, column),
    rowCount: (sheetId) => Math.max(endOf(sheetId), formulas.rowCount(sheetId)),
    pivotRegions: (sheetId) => (byTab.get(sheetId) ?? []).map(({ region }) => region),
    seen: () => spreadsheet,
  };
}

function drawnAt(pivots: readonly Laid[] = [], row: number, column: number): CellResult | undefined {
  for (const { region, cells } of pivots) {
    const found = cells[row - region.startRow]?.[column - region.startColumn];
    if (found) return found;
  }
  return undefined;
}
