import { missingBandOf } from '../domain/fee/compute.ts';
import { checkTariff, type TariffRow } from '../domain/fee/check-tariff.ts';
import { grouped, missingInWords, workingInWords } from '../domain/fee/describe.ts';
import { price } from '../domain/fee/price.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import { tariffFindingInWords } from '../messages/tariff-findings.ts';

type Argument = string | number | readonly (readonly unknown[])[];

/** The rows of 料金表 as they stand, for the check. */
export type TariffAsTyped = {
  readonly rows: readonly TariffRow[];
  /** Rows with a value that cannot be read: no bands, and nothing to compare. */
  readonly unreadable: readonly number[];
  /** Rows of the range, the header included. */
  readonly length: number;
};

/** One class and count as typed, read. */
type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'count'; readonly priceClass: string; readonly count: number };

/**
 * The fee in yen of a class and a count, or of whole ranges of them in one call: a range answers with a range of its
 * size. A cell that cannot be priced says why, in words; an empty one stays empty.
 */
export function feeInCells(
  priceClass: Argument,
  count: Argument,
  given: Tariff | undefined,
  day: string,
): unknown {
  return inCells(priceClass, count, given, ({ priceClass: name, count: number }, tariff) => {
    if (number === 0) return 0;
    const priced = price(tariff, name, number, day);
    return priced.kind === 'priced' ? priced.yen : unpricedInWords(priced, name, number);
  });
}

/** How the fee comes about, in the words of mails and settlements; of ranges a range. */
export function breakdownInCells(
  priceClass: Argument,
  count: Argument,
  given: Tariff | undefined,
  day: string,
): unknown {
  return inCells(priceClass, count, given, ({ priceClass: name, count: number }, tariff) => {
    if (number === 0) return '検査なし';
    const priced = price(tariff, name, number, day);
    if (priced.kind === 'refusal') return unpricedInWords(priced, name, number);
    return workingInWords({ priceClass: name, count: number, subtotal: priced.yen, bands: priced.bands });
  });
}

/** What is wrong with each row of the tariff, one cell a row, the header's empty. */
export function tariffCheckInCells(
  tariff: TariffAsTyped | undefined,
  priceClasses: readonly string[],
): unknown {
  if (!tariff) return noHeadings;
  const findings = checkTariff(tariff.rows, priceClasses);
  return Array.from({ length: tariff.length }, (_, rowIndex) => [
    tariff.unreadable.includes(rowIndex)
      ? '読み取れない値があります。この行は、直すまで料金の算定に使いません。'
      : findings
          .filter((finding) => finding.rowIndex === rowIndex)
          .map(tariffFindingInWords)
          .join('\n'),
  ]);
}

/** Said where the range that was given is not the tariff, or a heading of the tab was renamed. */
const noHeadings = '料金表の見出し行が見つかりません';

function inCells(
  priceClass: Argument,
  count: Argument,
  tariff: Tariff | undefined,
  answer: (reading: Extract<Reading, { kind: 'count' }>, tariff: Tariff) => string | number,
): unknown {
  if (!tariff) return noHeadings;
  const ranges = [asRange(priceClass), asRange(count)] as const;
  const height = Math.max(...ranges.map((range) => range.length));
  const width = Math.max(...ranges.map(widthOf));
  // One class may stand for a whole column of counts; a range that only nearly fits is a slip of the hand.
  const fits = ranges.every(
    (range) => [1, height].includes(range.length) && [1, width].includes(widthOf(range)),
  );
  if (!fits) return '料金区分と検査数の範囲の大きさが違います';
  const [classes, counts] = ranges;
  const answers = Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const reading = read(cellOf(classes, row, column), cellOf(counts, row, column), tariff);
      if (reading.kind === 'empty') return '';
      if (reading.kind === 'problem') return reading.words;
      return answer(reading, tariff);
    }),
  );
  return [priceClass, count].some(Array.isArray) ? answers : answers[0]?.[0];
}

function read(priceClass: unknown, count: unknown, tariff: Tariff): Reading {
  const typed = String(count ?? '').trim();
  if (typed === '') return { kind: 'empty' };
  const name = String(priceClass ?? '').trim();
  const number = typeof count === 'number' ? count : Number(typed.normalize('NFKC').replaceAll(',', ''));
  if (!Number.isSafeInteger(number) || number < 0)
    return { kind: 'problem', words: `検査数「${typed}」は0以上の整数ではありません` };
  if (name === '') return { kind: 'problem', words: '料金区分が空欄です' };
  if (!tariff.some((band) => band.priceClass === name))
    return { kind: 'problem', words: `料金区分「${name}」は料金表にありません` };
  return { kind: 'count', priceClass: name, count: number };
}

/** Why there is no price: the band that is missing, or that the tariff contradicts itself. */
function unpricedInWords(
  { code, facts }: Refusal<'tariff-gap' | 'tariff-invalid'>,
  name: string,
  count: number,
): string {
  return code === 'tariff-gap'
    ? `料金表未設定(${missingInWords(missingBandOf(name, count, facts))})`
    : `料金表に誤りがあります(${name} ${grouped(count)}検査)`;
}

function cellOf(range: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const cells = range[range.length === 1 ? 0 : row] ?? [];
  return cells[cells.length === 1 ? 0 : column];
}

function widthOf(range: readonly (readonly unknown[])[]): number {
  return range[0]?.length ?? 0;
}

function asRange(argument: Argument): readonly (readonly unknown[])[] {
  return Array.isArray(argument) ? (argument as readonly (readonly unknown[])[]) : [[argument]];
}
