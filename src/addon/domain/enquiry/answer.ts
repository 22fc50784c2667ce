import { advance, reasonIn } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { Enquiry } from './request.ts';

/** Staff answered by mail or telephone: nothing more is sent. */
export function markAnswered(
  request: Enquiry,
  command: CommandOf<'mark-answered'>,
  context: Context,
): Outcome {
  const note = command.note.trim();
  const changes = { answeredAt: context.now, answerNote: note || undefined };
  return advance(request, command, 'answered', changes, context, { detail: note });
}

/**
 * The answer is a consultation: the person gets the form's link, filled in (guide: 画像データに関するご相談は専用フォームから).
 * One that was answered before keeps the day and the note.
 */
export function inviteConsultation(
  request: Enquiry,
  command: CommandOf<'invite-consultation'>,
  context: Context,
): Outcome {
  const note = command.note.trim();
  const changes = {
    // What the mail says besides; how somebody answered before is the staff's own.
    reason: note || undefined,
    answeredAt: request.answeredAt ?? context.now,
    answerNote: request.answerNote,
    consultationInvitedAt: context.now,
  };
  return advance(request, command, 'answered', changes, context, {
    detail: note,
    notices: [{ code: 'consultation-invited', to: 'applicant' }],
  });
}

/** The answer was none, or not enough; the journal keeps what it was. */
export function reopenEnquiry(
  request: Enquiry,
  command: CommandOf<'reopen-enquiry'>,
  context: Context,
): Outcome {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  const changes = { reason, answeredAt: undefined, answerNote: undefined };
  return advance(request, command, 'open', changes, context, { detail: reason });
}
