import { refuse } from '../refusal.ts';
import { businessDaysAfter } from '../time/business-days.ts';
import { dayAt } from '../time/tokyo.ts';
import { advance, reasonIn } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';

/** The formal request is in order: processing can begin, and the delivery is due (guide, 納期目安: 3~7日). */
export function acceptFormalRequest(
  request: ImageRequest,
  command: CommandOf<'accept-formal-request'>,
  context: Context,
): Outcome {
  const { reference, protocolRequestedAt, protocolReceivedOn } = request;
  if (protocolRequestedAt && !protocolReceivedOn) return refuse('protocol-missing', { reference });
  const { now, policy } = context;
  const due = businessDaysAfter(dayAt(now), policy.deliveryDaysMax, policy.closedDays);
  const changes = { acceptedAt: now, expectedDelivery: due, reason: undefined };
  return advance(request, command, 'accepted', changes, context, {
    detail: `提供日の目安 ${due}`,
    notices: [
      { code: 'formal-request-accepted', to: 'applicant' },
      { code: 'processing-requested', to: 'radiology', withImageList: true },
    ],
  });
}

/** Something in the formal request must be put right: the applicant gets the form back with all that they answered. */
export function returnForCorrection(
  request: ImageRequest,
  command: CommandOf<'return-for-correction'>,
  context: Context,
): Outcome {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  return advance(request, command, 'correction-requested', { reason }, context, {
    detail: reason,
    notices: [{ code: 'correction-requested', to: 'applicant' }],
  });
}
