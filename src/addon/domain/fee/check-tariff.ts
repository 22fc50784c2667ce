import type { Day } from '../time/day.ts';
import { price } from './price.ts';
import type { Band, Charge } from './tariff.ts';

/** One row of 料金表 as it stands, whole or not. */
export type TariffRow = {
  /** Where it stands, for whoever marks it. */
  readonly rowIndex: number;
  readonly priceClass?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly charge?: Charge | undefined;
  readonly yen?: number | undefined;
  readonly validFrom?: Day | undefined;
};

export type TariffField = Exclude<keyof TariffRow, 'rowIndex'>;

/** What is wrong with a cell of the tariff, or, of a gap, what is worth knowing. */
export type TariffFinding = {
  readonly rowIndex: number;
  readonly column: TariffField;
} & (
  | {
      readonly code:
        'missing-value' | 'unknown-class' | 'not-positive' | 'ends-before-it-begins' | 'negative-yen';
    }
  | { readonly code: 'overlap'; readonly from: number; readonly to: number | undefined }
  | { readonly code: 'gap'; readonly from: number; readonly to: number | undefined }
  | { readonly code: 'total-falls'; readonly count: number; readonly before: number; readonly after: number }
  | { readonly code: 'nothing-below'; readonly count: number }
);

type Whole = Band & { readonly rowIndex: number };

/** Checks every row by itself, then the bands of each class and version against each other. */
export function checkTariff(rows: readonly TariffRow[], priceClasses: readonly string[]): TariffFinding[] {
  const alone = rows.flatMap((row) => inRow(row, priceClasses));
  const spoilt = new Set(
    alone.filter(({ code }) => code !== 'unknown-class').map(({ rowIndex }) => rowIndex),
  );
  const whole = rows.filter((row) => !spoilt.has(row.rowIndex)).map((row) => row as Whole);
  const versions = new Map<string, Whole[]>();
  for (const band of whole) {
    const version = `${band.priceClass}\n${band.validFrom}`;
    versions.set(version, [...(versions.get(version) ?? []), band]);
  }
  return [...alone, ...[...versions.values()].flatMap(inVersion)];
}

const required: readonly TariffField[] = ['priceClass', 'from', 'charge', 'yen', 'validFrom'];

function inRow(row: TariffRow, priceClasses: readonly string[]): TariffFinding[] {
  const { rowIndex, priceClass, from, to, yen } = row;
  const missing = required
    .filter((column) => row[column] === undefined)
    .map((column): TariffFinding => ({ rowIndex, column, code: 'missing-value' }));
  const found: TariffFinding[] = [...missing];
  if (priceClass !== undefined && !priceClasses.includes(priceClass)) {
    found.push({ rowIndex, column: 'priceClass', code: 'unknown-class' });
  }
  if (from !== undefined && from < 1) found.push({ rowIndex, column: 'from', code: 'not-positive' });
  if (from !== undefined && to !== undefined && to < from) {
    found.push({ rowIndex, column: 'to', code: 'ends-before-it-begins' });
  }
  if (yen !== undefined && yen < 0) found.push({ rowIndex, column: 'yen', code: 'negative-yen' });
  return found;
}

/** Overlaps, gaps, and totals that fall as the count rises, between the bands of one class and version. */
function inVersion(bands: readonly Whole[]): TariffFinding[] {
  const sorted = [...bands].sort((one, other) => one.from - other.from);
  return [...sorted.flatMap((band, index) => aboveOthers(band, sorted.slice(0, index))), ...openEnd(sorted)];
}

/** A band against those that begin below it: all of them, because a long one may reach over the next. */
function aboveOthers(band: Whole, below: readonly Whole[]): TariffFinding[] {
  const { rowIndex, from } = band;
  const overlapped = below.find((other) => endOf(other) >= from);
  if (overlapped) {
    return [{ rowIndex, column: 'from', code: 'overlap', from: overlapped.from, to: overlapped.to }];
  }
  const highest = highestOf(below);
  const end = highest ? endOf(highest) : 0;
  const gap: TariffFinding[] =
    end + 1 < from ? [{ rowIndex, column: 'from', code: 'gap', from: end + 1, to: from - 1 }] : [];
  const bands = [...below, band];
  return [...gap, ...unfounded(band, bands), ...(highest ? falling(highest, band, bands) : [])];
}

/** Above the highest band nothing is priced where it has an end. */
function openEnd(bands: readonly Whole[]): TariffFinding[] {
  const highest = highestOf(bands);
  return highest?.to === undefined
    ? []
    : [{ rowIndex: highest.rowIndex, column: 'to', code: 'gap', from: highest.to + 1, to: undefined }];
}

function highestOf(bands: readonly Whole[]): Whole | undefined {
  return bands.reduce<Whole | undefined>(
    (highest, band) => (highest && endOf(highest) >= endOf(band) ? highest : band),
    undefined,
  );
}

function endOf({ to }: Whole): number {
  return to ?? Number.POSITIVE_INFINITY;
}

/** A band that counts on from the one below it needs one that reaches it. */
function unfounded(band: Whole, bands: readonly Whole[]): TariffFinding[] {
  if (band.charge !== 'above-previous-band') return [];
  const { rowIndex, from } = band;
  return bands.some(({ to }) => to === from - 1)
    ? []
    : [{ rowIndex, column: 'charge', code: 'nothing-below', count: from - 1 }];
}

function falling(below: Whole, band: Whole, bands: readonly Whole[]): TariffFinding[] {
  const { rowIndex, priceClass, from, validFrom } = band;
  const before = price(bands, priceClass, below.to ?? from - 1, validFrom);
  const after = price(bands, priceClass, from, validFrom);
  if (before.kind === 'refusal' || after.kind === 'refusal' || after.yen >= before.yen) return [];
  return [
    { rowIndex, column: 'yen', code: 'total-falls', count: from, before: before.yen, after: after.yen },
  ];
}
