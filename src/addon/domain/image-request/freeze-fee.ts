import type { FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { totalYenOf } from '../fee/total.ts';
import type { Day } from '../time/day.ts';
import type { EarlierFee, ImageRequest } from './request.ts';

type FeeFields =
  'feeState' | 'feeYen' | 'diskYen' | 'totalYen' | 'feeBreakdown' | 'feeSnapshot' | 'earlierFees';

/**
 * The fee as the request keeps it, whatever the tariff becomes. One that it replaces is kept beside it, with the day and
 * the reason.
 */
export function freezeFee(
  { feeSnapshot, earlierFees = [] }: ImageRequest,
  fee: FeeSnapshot,
  on: Day,
  reason: string,
): Pick<ImageRequest, FeeFields> {
  const replaced: EarlierFee[] =
    feeSnapshot === undefined
      ? []
      : [{ ...(JSON.parse(feeSnapshot) as FeeSnapshot), replacedOn: on, reason }];
  return {
    feeState: fee.state,
    feeYen: fee.imageYen,
    diskYen: fee.diskYen,
    totalYen: totalYenOf(fee),
    feeBreakdown: feeLines(fee, 'ja').join('\n'),
    feeSnapshot: JSON.stringify(fee),
    ...(replaced.length > 0 && { earlierFees: [...earlierFees, ...replaced] }),
  };
}
