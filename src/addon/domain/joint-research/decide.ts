import { atTheDesk, byForm } from '../procedure/at-the-desk.ts';
import { noteWaiting } from '../procedure/waiting.ts';
import type { Command, DeskCommand } from './command.ts';
import { correctValue } from './correct-value.ts';
import type { Context, Outcome } from './decision.ts';
import { notePreparedDocuments } from './note-prepared-documents.ts';
import { procedure } from './procedure.ts';
import { receiveIntake } from './receive-intake.ts';
import { receiveSubmission } from './receive-submission.ts';
import { recordFinding, settleFindings } from './record-findings.ts';
import type { JointResearchRequest } from './request.ts';
import { finish, recordDataProvision, setPeriodEnd } from './research.ts';
import { checkPoints, confirmDocuments, sendFeedback } from './review.ts';
import { hold, resume, withdraw } from './side-paths.ts';
import {
  recordContractApproval,
  recordContractSigned,
  recordEthicsApplication,
  recordEthicsApproval,
} from './tracks.ts';
import { expectations } from './waiting.ts';

/** What becomes of a request when something is asked of it. `request` is the one the command is about, if there is one. */
export function decide(
  request: JointResearchRequest | undefined,
  command: Command,
  context: Context,
): Outcome {
  switch (command.kind) {
    case 'receive-intake':
      return byForm(procedure, command, context, () => receiveIntake(request, command, context));
    case 'receive-submission':
      return byForm(procedure, command, context, () => receiveSubmission(request, command, context));
    default:
      return atTheDesk({ steps: procedure, expectations, step: stepOf }, request, command, context);
  }
}

function stepOf(request: JointResearchRequest, command: DeskCommand, context: Context): Outcome {
  switch (command.kind) {
    case 'note-prepared-documents':
      return notePreparedDocuments(request, command, context);
    case 'record-finding':
      return recordFinding(request, command);
    case 'settle-findings':
      return settleFindings(request, command);
    case 'check-points':
      return checkPoints(request, command, context);
    case 'send-feedback':
      return sendFeedback(request, command, context);
    case 'confirm-documents':
      return confirmDocuments(request, command, context);
    case 'record-contract-approval':
      return recordContractApproval(request, command, context);
    case 'record-contract-signed':
      return recordContractSigned(request, command, context);
    case 'record-ethics-application':
      return recordEthicsApplication(request, command, context);
    case 'record-ethics-approval':
      return recordEthicsApproval(request, command, context);
    case 'record-data-provision':
      return recordDataProvision(request, command, context);
    case 'set-period-end':
      return setPeriodEnd(request, command, context);
    case 'finish':
      return finish(request, command, context);
    case 'withdraw':
      return withdraw(request, command, context);
    case 'hold':
      return hold(request, command, context);
    case 'resume':
      return resume(request, command, context);
    case 'correct-value':
      return correctValue(request, command, context);
    case 'note-waiting':
      return noteWaiting(request, command, context, expectations(request, context.policy));
  }
}
