import type { Host } from '../../host.ts';
import {
  type RowView,
  sheetView,
  type SheetOutline,
  type SheetView,
  spreadsheetOutline,
} from '../../services/sheets/view.ts';

/** How many rows a page of the grid has, beside the frozen ones. */
export const rowsPerPage = 100;

/** Empty rows drawn below the last with content: enough to fill a screen and to go on writing. */
const spareRows = 30;

/** What the page shows of a spreadsheet at once. */
export type ExcerptView = {
  readonly title: string;
  readonly sheets: readonly SheetOutline[];
  readonly sheet: SheetOutline;
  readonly view: SheetView;
  /** Frozen rows, then those of the page. */
  readonly rows: readonly RowView[];
  readonly firstRow: number;
  /** First row of the page that the last content, or the end of a chart, is on. */
  readonly lastPage: number;
};

/** A tab, and the row that its page of rows begins at. */
export type Place = { readonly gid: number | undefined; readonly firstRow: number };

/**
 * The rows from `firstRow` on (rounded to a page), below the frozen ones, with some to spare. The first tab that is
 * not hidden when `gid` names none. Throws ApiError when `actor` may not see the spreadsheet.
 */
export function readExcerpt(host: Host, actor: string, spreadsheetId: string, place: Place): ExcerptView {
  const { title, sheets } = spreadsheetOutline(host, actor, spreadsheetId);
  const sheet = sheets.find(({ sheetId }) => sheetId === place.gid) ?? firstShown(sheets);
  const firstRow = Math.min(startOfPage(place.firstRow), startOfPage(sheet.rowCount - 1));
  const read = (rows: { firstRow: number; rowCount: number }) =>
    sheetView(host, actor, spreadsheetId, sheet.sheetId, rows);

  const { contentRowCount, chartRowCount } = read({ firstRow, rowCount: 0 });
  const filledRowCount = Math.max(contentRowCount, chartRowCount);
  const rowCount = Math.min(rowsPerPage, Math.max(filledRowCount - firstRow, 0) + spareRows);
  const view = read({ firstRow, rowCount });
  const frozen =
    firstRow === 0 || sheet.frozenRowCount === 0
      ? []
      : read({ firstRow: 0, rowCount: sheet.frozenRowCount }).rows;
  return {
    title,
    sheets,
    sheet,
    view,
    rows: [...frozen, ...view.rows],
    firstRow,
    lastPage: startOfPage(Math.max(filledRowCount, 1) - 1),
  };
}

export function startOfPage(row: number): number {
  return Math.max(0, Math.floor(row / rowsPerPage) * rowsPerPage);
}

function firstShown(sheets: readonly SheetOutline[]): SheetOutline {
  const shown = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (!shown) throw new Error('A spreadsheet has at least one tab');
  return shown;
}
