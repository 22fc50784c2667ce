import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import { amend } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';

/** Step 4 of the guide, 承認済みの研究計画書提出(任意): the applicant is asked for the approved protocol. */
export function requestProtocol(
  request: ImageRequest,
  command: CommandOf<'request-protocol'>,
  context: Context,
): Outcome {
  if (request.protocolReceivedOn) {
    return refuse('protocol-received', { reference: request.reference, day: request.protocolReceivedOn });
  }
  const words = command.reason.trim();
  // While information is awaited, its reminder must still say which.
  const asked = request.state === 'more-information' ? [request.reason, words] : [words];
  return amend(
    request,
    command,
    { protocolRequestedAt: context.now, reason: asked.filter(Boolean).join('\n') || undefined },
    { detail: words, notices: [{ code: 'protocol-requested', to: 'applicant' }] },
  );
}

export function recordProtocol(
  request: ImageRequest,
  command: CommandOf<'record-protocol'>,
  context: Context,
): Outcome {
  const { receivedOn } = command;
  if (request.protocolReceivedOn === receivedOn) return { kind: 'unchanged', reference: request.reference };
  if (receivedOn > dayAt(context.now)) {
    return refuse('date-in-future', { question: '受領日', questionEn: 'Date received', value: receivedOn });
  }
  return amend(
    request,
    command,
    { protocolReceivedOn: receivedOn },
    { detail: `受領日 ${receivedOn}`, notices: [{ code: 'protocol-received', to: 'applicant' }] },
  );
}
