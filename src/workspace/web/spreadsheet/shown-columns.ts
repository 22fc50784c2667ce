import type { ColumnView } from '../../services/sheets/view.ts';

export type ShownColumn = {
  readonly column: ColumnView;
  readonly index: number;
  /** How many hidden columns lie directly before this one. */
  readonly hiddenBefore: number;
};

/** The columns that are not hidden, each with the number of those left out before it. */
export function shownColumns(columns: readonly ColumnView[]): ShownColumn[] {
  const shown: ShownColumn[] = [];
  let hiddenBefore = 0;
  for (const [index, column] of columns.entries()) {
    if (column.hidden) {
      hiddenBefore += 1;
      continue;
    }
    shown.push({ column, index, hiddenBefore });
    hiddenBefore = 0;
  }
  return shown;
}

/** How many hidden columns follow the last one shown. */
export function hiddenAtEnd(columns: readonly ColumnView[]): number {
  const last = shownColumns(columns).at(-1);
  return columns.length - 1 - (last?.index ?? -1);
}
