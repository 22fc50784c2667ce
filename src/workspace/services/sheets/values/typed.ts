import { isTextFormat } from '../formats/patterns.ts';
import { serialOf } from '../formats/serial-date.ts';
import { requireCellLength } from '../limits.ts';
import type { Cell, CellFormat } from '../model/cell.ts';
import { shared } from '../storage/shared-values.ts';

/** What typing a text leaves in a cell: its content, and a format where the text brings one along. */
export type Typed = Pick<Cell, 'value' | 'formula' | 'format'>;

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

/**
 * Reads a text as a person types it into a Japanese spreadsheet: numbers, yen, percentages, dates, times, TRUE,
 * formulas; a leading apostrophe, or a cell in text format, keeps it as text. `year` is meant when none is typed.
 */
export function parseTyped(text: string, format?: CellFormat, year?: number): Typed {
  requireCellLength(text);
  if (text.startsWith("'")) return { ...keep(format), ...(text.length > 1 && { value: text.slice(1) }) };
  if (text === '') return keep(format);
  if (isTextFormat(format)) return { ...keep(format), value: text };
  if (text.startsWith('=') && text.length > 1) return { ...keep(format), formula: text };

  const trimmed = text.trim().normalize('NFKC');
  if (/^(true|false)$/i.test(trimmed)) return { ...keep(format), value: trimmed.toUpperCase() === 'TRUE' };
  const parsed = parseNumber(trimmed) ?? parseMoment(trimmed, year);
  if (!parsed) return { ...keep(format), value: text };
  return { ...withNumberFormat(format, parsed.numberFormat), value: parsed.value };
}

type Parsed = { readonly value: number; readonly numberFormat?: NumberFormat };

function parseNumber(text: string): Parsed | undefined {
  const match = /^([+-]?)([¥$]?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?)(%?)$/i.exec(
    text,
  );
  const [, sign, currency, innerSign, digits, percent] = match ?? [];
  if (digits === undefined || !/\d/.test(digits) || (sign && innerSign)) return undefined;
  const size = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === '-' || innerSign === '-' ? -size : size) / (percent ? 100 : 1);
  const numberFormat = formatOfNumber(currency, digits, percent);
  return { value, ...(numberFormat && { numberFormat }) };
}

function formatOfNumber(
  currency: string | undefined,
  digits: string,
  percent: string | undefined,
): NumberFormat | undefined {
  const decimals = digits.includes('.') ? '.00' : '';
  if (currency)
    return { type: 'CURRENCY', pattern: `[$${currency}${currency === '¥' ? '-411' : ''}]#,##0${decimals}` };
  if (percent) return { type: 'PERCENT', pattern: `0${decimals}%` };
  if (digits.includes(',')) return { type: 'NUMBER', pattern: `#,##0${decimals}` };
  if (/e/i.test(digits)) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return undefined;
}

function parseMoment(text: string, currentYear: number | undefined): Parsed | undefined {
  const match =
    /^(?:(?:(\d{4})[/年.-])?(\d{1,2})[/月.-](\d{1,2})日?)?(?:[ T]*(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, yearText, month, date, hour, minute, second] = match;
  const time = { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) };
  const clock = second === undefined ? 'h:mm' : 'h:mm:ss';
  if (month === undefined || date === undefined) {
    const value = (time.hour * 3_600 + time.minute * 60 + time.second) / 86_400;
    return hour === undefined || time.minute > 59 || time.second > 59
      ? undefined
      : { value, numberFormat: { type: 'TIME', pattern: clock } };
  }
  // A bare 1.2 or 1-2 is no date here: only slashes and 月日 stand without a year.
  if (yearText === undefined && (currentYear === undefined || /[.-]/.test(text))) return undefined;
  const value = serialOf(
    { year: Number(yearText ?? currentYear), month: Number(month), day: Number(date) },
    time,
  );
  if (value === undefined) return undefined;
  const day = text.includes('月') ? 'yyyy"年"m"月"d"日"' : text.includes('-') ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
  const numberFormat: NumberFormat =
    hour === undefined ? { type: 'DATE', pattern: day } : { type: 'DATE_TIME', pattern: `${day} ${clock}` };
  return { value, numberFormat };
}

function keep(format: CellFormat | undefined): Pick<Cell, 'format'> {
  return format ? { format } : {};
}

/** A cell that already has a number format keeps it. */
function withNumberFormat(
  format: CellFormat | undefined,
  numberFormat: NumberFormat | undefined,
): Pick<Cell, 'format'> {
  if (!numberFormat || format?.numberFormat) return keep(format);
  return { format: shared({ ...format, numberFormat }) };
}
