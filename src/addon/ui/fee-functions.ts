import { checkTariff, type TariffRow } from '../domain/fee/check-tariff.ts';
import { grouped, workingInWords } from '../domain/fee/describe.ts';
import { price } from '../domain/fee/price.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import { tariffFindingInWords } from '../messages/tariff-findings.ts';

type Argument = string | number | readonly (readonly unknown[])[];

/** One class and count as typed, read. */
type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'count'; readonly priceClass: string; readonly count: number };

/**
 * The fee in yen of a class and a count, or of whole ranges of them in one call: a range answers with a range of its
 * size. A cell that cannot be priced says why, in words; an empty one stays empty.
 */
export function feeInCells(priceClass: Argument, count: Argument, tariff: Tariff, day: string): unknown {
  return inCells(priceClass, count, tariff, ({ priceClass: name, count: number }) => {
    const priced = price(tariff, name, number, day);
    return priced.kind === 'priced' ? priced.yen : unpricedInWords(priced.code, name, number);
  });
}

/** How the fee comes about, in the words of mails and settlements; of ranges a range. */
export function breakdownInCells(
  priceClass: Argument,
  count: Argument,
  tariff: Tariff,
  day: string,
): unknown {
  return inCells(priceClass, count, tariff, ({ priceClass: name, count: number }) => {
    const priced = price(tariff, name, number, day);
    if (priced.kind === 'refusal') return unpricedInWords(priced.code, name, number);
    return workingInWords({ priceClass: name, count: number, subtotal: priced.yen, bands: priced.bands });
  });
}

/** What is wrong with each row of the tariff, one cell a row, the header's empty. */
export function tariffCheckInCells(
  { rows, length }: { readonly rows: readonly TariffRow[]; readonly length: number },
  priceClasses: readonly string[],
): string[][] {
  const findings = checkTariff(rows, priceClasses);
  return Array.from({ length }, (_, rowIndex) => [
    findings
      .filter((finding) => finding.rowIndex === rowIndex)
      .map(tariffFindingInWords)
      .join('\n'),
  ]);
}

function inCells(
  priceClass: Argument,
  count: Argument,
  tariff: Tariff,
  answer: (reading: Extract<Reading, { kind: 'count' }>) => string | number,
): unknown {
  const classes = asRange(priceClass);
  const counts = asRange(count);
  const answers = counts.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const reading = read(cellOf(classes, rowIndex, columnIndex), cell, tariff);
      if (reading.kind === 'empty') return '';
      if (reading.kind === 'problem') return reading.words;
      return reading.count === 0 ? 0 : answer(reading);
    }),
  );
  return Array.isArray(count) ? answers : answers[0]?.[0];
}

function read(priceClass: unknown, count: unknown, tariff: Tariff): Reading {
  if (count === '' || count === undefined || count === null) return { kind: 'empty' };
  const name = String(priceClass ?? '').trim();
  const number =
    typeof count === 'number' ? count : Number(String(count).normalize('NFKC').replaceAll(',', ''));
  if (!Number.isSafeInteger(number) || number < 0)
    return { kind: 'problem', words: `検査数「${String(count)}」は0以上の整数ではありません` };
  if (!tariff.some((band) => band.priceClass === name))
    return { kind: 'problem', words: `料金区分「${name}」は料金表にありません` };
  return { kind: 'count', priceClass: name, count: number };
}

function unpricedInWords(code: 'tariff-gap' | 'tariff-invalid', name: string, count: number): string {
  return code === 'tariff-gap'
    ? `料金表未設定(${name} ${grouped(count)}検査)`
    : `料金表に誤りがあります(${name})`;
}

/** One class may stand for a whole column of counts. */
function cellOf(range: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const cells = range[Math.min(row, range.length - 1)] ?? [];
  return cells[Math.min(column, cells.length - 1)];
}

function asRange(argument: Argument): readonly (readonly unknown[])[] {
  return Array.isArray(argument) ? (argument as readonly (readonly unknown[])[]) : [[argument]];
}
