import { categoriesNotOffered } from './vocabulary.ts';
import { refuse } from '../refusal.ts';
import { advance, reasonIn } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import { meetingCancelled } from './meeting.ts';
import type { ImageRequest } from './request.ts';
import { decisions } from './vocabulary.ts';

const stopped: readonly Notice[] = [
  { code: 'provision-declined', to: 'applicant' },
  { code: 'request-stopped-arrived', to: 'radiology' },
];

/** Step 3 of the guide, 提供可否の検討: whether the data can be provided; where not at once, why. */
export function recordDecision(
  request: ImageRequest,
  command: CommandOf<'record-decision'>,
  context: Context,
): Outcome {
  const { decision } = command;
  if (decision === 'provide') return provide(request, command, context);
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  const isDeclined = decision === 'decline';
  return advance(
    request,
    command,
    isDeclined ? 'declined' : 'more-information',
    // A meeting that was held stays in the calendar; one that lies ahead is not needed any more where nothing follows.
    // Asked again, the applicant has the whole time again.
    isDeclined
      ? { reason, meetingEventId: undefined }
      : { reason, stateSince: context.now, overdue: undefined },
    context,
    {
      detail: `${decisions[decision].ja}: ${reason}`,
      notices: isDeclined ? stopped : [{ code: 'information-requested', to: 'applicant' }],
      effects: isDeclined ? meetingCancelled(request, context) : [],
    },
  );
}

function provide(request: ImageRequest, command: CommandOf<'record-decision'>, context: Context): Outcome {
  if (categoriesNotOffered.includes(request.category)) {
    return refuse('not-offered', { category: request.category });
  }
  const reason = command.reason.trim();
  return advance(request, command, 'provision-approved', { reason: reason || undefined }, context, {
    detail: reason === '' ? decisions.provide.ja : `${decisions.provide.ja}: ${reason}`,
    notices: [{ code: 'provision-approved', to: 'applicant' }],
  });
}

/** Refuses a request also after it was first approved. */
export function decline(request: ImageRequest, command: CommandOf<'decline'>, context: Context): Outcome {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  return advance(request, command, 'declined', { reason, meetingEventId: undefined }, context, {
    detail: reason,
    notices: stopped,
    effects: meetingCancelled(request, context),
  });
}
