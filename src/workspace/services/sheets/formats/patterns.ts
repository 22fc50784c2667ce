import type { CellFormat } from '../model/cell.ts';

type NumberType = 'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'SCIENTIFIC';

/** How dates and times look in a spreadsheet of the locale. */
export function datePatterns(locale: string): { date: string; dateTime: string; time: string } {
  if (locale.startsWith('ja')) return { date: 'yyyy/mm/dd', dateTime: 'yyyy/mm/dd h:mm:ss', time: 'h:mm:ss' };
  if (locale === 'en_US') return { date: 'm/d/yyyy', dateTime: 'm/d/yyyy h:mm:ss', time: 'h:mm:ss am/pm' };
  if (locale.startsWith('en')) {
    return { date: 'dd/mm/yyyy', dateTime: 'dd/mm/yyyy hh:mm:ss', time: 'hh:mm:ss' };
  }
  return { date: 'yyyy-mm-dd', dateTime: 'yyyy-mm-dd h:mm:ss', time: 'h:mm:ss' };
}

/** What a number format without a pattern looks like; money is that of a Japanese spreadsheet. */
const plainPatterns: Record<NumberType, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '[$¥-411]#,##0',
  SCIENTIFIC: '0.00E+00',
};

/** The pattern that a cell's numbers are shown in; undefined where Sheets decides by itself. */
export function patternOf(format: CellFormat | undefined, locale = 'ja_JP'): string | undefined {
  const given = format?.numberFormat;
  if (!given) return undefined;
  if (given.pattern) return given.pattern;
  const { date, dateTime, time } = datePatterns(locale);
  const patterns = { ...plainPatterns, DATE: date, DATE_TIME: dateTime, TIME: time };
  return patterns[(given.type ?? 'NUMBER') as keyof typeof patterns];
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
