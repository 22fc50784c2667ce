import { computeFee, withDisk, type FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import { amend, reasonIn } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import { freezeFee } from './freeze-fee.ts';
import type { ImageRequest } from './request.ts';
import { hardDisks } from './vocabulary.ts';

/** Which hard disk it became and what a bought one cost (guide, ハードディスク費用: 実費を加算): known only later. */
export function recordDisk(
  request: ImageRequest,
  command: CommandOf<'record-disk'>,
  context: Context,
): Outcome {
  const { hardDisk, diskYen } = command;
  const frozen = frozenFee(request);
  if (!frozen) return refuse('no-fee', { reference: request.reference });
  const fee = withDisk(frozen, { hardDisk, diskYen });
  return replaced(request, command, frozen, fee, `ハードディスク: ${hardDisks[hardDisk].ja}`, context);
}

/**
 * The fee anew from what the request holds, after a band was added or mended: by the tariff of the day that the present
 * fee goes by, which is that of the formal request or of the newest list. The old fee is kept, and nothing is ever
 * recomputed silently.
 */
export function recomputeFee(
  request: ImageRequest,
  command: CommandOf<'recompute-fee'>,
  context: Context,
): Outcome {
  const { reference, examinations, category, purpose, hardDisk, diskYen } = request;
  const frozen = frozenFee(request);
  if (!frozen || !examinations) return refuse('no-fee', { reference });
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  const fee = computeFee(context.tariff, examinations, {
    category,
    purpose,
    hardDisk,
    diskYen,
    pricesCaseReports: context.policy.pricesCaseReports,
    day: frozen.computedOn,
  });
  return replaced(request, command, frozen, fee, reason, context);
}

function replaced(
  request: ImageRequest,
  command: CommandOf<'record-disk' | 'recompute-fee'>,
  before: FeeSnapshot,
  after: FeeSnapshot,
  reason: string,
  { now }: Context,
): Outcome {
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return { kind: 'unchanged', reference: request.reference };
  }
  const changes = { hardDisk: after.hardDisk, ...freezeFee(request, after, dayAt(now), reason) };
  return amend(request, command, changes, {
    detail: `${feeLines(before, 'ja')[0] ?? ''} → ${feeLines(after, 'ja')[0] ?? ''}(${reason})`,
    notices: [{ code: 'fee-changed', to: 'applicant' }],
  });
}

function frozenFee({ feeSnapshot }: ImageRequest): FeeSnapshot | undefined {
  return feeSnapshot === undefined ? undefined : (JSON.parse(feeSnapshot) as FeeSnapshot);
}
