import type { Sheet } from './spreadsheet.ts';

type Row = Sheet['rows'][number];
type Formulas = { readonly any: boolean; readonly ofClock: boolean };

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
  const found = rows.flatMap((cells, row) => {
    if (!formulasInRow(cells).any) return [];
    return cells.flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [{ row, column, formula: cell.formula }],
    );
  });
  listedInTab.set(rows, found);
  return found;
}

function formulasIn(rows: Sheet['rows']): Formulas {
  const known = foundInTab.get(rows);
  if (known) return known;
  const found = rows.map(formulasInRow);
  const all = { any: found.some(({ any }) => any), ofClock: found.some(({ ofClock }) => ofClock) };
  foundInTab.set(rows, all);
  return all;
}

function formulasInRow(row: Row): Formulas {
  const known = foundInRow.get(row);
  if (known) return known;
  const formulas = row.flatMap((cell) => cell?.formula ?? []);
  const found = {
    any: formulas.length > 0,
    ofClock: formulas.some((formula) => /\b(NOW|TODAY)\b/i.test(formula)),
  };
  foundInRow.set(row, found);
  return found;
}
