import type { Language } from '../image-request/vocabulary.ts';
import type { FeeLine, FeeSnapshot } from './compute.ts';

/** The fee in words, the total first and then a line for each price class: the same in dialog, mail and row. */
export function feeLines(fee: FeeSnapshot, language: Language): string[] {
  const words = language === 'ja' ? japanese : english;
  if (fee.imageYen !== undefined) {
    return [
      words.total(yen(fee.imageYen), fee.hardDisk === 'buy'),
      ...fee.lines.map((line) => words.line(line)),
    ];
  }
  return [words.unpriced(fee)];
}

type Words = {
  readonly total: (amount: string, withDisk: boolean) => string;
  readonly line: (line: FeeLine) => string;
  readonly unpriced: (fee: FeeSnapshot) => string;
};

const japanese: Words = {
  total: (amount, withDisk) => `${amount}円${withDisk ? '(ハードディスクの実費は別途)' : ''}`,
  line: ({ priceClass, count, subtotal, bands }) =>
    `${priceClass} ${grouped(count)}検査: ${workingJa(count, subtotal, bands)}`,
  unpriced({ state, missing }) {
    if (state === 'priced-separately') return '企業との共同研究のため、別途算定します(算定方法は準備中です)';
    if (state === 'not-offered') return '対象外の用途のため、算定しません';
    const range = missing ? `${missing.priceClass} ${rangeOf(missing, '〜', '以上')}検査` : '';
    return `料金表未設定(${range}の料金が料金表にないため、MDUCからご連絡します)`;
  },
};

const english: Words = {
  total: (amount, withDisk) => `¥${amount}${withDisk ? ' (plus the actual cost of the hard disk)' : ''}`,
  line: ({ priceClass, count, subtotal, bands }) =>
    `${inEnglish(priceClass)}, ${grouped(count)} examination${count === 1 ? '' : 's'}: ${workingEn(count, subtotal, bands)}`,
  unpriced({ state, missing }) {
    if (state === 'priced-separately')
      return 'Joint research with a company is priced separately (in preparation)';
    if (state === 'not-offered') return 'No fee is computed, because this use is not offered';
    const range = missing
      ? `${rangeOf(missing, '–', ' or more')} examinations of ${inEnglish(missing.priceClass)}`
      : '';
    return `Not priced yet: the price list has no price for ${range}; MDUC will contact you`;
  },
};

/** How the subtotal comes about, as far as it is more than a flat amount. */
function workingJa(count: number, subtotal: number, bands: FeeLine['bands']): string {
  const band = bands.at(-1);
  switch (band?.charge) {
    case 'per-examination':
      return `${grouped(count)}件×${yen(band.yen)}円 = ${yen(subtotal)}円`;
    case 'above-previous-band': {
      const above = count - band.from + 1;
      return `${yen(subtotal - above * band.yen)}円 + ${grouped(above)}件×${yen(band.yen)}円 = ${yen(subtotal)}円`;
    }
    case 'flat':
    case undefined:
      return `定額 ${yen(subtotal)}円`;
  }
}

function workingEn(count: number, subtotal: number, bands: FeeLine['bands']): string {
  const band = bands.at(-1);
  switch (band?.charge) {
    case 'per-examination':
      return `${grouped(count)} × ¥${yen(band.yen)} = ¥${yen(subtotal)}`;
    case 'above-previous-band': {
      const above = count - band.from + 1;
      return `¥${yen(subtotal - above * band.yen)} + ${grouped(above)} × ¥${yen(band.yen)} = ¥${yen(subtotal)}`;
    }
    case 'flat':
    case undefined:
      return `flat ¥${yen(subtotal)}`;
  }
}

function rangeOf(
  { from, to }: { readonly from: number; readonly to?: number },
  dash: string,
  open: string,
): string {
  if (to === from) return grouped(from);
  return to === undefined ? `${grouped(from)}${open}` : `${grouped(from)}${dash}${grouped(to)}`;
}

function inEnglish(priceClass: string): string {
  return priceClass.replaceAll('その他', 'others');
}

function yen(amount: number): string {
  return grouped(amount);
}

/** 1,234,567: written out, because a locale's data is the host's affair. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
