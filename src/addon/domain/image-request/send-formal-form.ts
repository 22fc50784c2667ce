import { computeFee } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { listNumber, listVersion } from '../reference.ts';
import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import type { SendFormalForm } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { ImageRequest } from './request.ts';
import { isAllowed } from './transitions.ts';

/** Shorter than this is no reason. Characters. */
export const SHORTEST_REASON = 5;

/** Step 3 of the guide: the image list, the formal form and the expected delivery go to the applicant. */
export function sendFormalForm(
  request: ImageRequest | undefined,
  command: SendFormalForm,
  context: Context,
): Outcome {
  const { list, expectedDelivery, eventId } = command;
  if (!request) return refuse('unknown-reference', { reference: command.reference });
  const { reference, state } = request;
  if (request.listEventId === eventId) return { kind: 'unchanged', reference };
  if (!isAllowed(command.kind, state)) return refuse('wrong-state', { reference, state });

  const today = dayAt(context.now);
  if (expectedDelivery < today) return refuse('delivery-in-past', { day: expectedDelivery });
  const reason = command.overrideReason.trim();
  if (list.findings.length > 0 && reason.length < SHORTEST_REASON) {
    return refuse('list-identifies-people', { count: list.findings.length });
  }

  const fee = computeFee(context.tariff, list.examinations, { category: request.category, day: today });
  const number = listNumber(reference, listVersion(request.listNumber) + 1);
  return {
    kind: 'decision',
    request: {
      ...request,
      state: 'formal-form-sent',
      folderId: list.folderId,
      listNumber: number,
      listFileId: list.fileId,
      listFileName: list.fileName,
      listHash: list.hash,
      examinations: list.examinations,
      listSentAt: context.now,
      listEventId: eventId,
      overrideReason: list.findings.length > 0 ? reason : undefined,
      expectedDelivery,
      quote: feeLines(fee, 'ja').join('\n'),
    },
    event: {
      code: command.kind,
      from: state,
      to: 'formal-form-sent',
      detail: detailOf(number, list.findings.length, reason),
    },
    notices: [{ code: 'formal-form-sent', to: 'applicant', withImageList: true }],
  };
}

function detailOf(number: string, findings: number, reason: string): string {
  return findings === 0
    ? `リスト ${number}`
    : `リスト ${number}(個人情報の疑い ${findings}件。送付の理由: ${reason})`;
}
