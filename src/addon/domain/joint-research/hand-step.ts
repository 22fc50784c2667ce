import { stepMeant } from '../procedure/hand-step.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { procedure } from './procedure.ts';
import type { JointResearchRequest } from './request.ts';
import { resumesTo } from './side-paths.ts';
import type { State } from './vocabulary.ts';

/** Steps that need no more words than the state that staff choose in the row. */
const wordless = ['finish', 'resume'] as const;

/** The step that staff mean when they choose another state in the row; refused where it needs a dialog, or is none. */
export function stepToState(
  request: JointResearchRequest,
  to: State,
  eventId: string,
): CommandOf<(typeof wordless)[number]> | Refusal<'needs-dialog' | 'impossible-change'> {
  const heldState = resumesTo(request);
  const meant = stepMeant({ steps: procedure, wordless }, { ...request, heldState }, to);
  return typeof meant === 'string' ? { kind: meant, eventId, reference: request.reference } : meant;
}
