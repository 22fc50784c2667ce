/// <reference lib="dom" />
import { region } from './grid.ts';

/** Hangs the charts from their rows, whatever heights the text gave those. */
export function placeCharts(): void {
  const table = region().querySelector('table');
  for (const chart of region().querySelectorAll<HTMLElement>('.chart')) {
    const { anchorRow, offsetY } = chart.dataset;
    const row = table?.querySelector<HTMLTableRowElement>(`tr[data-row="${anchorRow}"]`);
    if (table && row) chart.style.top = `${table.offsetTop + row.offsetTop + Number(offsetY)}px`;
  }
}
