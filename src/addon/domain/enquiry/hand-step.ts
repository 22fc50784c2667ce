import { stepMeant } from '../procedure/hand-step.ts';
import type { Refusal } from '../refusal.ts';
import type { CommandOf } from './command.ts';
import { procedure } from './procedure.ts';
import type { Enquiry } from './request.ts';
import type { State } from './vocabulary.ts';

/** The step that staff mean when they choose another state in the row; refused where it needs a dialog, or is none. */
export function stepToState(
  enquiry: Enquiry,
  to: State,
  eventId: string,
): CommandOf<'mark-answered'> | Refusal<'needs-dialog' | 'impossible-change'> {
  const meant = stepMeant({ steps: procedure, wordless: ['mark-answered'] }, enquiry, to);
  return typeof meant === 'string' ? { kind: meant, eventId, reference: enquiry.reference, note: '' } : meant;
}
