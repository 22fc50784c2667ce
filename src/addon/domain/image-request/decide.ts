import { atTheDesk, byForm } from '../procedure/at-the-desk.ts';
import { noteWaiting } from '../procedure/waiting.ts';
import { acceptFormalRequest, returnForCorrection } from './check-formal-request.ts';
import type { Command, DeskCommand } from './command.ts';
import { correctValue } from './correct-value.ts';
import type { Context, Outcome } from './decision.ts';
import { recomputeFee, recordDisk } from './fee-steps.ts';
import { close, recordHandover, recordMediumReturn, recordPledge } from './handover.ts';
import { cancelMeeting, fixMeeting } from './meeting.ts';
import { procedure } from './procedure.ts';
import { announceReady, recordProcessing } from './processing.ts';
import { recordProtocol, requestProtocol } from './protocol.ts';
import { receiveConsultation } from './receive-consultation.ts';
import { receiveFormalRequest } from './receive-formal-request.ts';
import { decline, recordDecision } from './record-decision.ts';
import type { ImageRequest } from './request.ts';
import { confirmReview } from './review.ts';
import { reviseList, sendFormalForm } from './send-formal-form.ts';
import { hold, reopen, resume, withdraw } from './side-paths.ts';
import { expectations } from './waiting.ts';

/** What becomes of a request when something is asked of it. `request` is the one the command is about, if there is one. */
export function decide(request: ImageRequest | undefined, command: Command, context: Context): Outcome {
  switch (command.kind) {
    case 'receive-consultation':
      return byForm(procedure, command, context, () => receiveConsultation(request, command, context));
    case 'receive-formal-request':
      return byForm(procedure, command, context, () => receiveFormalRequest(request, command, context));
    default:
      return atTheDesk({ steps: procedure, expectations, step: stepOf }, request, command, context);
  }
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
      return correctValue(request, command);
    case 'note-waiting':
      return noteWaiting(request, command, context, expectations(request, context.policy));
  }
}
