import type { Language } from '../caption.ts';
import type { FeeLine, FeeSnapshot, MissingBand } from './compute.ts';
import type { Band } from './tariff.ts';
import { totalYenOf } from './total.ts';

/**
 * The fee in words: the total first, then a line for each price class with its band and how it comes about, then the hard
 * disk. The same lines in dialog, mail, row and settlement.
 */
export function feeLines(fee: FeeSnapshot, language: Language): string[] {
  const words = language === 'ja' ? japanese : english;
  if (fee.imageYen === undefined) return [words.unpriced(fee)];
  return [
    words.total(grouped(totalYenOf(fee) ?? fee.imageYen), fee.state === 'disk-cost-pending'),
    ...fee.lines.map((line) => words.line(line)),
    ...words.disk(fee),
  ];
}

/** One class in words, without its name: what a cell of 見積 shows beside the yen. */
export function workingInWords(line: FeeLine): string {
  return japanese.working(line);
}

/** The class and the counts that the tariff has no price for: `CT・MRI・その他 21〜2,499検査`. */
export function missingInWords(missing: MissingBand): string {
  return `${missing.priceClass} ${rangeOf(missing, '〜', '')}検査${missing.to === undefined ? '以上' : ''}`;
}

type Words = {
  readonly total: (amount: string, isWithoutDisk: boolean) => string;
  readonly line: (line: FeeLine) => string;
  readonly working: (line: FeeLine) => string;
  readonly disk: (fee: FeeSnapshot) => string[];
  readonly unpriced: (fee: FeeSnapshot) => string;
};

const japanese: Words = {
  total: (amount, isWithoutDisk) => `合計 ${amount}円${isWithoutDisk ? '(ハードディスクの実費は別途)' : ''}`,
  line: (line) => `${line.priceClass} ${grouped(line.count)}検査: ${japanese.working(line)}`,
  working(line) {
    const band = line.bands.at(-1);
    const range = band ? `(${rangeOf(band, '〜', '')}検査${band.to === undefined ? '以上' : ''}の段階)` : '';
    return `${sumInWords(line, { flat: '定額 ', each: '件×', yen: (yen) => `${grouped(yen)}円` })}${range}`;
  },
  disk: diskInJapanese,
  unpriced({ state, missing }) {
    if (state === 'priced-separately') return '料金表によらず、別途算定します(算定方法は準備中です)';
    if (state === 'not-offered') return '対象外の用途のため、算定しません';
    return `料金表未設定(${missing ? missingInWords(missing) : ''}の料金が料金表にないため、MDUCからご連絡します)`;
  },
};

const english: Words = {
  total: (amount, isWithoutDisk) =>
    `Total ¥${amount}${isWithoutDisk ? ' (plus the actual cost of the hard disk)' : ''}`,
  line: (line) =>
    `${inEnglish(line.priceClass)}, ${grouped(line.count)} examination${line.count === 1 ? '' : 's'}: ${english.working(line)}`,
  working(line) {
    const band = line.bands.at(-1);
    const range = band ? ` (band of ${rangeOf(band, '–', ' or more')})` : '';
    return `${sumInWords(line, { flat: 'flat ', each: ' × ', yen: (yen) => `¥${grouped(yen)}` })}${range}`;
  },
  disk: diskInEnglish,
  unpriced({ state, missing }) {
    if (state === 'priced-separately') return 'Priced separately, not by the price list (in preparation)';
    if (state === 'not-offered') return 'No fee is computed, because this use is not offered';
    const range = missing
      ? `${rangeOf(missing, '–', ' or more')} examinations of ${inEnglish(missing.priceClass)}`
      : '';
    return `Not priced yet: the price list has no price for ${range}; MDUC will contact you`;
  },
};

function diskInJapanese({ hardDisk, diskYen }: FeeSnapshot): string[] {
  switch (hardDisk) {
    case 'bring':
      return ['ハードディスク: 持参'];
    case 'lend':
      return ['ハードディスク: 貸出(費用なし)'];
    case 'buy':
      return [
        diskYen === undefined
          ? 'ハードディスク: 購入(実費別途)'
          : `ハードディスク: 購入(実費) ${grouped(diskYen)}円`,
      ];
    case undefined:
      return [];
  }
}

function diskInEnglish({ hardDisk, diskYen }: FeeSnapshot): string[] {
  switch (hardDisk) {
    case 'bring':
      return ['Hard disk: your own'];
    case 'lend':
      return ['Hard disk: lent by MDUC (no cost)'];
    case 'buy':
      return [
        diskYen === undefined
          ? 'Hard disk: bought for you (actual cost to be added)'
          : `Hard disk: bought for you at actual cost ¥${grouped(diskYen)}`,
      ];
    case undefined:
      return [];
  }
}

/** How a subtotal comes about, as far as it is more than a flat amount. */
function sumInWords(
  { count, subtotal, bands }: FeeLine,
  { flat, each, yen }: { flat: string; each: string; yen: (amount: number) => string },
): string {
  const band = bands.at(-1);
  switch (band?.charge) {
    case 'per-examination':
      return `${grouped(count)}${each}${yen(band.yen)} = ${yen(subtotal)}`;
    case 'above-previous-band': {
      const above = count - band.from + 1;
      return `${yen(subtotal - above * band.yen)} + ${grouped(above)}${each}${yen(band.yen)} = ${yen(subtotal)}`;
    }
    case 'flat':
    case undefined:
      return `${flat}${yen(subtotal)}`;
  }
}

function rangeOf(
  { from, to }: Pick<Band, 'from'> & { readonly to?: number | undefined },
  dash: string,
  open: string,
): string {
  if (to === from) return grouped(from);
  return to === undefined ? `${grouped(from)}${open}` : `${grouped(from)}${dash}${grouped(to)}`;
}

function inEnglish(priceClass: string): string {
  return priceClass.replaceAll('その他', 'others');
}

/** 1,234,567: written out, because a locale's data is the host's affair. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
