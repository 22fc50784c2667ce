import type { FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { totalYenOf } from '../fee/total.ts';
import type { Day } from '../time/day.ts';
import { feeStateOf } from './receive-consultation.ts';
import type { ImageRequest } from './request.ts';

type FeeFields =
  'feeState' | 'feeYen' | 'diskYen' | 'totalYen' | 'feeBreakdown' | 'feeSnapshot' | 'earlierFees';

/**
 * The fee as the request keeps it, whatever the tariff becomes. One that it replaces is kept beside it, with the day and
 * the reason.
 */
export function freezeFee(
  request: ImageRequest,
  fee: FeeSnapshot,
  on: Day,
  reason: string,
): Pick<ImageRequest, FeeFields> {
  return {
    feeState: fee.state,
    feeYen: fee.imageYen,
    diskYen: fee.diskYen,
    totalYen: totalYenOf(fee),
    feeBreakdown: feeLines(fee, 'ja').join('\n'),
    feeSnapshot: JSON.stringify(fee),
    ...withReplaced(request, on, reason),
  };
}

/** No fee holds any more; the one that did is kept with the earlier ones. */
export function setFeeAside(request: ImageRequest, on: Day, reason: string): Pick<ImageRequest, FeeFields> {
  return {
    feeState: feeStateOf(request.category, false),
    feeYen: undefined,
    diskYen: undefined,
    totalYen: undefined,
    feeBreakdown: undefined,
    feeSnapshot: undefined,
    ...withReplaced(request, on, reason),
  };
}

function withReplaced(
  { feeSnapshot, earlierFees = [] }: ImageRequest,
  replacedOn: Day,
  reason: string,
): Pick<ImageRequest, 'earlierFees'> {
  if (feeSnapshot === undefined) return {};
  return {
    earlierFees: [...earlierFees, { ...(JSON.parse(feeSnapshot) as FeeSnapshot), replacedOn, reason }],
  };
}
