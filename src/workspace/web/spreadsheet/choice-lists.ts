import type { CellView, RowView } from '../../services/sheets/view.ts';

const empty: readonly string[] = [];

/** The lists of a sheet's drop-downs, each once, and which of them a cell offers. */
export function choiceLists(rows: readonly RowView[]): {
  readonly lists: readonly (readonly string[])[];
  listOf(cell: CellView | undefined): number | undefined;
} {
  const lists: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  // Cells of one rule share their array, so that most are known without a look at what is in it.
  const known = new Map<readonly string[], number>();
  for (const options of rows.flatMap(({ cells }) => cells.flatMap(optionsOf))) {
    if (known.has(options)) continue;
    const key = JSON.stringify(options);
    const number = numbers.get(key) ?? lists.push(options) - 1;
    numbers.set(key, number);
    known.set(options, number);
  }
  return {
    lists,
    listOf: (cell) =>
      cell?.validation?.kind === 'list' ? known.get(cell.validation.options ?? empty) : undefined,
  };
}

function optionsOf({ validation }: CellView): (readonly string[])[] {
  return validation?.kind === 'list' ? [validation.options ?? empty] : [];
}
