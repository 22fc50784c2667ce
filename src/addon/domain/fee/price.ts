import type { Day } from '../time/day.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Band, Tariff } from './tariff.ts';

/** A price and the bands it came from, the deciding one last. */
export type Price = { readonly kind: 'priced'; readonly yen: number; readonly bands: readonly Band[] };

/**
 * Price in yen of `count` examinations (1 or more) of one price class on a day (guide, 画像データ提供料について).
 * A count that no band covers is refused: the guide leaves 21–2,499 open, and we do not guess.
 */
export function price(
  tariff: Tariff,
  priceClass: string,
  count: number,
  day: Day,
): Price | Refusal<'tariff-gap' | 'tariff-invalid'> {
  return priceIn(bandsInForce(tariff, priceClass, day), priceClass, count);
}

/** The bands of the class's version that holds on the day: those with the latest first day up to it. */
export function bandsInForce(tariff: Tariff, priceClass: string, day: Day): Band[] {
  const started = tariff.filter((band) => band.priceClass === priceClass && band.validFrom <= day);
  const latest = started.reduce((newest, { validFrom }) => (validFrom > newest ? validFrom : newest), '');
  return started.filter(({ validFrom }) => validFrom === latest).sort((one, other) => one.from - other.from);
}

function priceIn(
  bands: readonly Band[],
  priceClass: string,
  count: number,
): Price | Refusal<'tariff-gap' | 'tariff-invalid'> {
  const covering = bands.filter(({ from, to }) => from <= count && count <= (to ?? Number.POSITIVE_INFINITY));
  const [band, ambiguous] = covering;
  if (!band) return refuse('tariff-gap', { priceClass, count, ...gapAround(bands, count) });
  const invalid = refuse('tariff-invalid', { priceClass, count });
  if (ambiguous || !isWhole(band.yen) || !isWhole(count)) return invalid;
  const priced = (yen: number, applied: readonly Band[]) =>
    isWhole(yen) ? { kind: 'priced' as const, yen, bands: applied } : invalid;

  switch (band.charge) {
    case 'flat':
      return priced(band.yen, [band]);
    case 'per-examination':
      return priced(band.yen * count, [band]);
    case 'above-previous-band': {
      const below = priceIn(bands, priceClass, band.from - 1);
      if (below.kind === 'refusal') return below;
      return priced(below.yen + band.yen * (count - band.from + 1), [...below.bands, band]);
    }
  }
}

/** The bounds of the missing band; `to` is left out where nothing lies above it. */
function gapAround(bands: readonly Band[], count: number): { readonly from: number; readonly to?: number } {
  const below = bands.reduce((end, { to }) => (to !== undefined && to < count ? Math.max(end, to) : end), 0);
  const above = bands.find(({ from }) => from > count);
  return above ? { from: below + 1, to: above.from - 1 } : { from: below + 1 };
}

function isWhole(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}
