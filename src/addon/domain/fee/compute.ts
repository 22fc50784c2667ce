import type { Day } from '../time/day.ts';
import type { Examinations } from './examinations.ts';
import {
  categoriesNotOffered,
  type Category,
  type FeeState,
  type HardDisk,
  type Purpose,
} from '../image-request/vocabulary.ts';
import { price } from './price.ts';
import type { Band, Tariff } from './tariff.ts';
import { totalYenOf } from './total.ts';

/** What one price class contributes. */
export type FeeLine = {
  readonly priceClass: string;
  readonly count: number;
  /** Yen. */
  readonly subtotal: number;
  /** The bands applied, the deciding one last: frozen with the fee, whatever the tariff becomes. */
  readonly bands: readonly Band[];
};

/** The band that the tariff lacks. */
export type MissingBand = {
  readonly priceClass: string;
  readonly count: number;
  readonly from: number;
  readonly to?: number;
};

/** A fee with everything it was computed from: what a request keeps, so that a later tariff changes nothing. */
export type FeeSnapshot = {
  readonly state: FeeState;
  readonly computedOn: Day;
  readonly examinations: Examinations;
  readonly lines: readonly FeeLine[];
  /** Yen without the hard disk; absent where the tariff gives no price. */
  readonly imageYen?: number;
  readonly missing?: MissingBand;
  /** Absent in a quote, where the applicant has not chosen yet. */
  readonly hardDisk?: HardDisk | undefined;
  /** Actual cost in yen of a disk that the centre bought; absent until it is known, and where none was bought. */
  readonly diskYen?: number | undefined;
};

/** What a fee is computed for. */
export type FeeOccasion = {
  readonly category: Category;
  readonly hardDisk?: HardDisk | undefined;
  /** Absent in a quote, where the applicant has not chosen yet. */
  readonly purpose?: Purpose | undefined;
  /** Whether the table also holds for case reports; the guide does not say. */
  readonly pricesCaseReports: boolean;
  /** Yen; counts only for a disk that the centre buys. */
  readonly diskYen?: number | undefined;
  readonly day: Day;
};

/**
 * The image data fee (guide, 画像データ提供料について and 価格適用の留意事項): in-house research by the tariff, joint research
 * with companies separately, excluded uses not at all. One class without a price leaves the whole without one.
 */
export function computeFee(tariff: Tariff, examinations: Examinations, occasion: FeeOccasion): FeeSnapshot {
  return withDisk(imageFee(tariff, examinations, occasion), occasion);
}

function imageFee(tariff: Tariff, examinations: Examinations, occasion: FeeOccasion): FeeSnapshot {
  const { category, purpose, pricesCaseReports, day } = occasion;
  const base = { computedOn: day, examinations, lines: [] };
  if (categoriesNotOffered.includes(category)) return { ...base, state: 'not-offered' };
  if (category === 'company-research' || (purpose === 'case-report' && !pricesCaseReports)) {
    return { ...base, state: 'priced-separately' };
  }

  const lines: FeeLine[] = [];
  for (const [priceClass, count] of Object.entries(examinations)) {
    if (count === 0) continue;
    const priced = price(tariff, priceClass, count, day);
    if (priced.kind === 'refusal') {
      return { ...base, state: 'tariff-gap', missing: missingBandOf(priceClass, count, priced.facts) };
    }
    lines.push({ priceClass, count, subtotal: priced.yen, bands: priced.bands });
  }
  const imageYen = lines.reduce((sum, { subtotal }) => sum + subtotal, 0);
  return { ...base, lines, imageYen, state: 'priced' };
}

/** A priced fee with another hard disk: its state follows from whether the total is known. */
export function withDisk(fee: FeeSnapshot, disk: Pick<FeeOccasion, 'hardDisk' | 'diskYen'>): FeeSnapshot {
  const { diskYen: _old, hardDisk: _before, ...rest } = fee;
  const changed: FeeSnapshot = { ...rest, ...diskOf(disk) };
  if (fee.imageYen === undefined) return changed;
  return { ...changed, state: totalYenOf(changed) === undefined ? 'disk-cost-pending' : 'priced' };
}

/** Only a disk that is bought costs anything. */
function diskOf({ hardDisk, diskYen }: Pick<FeeOccasion, 'hardDisk' | 'diskYen'>) {
  return {
    ...(hardDisk && { hardDisk }),
    ...(hardDisk === 'buy' && diskYen !== undefined && { diskYen }),
  };
}

/** The band that a refused price lacks. */
export function missingBandOf(
  priceClass: string,
  count: number,
  facts: Readonly<Record<string, string | number>>,
): MissingBand {
  const { from, to } = facts;
  // A tariff that contradicts itself lacks a price for just this count.
  if (from === undefined) return { priceClass, count, from: count, to: count };
  return { priceClass, count, from: Number(from), ...(to === undefined ? {} : { to: Number(to) }) };
}
