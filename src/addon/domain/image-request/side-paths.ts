import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import { advance, reasonIn } from '../procedure/advance.ts';
import { held, resumed, withdrawn } from '../procedure/side-paths.ts';
import type { CommandOf } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import { setFeeAside } from './freeze-fee.ts';
import { meetingCancelled } from './meeting.ts';
import { processingUndone } from './processing.ts';
import type { ImageRequest } from './request.ts';
import { categoriesNotOffered, type State } from './vocabulary.ts';

/** The applicant gives the request up; no meeting is needed any more. */
export function withdraw(request: ImageRequest, command: CommandOf<'withdraw'>, context: Context): Outcome {
  return withdrawn(request, command, context, {
    changes: { meetingEventId: undefined },
    notices: stopped('request-withdrawn'),
    effects: meetingCancelled(request, context),
  });
}

export function hold(request: ImageRequest, command: CommandOf<'hold'>, context: Context): Outcome {
  return held(request, command, context, {
    // Whoever resumes fixes a new meeting: the one ahead is cancelled.
    heldState: request.state === 'meeting-fixed' ? 'under-review' : request.state,
    changes: { meetingEventId: undefined },
    notices: stopped('request-on-hold'),
    effects: meetingCancelled(request, context),
  });
}

export function resume(request: ImageRequest, command: CommandOf<'resume'>, context: Context): Outcome {
  return resumed(request, command, context, {
    to: request.heldState ?? 'under-review',
    notices: [
      { code: 'request-resumed', to: 'applicant' },
      { code: 'request-resumed-arrived', to: 'radiology' },
    ],
  });
}

/** An end was not the end: a closed request goes back to the data received, any other to the review. */
export function reopen(request: ImageRequest, command: CommandOf<'reopen'>, context: Context): Outcome {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  const { category, state } = request;
  if (state !== 'closed' && categoriesNotOffered.includes(category))
    return refuse('not-offered', { category });
  const aftermath = {
    detail: reason,
    notices: [
      { code: 'request-reopened', to: 'applicant' },
      { code: 'request-resumed-arrived', to: 'radiology' },
    ],
  } as const;
  const back = reopensTo(state);
  if (back === 'delivered') return advance(request, command, back, { reason }, context, aftermath);
  // Another list comes, and with it another fee and another acceptance: what was prepared is prepared anew.
  const changes = {
    reason,
    ...setFeeAside(request, dayAt(context.now), '再開'),
    quote: undefined,
    quoteSnapshot: undefined,
    ...processingUndone,
    acceptedAt: undefined,
    readyAt: undefined,
  };
  return advance(request, command, back, changes, context, aftermath);
}

/** Where a request goes on that had ended: the data of a closed one have been received. */
export function reopensTo(ended: State): 'delivered' | 'under-review' {
  return ended === 'closed' ? 'delivered' : 'under-review';
}

function stopped(code: 'request-withdrawn' | 'request-on-hold'): readonly Notice[] {
  return [
    { code, to: 'applicant' },
    { code: 'request-stopped-arrived', to: 'radiology' },
  ];
}
