import { grouped } from '../domain/fee/describe.ts';
import { price } from '../domain/fee/price.ts';
import type { Tariff } from '../domain/fee/tariff.ts';

type Argument = string | number | readonly (readonly unknown[])[];

/**
 * The fee in yen of a class and a count, or of whole ranges of them in one call: a range answers with a range of its
 * size. A cell that cannot be priced says why, in words; an empty one stays empty.
 */
export function feeInCells(priceClass: Argument, count: Argument, tariff: Tariff, day: string): unknown {
  const classes = asRange(priceClass);
  const counts = asRange(count);
  const fees = counts.map((row, rowIndex) =>
    row.map((cell, columnIndex) => feeInCell(cellOf(classes, rowIndex, columnIndex), cell, tariff, day)),
  );
  return Array.isArray(count) ? fees : fees[0]?.[0];
}

function feeInCell(priceClass: unknown, count: unknown, tariff: Tariff, day: string): string | number {
  if (count === '' || count === undefined || count === null) return '';
  const name = String(priceClass ?? '').trim();
  const number =
    typeof count === 'number' ? count : Number(String(count).normalize('NFKC').replaceAll(',', ''));
  if (!Number.isSafeInteger(number) || number < 0)
    return `検査数「${String(count)}」は0以上の整数ではありません`;
  if (number === 0) return 0;
  if (!tariff.some((band) => band.priceClass === name)) return `料金区分「${name}」は料金表にありません`;
  const priced = price(tariff, name, number, day);
  if (priced.kind === 'priced') return priced.yen;
  return priced.code === 'tariff-gap'
    ? `料金表未設定(${name} ${grouped(number)}検査)`
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
