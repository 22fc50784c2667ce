/// <reference lib="dom" />

/** Rows and columns are zero-based; those that are hidden or on another page have no cell. */
export type Position = { readonly row: number; readonly column: number };

export function region(): HTMLElement {
  const found = document.getElementById('region');
  if (!found) throw new Error('The page has no sheet');
  return found;
}

export function scroller(): HTMLElement {
  const found = region().querySelector<HTMLElement>('.grid-scroll');
  if (!found) throw new Error('The page has no grid');
  return found;
}

export function cellAt({ row, column }: Position): HTMLTableCellElement | null {
  return rowAt(row)?.querySelector<HTMLTableCellElement>(`td[data-column="${column}"]`) ?? null;
}

function rowAt(row: number): HTMLTableRowElement | null {
  return region().querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`);
}

export function positionOf(element: EventTarget | null): Position | undefined {
  const cell = element instanceof Element ? element.closest<HTMLTableCellElement>('td[data-column]') : null;
  const row = cell?.closest('tr');
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}

/** Numbers of the rows that are shown, from top to bottom. */
export function shownRows(): number[] {
  return Array.from(region().querySelectorAll<HTMLElement>('tbody tr[data-row]'), (row) =>
    Number(row.dataset.row),
  );
}

export function shownColumns(): number[] {
  return Array.from(region().querySelectorAll<HTMLElement>('thead th[data-column]'), (head) =>
    Number(head.dataset.column),
  );
}

/** What a person would type to get the cell's present content. */
export function contentOf(cell: HTMLTableCellElement): string {
  const { formula, text = '' } = cell.dataset;
  return formula ?? text;
}

/** Keeps frozen rows and columns in view, one below or beside the other, whatever heights the text gave them. */
export function pinFrozen(): void {
  const table = region().querySelector('table');
  if (!table) return;
  const head = table.tHead?.rows[0];
  let top = head?.offsetHeight ?? 0;
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr.frozen')) {
    row.style.top = `${top}px`;
    top += row.offsetHeight;
  }

  let left = head?.cells[0]?.offsetWidth ?? 0;
  for (const column of table.querySelectorAll<HTMLElement>('thead th.frozen-column')) {
    for (const cell of table.querySelectorAll<HTMLElement>(`[data-column="${column.dataset.column}"]`)) {
      cell.style.left = `${left}px`;
    }
    left += column.offsetWidth;
  }
  const area = scroller();
  area.style.scrollPaddingTop = `${top + 4}px`;
  area.style.scrollPaddingLeft = `${left + 4}px`;
}
