import type { CellFormat } from '../model/cell.ts';

type NumberType = 'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';

/** What a number format without a pattern looks like in a Japanese spreadsheet. */
const japanesePatterns: Record<NumberType, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '[$¥-411]#,##0',
  DATE: 'yyyy/mm/dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/mm/dd h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/** The pattern that a cell's numbers are shown in; undefined where Sheets decides by itself. */
export function patternOf(format: CellFormat | undefined): string | undefined {
  const given = format?.numberFormat;
  if (!given) return undefined;
  return given.pattern || japanesePatterns[(given.type ?? 'NUMBER') as NumberType];
}

/** Whether the cell's numbers are dates or times, which scripts read as Date objects. */
export function isDateFormat(format: CellFormat | undefined): boolean {
  const type = format?.numberFormat?.type;
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
}

/** Whether the cell takes whatever is typed as text. */
export function isTextFormat(format: CellFormat | undefined): boolean {
  return format?.numberFormat?.type === 'TEXT';
}
