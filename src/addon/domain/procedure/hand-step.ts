import { refuse, type Refusal } from '../refusal.ts';
import type { RequestBase } from './request.ts';
import type { Steps } from './step.ts';

/** What of a procedure can be done by choosing another state in the row. */
export type HandSteps<Kind extends string> = {
  readonly steps: Steps;
  /** Steps that need no more words than the state. */
  readonly wordless: readonly Kind[];
};

/** The step that staff mean when they choose another state in the row; refused where it needs a dialog, or is none. */
export function stepMeant<Kind extends string>(
  { steps, wordless }: HandSteps<Kind>,
  { reference, state, heldState }: RequestBase,
  to: string,
): Kind | Refusal<'needs-dialog' | 'impossible-change'> {
  const kind = wordless.find((candidate) => {
    const step = steps[candidate];
    if (!step) return false;
    // A hold ends where it began.
    if (candidate === 'resume') return state === 'on-hold' && step.to.includes(to) && to === heldState;
    return state !== to && step.from.includes(state) && step.to.includes(to);
  });
  if (kind) return kind;
  const leads = Object.entries(steps).some(
    // What a form brings about is no step of staff.
    ([candidate, step]) =>
      candidate !== 'resume' && step.by.includes('mduc') && step.from.includes(state) && step.to.includes(to),
  );
  return refuse(leads ? 'needs-dialog' : 'impossible-change', { reference, state, to });
}
