import { held, resumed, withdrawn } from '../procedure/side-paths.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { JointResearchRequest } from './request.ts';
import type { State } from './vocabulary.ts';

export function withdraw(
  request: JointResearchRequest,
  command: CommandOf<'withdraw'>,
  context: Context,
): Outcome {
  return withdrawn(request, command, context, { notices: [{ code: 'review-withdrawn', to: 'applicant' }] });
}

export function hold(request: JointResearchRequest, command: CommandOf<'hold'>, context: Context): Outcome {
  return held(request, command, context, {
    heldState: request.state,
    notices: [{ code: 'review-on-hold', to: 'applicant' }],
  });
}

export function resume(
  request: JointResearchRequest,
  command: CommandOf<'resume'>,
  context: Context,
): Outcome {
  const to = resumesTo(request);
  return resumed(request, command, context, {
    to,
    notices: [{ code: 'review-resumed', to: 'applicant' }],
    // A folder made during the hold was not noted: it is looked for again.
    effects: to === 'intake-received' ? [{ kind: 'prepare-documents' }] : [],
  });
}

/** Where a hold ends; where nobody knows any more, the documents tell. */
export function resumesTo({ heldState, documents }: JointResearchRequest): State {
  return heldState ?? (documents ? 'preparing' : 'intake-received');
}
