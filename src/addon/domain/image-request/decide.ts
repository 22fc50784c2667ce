import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import { acceptFormalRequest, returnForCorrection } from './check-formal-request.ts';
import type { Command, DeskCommand } from './command.ts';
import { correctValue } from './correct-value.ts';
import type { Context, Outcome } from './decision.ts';
import { recomputeFee, recordDisk } from './fee-steps.ts';
import { close, recordHandover, recordMediumReturn, recordPledge } from './handover.ts';
import { cancelMeeting, fixMeeting } from './meeting.ts';
import { lateInWords, noteWaiting } from './note-waiting.ts';
import { isAllowed, isPermitted } from './procedure.ts';
import { announceReady, recordProcessing } from './processing.ts';
import { recordProtocol, requestProtocol } from './protocol.ts';
import { receiveConsultation } from './receive-consultation.ts';
import { receiveFormalRequest } from './receive-formal-request.ts';
import { decline, recordDecision } from './record-decision.ts';
import type { ImageRequest } from './request.ts';
import { confirmReview } from './review.ts';
import { reviseList, sendFormalForm } from './send-formal-form.ts';
import { hold, reopen, resume, withdraw } from './side-paths.ts';

/**
 * What becomes of a request when something is asked of it. `request` is the one the command is about, if there is one;
 * permission comes before everything, so that a refusal tells nothing to those who may not ask.
 */
export function decide(request: ImageRequest | undefined, command: Command, context: Context): Outcome {
  const mayAsk = isPermitted(command.kind, context.actor.role);
  switch (command.kind) {
    case 'receive-consultation':
      return mayAsk ? receiveConsultation(request, command, context) : stranger(context);
    case 'receive-formal-request':
      return mayAsk ? receiveFormalRequest(request, command, context) : stranger(context);
    default:
      return mayAsk
        ? atTheDesk(request, command, context)
        : refuse('not-permitted', { user: context.actor.mail });
  }
}

function stranger({ actor }: Context): Outcome {
  return refuse('outside-domain', { mail: actor.mail });
}

/** What staff or the clock ask of a request that exists. */
function atTheDesk(request: ImageRequest | undefined, command: DeskCommand, context: Context): Outcome {
  if (!request) return refuse('unknown-reference', { reference: command.reference });
  const { reference, state } = request;
  if (request.lastEventId === command.eventId) return { kind: 'unchanged', reference };
  if (!isAllowed(command.kind, state)) return refuse('wrong-state', { reference, state });
  return withoutSettled(stepOf(request, command, context), context);
}

/** What the step settled is late no more; what becomes late as days pass is for the clock to say. */
function withoutSettled(outcome: Outcome, { now, policy }: Context): Outcome {
  if (outcome.kind !== 'decision' || outcome.request.overdue === undefined) return outcome;
  const overdue = lateInWords(dayAt(now), outcome.request, policy);
  return { ...outcome, request: { ...outcome.request, overdue } };
}

function stepOf(request: ImageRequest, command: DeskCommand, context: Context): Outcome {
  switch (command.kind) {
    case 'confirm-review':
      return confirmReview(request, command, context);
    case 'fix-meeting':
      return fixMeeting(request, command, context);
    case 'cancel-meeting':
      return cancelMeeting(request, command, context);
    case 'record-decision':
      return recordDecision(request, command, context);
    case 'send-formal-form':
      return sendFormalForm(request, command, context);
    case 'request-protocol':
      return requestProtocol(request, command, context);
    case 'record-protocol':
      return recordProtocol(request, command, context);
    case 'accept-formal-request':
      return acceptFormalRequest(request, command, context);
    case 'return-for-correction':
      return returnForCorrection(request, command, context);
    case 'revise-list':
      return reviseList(request, command, context);
    case 'record-processing':
      return recordProcessing(request, command, context);
    case 'announce-ready':
      return announceReady(request, command, context);
    case 'record-pledge':
      return recordPledge(request, command, context);
    case 'record-handover':
      return recordHandover(request, command, context);
    case 'record-medium-return':
      return recordMediumReturn(request, command, context);
    case 'record-disk':
      return recordDisk(request, command, context);
    case 'recompute-fee':
      return recomputeFee(request, command, context);
    case 'close':
      return close(request, command, context);
    case 'decline':
      return decline(request, command, context);
    case 'withdraw':
      return withdraw(request, command, context);
    case 'hold':
      return hold(request, command, context);
    case 'resume':
      return resume(request, command, context);
    case 'reopen':
      return reopen(request, command, context);
    case 'correct-value':
      return correctValue(request, command, context);
    case 'note-waiting':
      return noteWaiting(request, command, context);
  }
}
