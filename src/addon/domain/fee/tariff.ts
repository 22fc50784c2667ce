/** How a band turns a count into yen. */
export const charges = {
  flat: { ja: '定額', en: 'flat for the band' },
  'per-examination': { ja: '単価×全件', en: 'unit price × all examinations' },
  'above-previous-band': {
    ja: '前段階の額+超過分×単価',
    en: 'previous band’s total + unit price × those above it',
  },
} as const satisfies Record<string, { readonly ja: string; readonly en: string }>;

export type Charge = keyof typeof charges;

/** One row of 料金表. */
export type Band = {
  /** `CT・MRI・その他` or `CR`; staff may add classes. */
  readonly priceClass: string;
  /** First examination of the band, 1 or more. */
  readonly from: number;
  /** Last examination of the band; `undefined`: no upper end. */
  readonly to: number | undefined;
  readonly charge: Charge;
  /** Integer yen: the flat amount or the unit price. */
  readonly yen: number;
  /** First day on which the band holds, `2022-12-01`. */
  readonly validFrom: string;
};

export type Tariff = readonly Band[];

/** Price class of everything but CR (guide: CT・MRI・その他の場合). */
export const generalClass = 'CT・MRI・その他';

/** Price class of computed radiography. */
export const crClass = 'CR';

/**
 * Exactly what the guide publishes (よくあるご質問「価格はいくらくらいかかりますか?」). The bands from 21 to 2,499 are
 * shown there only as a picture and are left out; a count in the gap is not priced.
 */
export const publishedTariff: Tariff = [
  { priceClass: generalClass, from: 1, to: 20, charge: 'flat', yen: 10_000, validFrom: '2022-12-01' },
  {
    priceClass: generalClass,
    from: 2_500,
    to: undefined,
    charge: 'per-examination',
    yen: 20,
    validFrom: '2022-12-01',
  },
  { priceClass: crClass, from: 1, to: 100, charge: 'flat', yen: 50_000, validFrom: '2022-12-01' },
  {
    priceClass: crClass,
    from: 101,
    to: undefined,
    charge: 'above-previous-band',
    yen: 1,
    validFrom: '2022-12-01',
  },
];
