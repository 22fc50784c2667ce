import { isTextFormat } from '../formats/patterns.ts';
import { requireCellLength } from '../limits.ts';
import type { Cell, CellFormat } from '../model/cell.ts';
import { shared } from '../storage/shared-values.ts';
import { parseMoment, type Reading } from './typed-moment.ts';

/** What typing a text leaves in a cell: its content, and a format where the text brings one along. */
export type Typed = Pick<Cell, 'value' | 'formula' | 'format'>;

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

/**
 * Reads a text as a person types it: numbers, yen and dollars, percentages, dates, times, TRUE, formulas; a leading
 * apostrophe, or a cell in text format, keeps it as text.
 */
export function parseTyped(text: string, format?: CellFormat, reading?: Reading): Typed {
  requireCellLength(text);
  if (text.startsWith("'")) return { ...keep(format), ...(text.length > 1 && { value: text.slice(1) }) };
  if (text === '') return keep(format);
  if (isTextFormat(format)) return { ...keep(format), value: text };
  if (text.startsWith('=') && text.length > 1) return { ...keep(format), formula: text };

  const trimmed = text.trim().normalize('NFKC');
  if (/^(true|false)$/i.test(trimmed)) return { ...keep(format), value: trimmed.toUpperCase() === 'TRUE' };
  const parsed = parseNumber(trimmed) ?? parseMoment(trimmed, reading);
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
