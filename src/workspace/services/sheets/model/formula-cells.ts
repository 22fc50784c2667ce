import type { Sheet } from './spreadsheet.ts';

type Row = Sheet['rows'][number];
type Formulas = { readonly any: boolean; readonly ofClock: boolean };

const none: Formulas = { any: false, ofClock: false };

/** One formula, and where on its tab it stands; zero-based. */
export type FormulaAt = { readonly row: number; readonly column: number; readonly formula: string };

/** Rows never change, they are replaced: what was found in one holds as long as it is there. */
const foundInRow = new WeakMap<Row, Formulas>();
const foundInTab = new WeakMap<Sheet['rows'], Formulas>();
const listedInTab = new WeakMap<Sheet['rows'], readonly FormulaAt[]>();

/** Whether some cell of the tab holds a formula: only then do its values depend on a calculation. */
export function hasFormulas({ rows }: Sheet): boolean {
  return formulasIn(rows).any;
}

/** Whether one of them also depends on the time. */
export function readsClock({ rows }: Sheet): boolean {
  return formulasIn(rows).ofClock;
}

/** The formulas of a tab, by rows. */
export function formulasOf({ rows }: Sheet): readonly FormulaAt[] {
  const known = listedInTab.get(rows);
  if (known) return known;
  const found: FormulaAt[] = [];
  for (const [row, cells] of rows.entries()) {
    if (!formulasInRow(cells).any) continue;
    for (const [column, cell] of cells.entries())
      if (cell?.formula !== undefined) found.push({ row, column, formula: cell.formula });
  }
  listedInTab.set(rows, found);
  return found;
}

function formulasIn(rows: Sheet['rows']): Formulas {
  const known = foundInTab.get(rows);
  if (known) return known;
  let all = none;
  for (const row of rows) {
    const found = formulasInRow(row);
    if (found.any && !all.ofClock) all = found;
  }
  foundInTab.set(rows, all);
  return all;
}

function formulasInRow(row: Row): Formulas {
  const known = foundInRow.get(row);
  if (known) return known;
  let found = none;
  for (const cell of row) {
    if (cell?.formula === undefined || found.ofClock) continue;
    found = { any: true, ofClock: /\b(NOW|TODAY)\b/i.test(cell.formula) };
  }
  foundInRow.set(row, found);
  return found;
}
