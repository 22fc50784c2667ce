import { atTheDesk, byForm } from '../procedure/at-the-desk.ts';
import { noteWaiting } from '../procedure/waiting.ts';
import { inviteConsultation, markAnswered, reopenEnquiry } from './answer.ts';
import type { Command, DeskCommand } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import { procedure } from './procedure.ts';
import { receiveEnquiry } from './receive-enquiry.ts';
import type { Enquiry } from './request.ts';
import { expectations } from './waiting.ts';

/** What becomes of an enquiry when something is asked of it. `enquiry` is the one the command is about, if there is one. */
export function decide(enquiry: Enquiry | undefined, command: Command, context: Context): Outcome {
  switch (command.kind) {
    case 'receive-enquiry':
      return byForm(procedure, command, context, () => receiveEnquiry(enquiry, command, context));
    default:
      return atTheDesk({ steps: procedure, expectations, step: stepOf }, enquiry, command, context);
  }
}

function stepOf(enquiry: Enquiry, command: DeskCommand, context: Context): Outcome {
  switch (command.kind) {
    case 'mark-answered':
      return markAnswered(enquiry, command, context);
    case 'invite-consultation':
      return inviteConsultation(enquiry, command, context);
    case 'reopen-enquiry':
      return reopenEnquiry(enquiry, command, context);
    case 'note-waiting':
      return noteWaiting(enquiry, command, context, expectations(enquiry, context.policy));
  }
}
