import { serialOf, serialOfInstant } from '../../sheets/formats/serial-date.ts';
import { requireCellLength } from '../../sheets/limits.ts';
import type { Cell, CellFormat } from '../../sheets/model/cell.ts';
import type { Spreadsheet } from '../../sheets/model/spreadsheet.ts';
import { shared } from '../../sheets/storage/shared-values.ts';
import { datePatterns } from '../../sheets/formats/patterns.ts';
import { parseTyped, type Typed } from '../../sheets/values/typed.ts';
import { readingIn } from '../../sheets/values/write.ts';
import type { Answer, Question } from '../model.ts';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

/** When a response was sent, on the spreadsheet's clocks to the second. */
export function timestampCell(
  time: number,
  { timeZone, locale }: Spreadsheet,
  cell: Cell | undefined,
): Typed {
  const serial = serialOfInstant(Math.floor(time / 1_000) * 1_000, timeZone);
  return numberCell(serial, { type: 'DATE_TIME', pattern: datePatterns(locale).dateTime }, cell);
}

/** A score as Forms shows it, `3 / 5`: a number in a format of its own. */
export function scoreCell(score: number, total: number): Typed {
  return { value: score, format: shared({ numberFormat: { type: 'NUMBER', pattern: `0" / ${total}"` } }) };
}

/**
 * An answer as Forms writes it: dates and times as such, check boxes in one text, and texts as if somebody typed them, so
 * that `12` is a number; but nothing becomes a formula, and an apostrophe at the beginning stays. A column in text
 * format keeps everything as text.
 */
export function answerCell(
  question: Question,
  answer: Answer,
  spreadsheet: Spreadsheet,
  cell: Cell | undefined,
  now: number,
): Typed {
  const text = typeof answer === 'string' ? answer : answer.join(', ');
  const serial = serialIn(question, text);
  const format = formatOf(question, spreadsheet.locale);
  if (serial !== undefined && format) return numberCell(serial, format, cell);
  if (/^['=]/.test(text)) {
    requireCellLength(text);
    return { ...(cell?.format && { format: cell.format }), value: text };
  }
  const typed = question.kind === 'date' && question.withoutYear ? text.replace('-', '/') : text;
  return parseTyped(typed, cell?.format, readingIn(spreadsheet, now));
}

function numberCell(value: number, numberFormat: NumberFormat, cell: Cell | undefined): Typed {
  const { format } = cell ?? {};
  return { value, format: format?.numberFormat ? format : shared({ ...format, numberFormat }) };
}

function formatOf({ kind }: Question, locale: string): NumberFormat | undefined {
  const { date, dateTime, time } = datePatterns(locale);
  if (kind === 'date') return { type: 'DATE', pattern: date };
  if (kind === 'date-time') return { type: 'DATE_TIME', pattern: dateTime };
  if (kind === 'time') return { type: 'TIME', pattern: time };
  return kind === 'duration' ? { type: 'TIME', pattern: '[h]:mm:ss' } : undefined;
}

function serialIn({ kind }: Question, text: string): number | undefined {
  const numbers = text.split(/[-: ]/).map(Number);
  const [first = 0, second = 0, third = 0, hour = 0, minute = 0] = numbers;
  if (kind === 'time' || kind === 'duration') return (first * 3_600 + second * 60 + third) / 86_400;
  const isDated = (kind === 'date' && numbers.length === 3) || (kind === 'date-time' && numbers.length === 5);
  return isDated ? serialOf({ year: first, month: second, day: third }, { hour, minute }) : undefined;
}
