import { stepMeant } from '../procedure/hand-step.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { procedure } from './procedure.ts';
import type { ImageRequest } from './request.ts';
import { processingFacts, type ProcessingFact, type State } from './vocabulary.ts';

/** Steps that need no more words than the state that staff choose in the row. */
const wordless = ['confirm-review', 'accept-formal-request', 'close', 'resume'] as const;

type WordlessStep = CommandOf<(typeof wordless)[number]>;

/** The step that staff mean when they choose another state in the row; refused where it needs a dialog, or is none. */
export function stepToState(
  request: ImageRequest,
  to: State,
  eventId: string,
): WordlessStep | Refusal<'needs-dialog' | 'impossible-change'> {
  const meant = stepMeant({ steps: procedure, wordless }, withHeldState(request), to);
  return typeof meant === 'string' ? { kind: meant, eventId, reference: request.reference } : meant;
}

/** A request on hold of which nobody knows any more where it stood goes back to the review. */
function withHeldState(request: ImageRequest): ImageRequest {
  return { ...request, heldState: request.heldState ?? 'under-review' };
}

/** The step that staff mean when they tick one of the four boxes, or take the tick away. */
export function stepOfTick(
  { reference }: ImageRequest,
  fact: ProcessingFact,
  done: boolean,
  eventId: string,
): CommandOf<'record-processing'> {
  return { kind: 'record-processing', eventId: `${eventId}:${fact}`, reference, fact, done };
}

export const tickedFacts = Object.keys(processingFacts) as ProcessingFact[];
