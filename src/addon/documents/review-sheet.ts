import type { sheets_v4 } from '@googleapis/sheets';

/** Ids of the tabs of 審査申込書: they stay when a tab is renamed or moved, and when Drive copies the file. */
export const APPLICANT_SHEET = 1;
/** The tab of which each company gets a copy. */
export const COMPANY_SHEET = 2;

/** Id of the tab of the company at this place of the list, from 0. */
export function companySheetId(index: number): number {
  return 101 + index;
}

/** What setup, preparation and inspection ask of `spreadsheets.get`. */
export const REVIEW_SHEET_FIELDS = 'sheets(properties(sheetId,title),data(rowData(values(formattedValue))))';

/** A tab of 審査申込書, its cells as a person reads them. */
export type ReviewSheet = {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
};

/** The tabs from the left. */
export function reviewSheetsOf({ sheets = [] }: sheets_v4.Schema$Spreadsheet): ReviewSheet[] {
  return sheets.map(({ properties, data }) => ({
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    rows: (data?.[0]?.rowData ?? []).map(({ values = [] }) =>
      values.map(({ formattedValue }) => formattedValue ?? ''),
    ),
  }));
}
