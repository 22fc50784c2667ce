import { refuse, type Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { procedure, type Step } from './procedure.ts';
import type { ImageRequest } from './request.ts';
import { processingFacts, type ProcessingFact, type State } from './vocabulary.ts';

/** Steps that need no more words than the state that staff choose in the row. */
const wordless = ['confirm-review', 'accept-formal-request', 'close', 'resume'] as const;

type WordlessStep = CommandOf<(typeof wordless)[number]>;

/** The step that staff mean when they choose another state in the row; refused where it needs a dialog, or is none. */
export function stepToState(
  { reference, state, heldState }: ImageRequest,
  to: State,
  eventId: string,
): WordlessStep | Refusal<'needs-dialog' | 'impossible-change'> {
  const kind = wordless.find((candidate) => {
    const { from, to: leadsTo }: Step = procedure[candidate];
    if (candidate === 'resume') return state === 'on-hold' && to === (heldState ?? 'under-review');
    return state !== to && from.includes(state) && leadsTo.includes(to);
  });
  if (kind) return { kind, eventId, reference };
  const leads = Object.entries<Step>(procedure).some(
    // A hold ends where it began, and what a form brings about is no step of staff.
    ([candidate, { from, to: leadsTo, by }]) =>
      candidate !== 'resume' && by.includes('mduc') && from.includes(state) && leadsTo.includes(to),
  );
  return refuse(leads ? 'needs-dialog' : 'impossible-change', { reference, state, to });
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
