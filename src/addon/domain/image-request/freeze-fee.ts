import type { FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import type { ImageRequest } from './request.ts';

/** The fee as the request keeps it, whatever the tariff becomes; one that it replaces is kept beside it. */
export function freezeFee(
  { feeSnapshot, earlierFees }: ImageRequest,
  fee: FeeSnapshot,
): Pick<ImageRequest, 'feeState' | 'feeYen' | 'feeBreakdown' | 'feeSnapshot' | 'earlierFees'> {
  const replaced = feeSnapshot === undefined ? [] : [JSON.parse(feeSnapshot) as FeeSnapshot];
  return {
    feeState: fee.state,
    feeYen: fee.imageYen,
    feeBreakdown: feeLines(fee, 'ja').join('\n'),
    feeSnapshot: JSON.stringify(fee),
    ...(replaced.length > 0 && { earlierFees: [...(earlierFees ?? []), ...replaced] }),
  };
}
