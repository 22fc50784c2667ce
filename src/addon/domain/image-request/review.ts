import { advance } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';

/** Step 2 of the guide, 申請情報の確認: MDUC and radiology each confirm that they have read the request. */
export function confirmReview(
  request: ImageRequest,
  command: CommandOf<'confirm-review'>,
  context: Context,
): Outcome {
  const { mail, role } = context.actor;
  const field = role === 'radiology' ? 'radiologyReviewed' : 'mducReviewed';
  if (request[field]) return { kind: 'unchanged', reference: request.reference };
  return advance(request, command, 'under-review', { [field]: { at: context.now, by: mail } }, context, {
    detail: role === 'radiology' ? '放射線部門' : 'MDUC',
  });
}
