import type { Day } from '../time/day.ts';
import { bandsInForce, price } from './price.ts';
import type { Tariff } from './tariff.ts';

/** Beyond this many examinations a curve tells nothing new. */
const FARTHEST = 20_000;

/** Total over count for each class, where the tariff prices it: what the chart of 料金表 is drawn from. */
export type Curve = {
  readonly classes: readonly string[];
  /** In the order of the counts; yen by class, `undefined` in a gap. */
  readonly points: readonly { readonly count: number; readonly yen: readonly (number | undefined)[] }[];
};

/** The counts lie as on a logarithmic scale, and at both ends of every band, so that a gap shows as one. */
export function feeCurve(tariff: Tariff, priceClasses: readonly string[], day: Day): Curve {
  const classes = priceClasses.filter((name) => bandsInForce(tariff, name, day).length > 0);
  const counts = new Set(
    [1, 2, 5].flatMap((step) => [1, 10, 100, 1_000, 10_000].map((power) => step * power)),
  );
  for (const name of classes) {
    for (const { from, to } of bandsInForce(tariff, name, day)) {
      for (const edge of [from - 1, from, to ?? from, (to ?? from) + 1]) counts.add(edge);
    }
  }
  const sorted = [...counts]
    .filter((count) => count >= 1 && count <= FARTHEST)
    .sort((one, other) => one - other);
  return {
    classes,
    points: sorted.map((count) => ({
      count,
      yen: classes.map((name) => {
        const priced = price(tariff, name, count, day);
        return priced.kind === 'priced' ? priced.yen : undefined;
      }),
    })),
  };
}
