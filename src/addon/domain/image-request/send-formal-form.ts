import { computeFee, type FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { listNumber, listVersion } from '../reference.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import { advance, SHORTEST_REASON } from '../procedure/advance.ts';
import type { ReviseList, SendFormalForm } from './command.ts';
import type { Context, Notice, Outcome } from './decision.ts';
import { freezeFee } from './freeze-fee.ts';
import { processingUndone } from './processing.ts';
import type { ImageRequest } from './request.ts';
import { categoriesNotOffered } from './vocabulary.ts';

const revised: readonly Notice[] = [
  { code: 'list-revised', to: 'applicant', withImageList: true },
  { code: 'list-revised-arrived', to: 'mduc', withImageList: true },
  { code: 'list-revised-arrived', to: 'radiology', withImageList: true },
];

/** Step 3 of the guide: the image list, the formal form and the expected delivery go to the applicant. */
export function sendFormalForm(request: ImageRequest, command: SendFormalForm, context: Context): Outcome {
  const { category } = request;
  if (categoriesNotOffered.includes(category)) return refuse('not-offered', { category });
  const no = refusal(command, context);
  if (no) return no;
  const fee = feeOf(request, command, context);
  const changes = { ...listed(request, command, context), ...quoted(fee) };
  return advance(request, command, 'formal-form-sent', changes, context, {
    detail: detailOf(changes.listNumber, command),
    notices: [{ code: 'formal-form-sent', to: 'applicant', withImageList: true }],
  });
}

/**
 * Other examinations than those accepted: a new version of the list, and a new fee beside the old one. What was
 * processed is processed anew.
 */
export function reviseList(request: ImageRequest, command: ReviseList, context: Context): Outcome {
  const no = refusal(command, context);
  if (no) return no;
  const fee = feeOf(request, command, context);
  const changes = {
    ...listed(request, command, context),
    ...processingUndone,
    ...freezeFee(request, fee, dayAt(context.now), '画像データリストの変更'),
    ...quoted(fee),
  };
  return advance(request, command, 'accepted', changes, context, {
    detail: `${detailOf(changes.listNumber, command)} 提供料: ${feeLines(fee, 'ja')[0] ?? ''}`,
    notices: revised,
  });
}

function refusal(
  { list, expectedDelivery, overrideReason }: SendFormalForm | ReviseList,
  { now }: Context,
): Refusal | undefined {
  if (expectedDelivery < dayAt(now)) return refuse('delivery-in-past', { day: expectedDelivery });
  if (list.findings.length > 0 && overrideReason.trim().length < SHORTEST_REASON) {
    return refuse('list-identifies-people', { count: list.findings.length });
  }
  return undefined;
}

function feeOf(
  { category, hardDisk, purpose, diskYen }: ImageRequest,
  { list }: SendFormalForm | ReviseList,
  { tariff, policy, now }: Context,
): FeeSnapshot {
  return computeFee(tariff, list.examinations, {
    category,
    hardDisk,
    purpose,
    diskYen,
    pricesCaseReports: policy.pricesCaseReports,
    day: dayAt(now),
  });
}

/** What a request knows of its newest list. */
function listed(request: ImageRequest, command: SendFormalForm | ReviseList, { now }: Context) {
  const { list, expectedDelivery, overrideReason } = command;
  const number = listNumber(request.reference, listVersion(request.listNumber) + 1);
  const { fileId, hash, examinations } = list;
  return {
    folderId: list.folderId,
    listNumber: number,
    listFileId: fileId,
    listFileName: list.fileName,
    listHash: hash,
    examinations,
    listSentAt: now,
    lists: [...(request.lists ?? []), { number, fileId, hash, examinations, sentAt: now }],
    overrideReason: list.findings.length > 0 ? overrideReason.trim() : undefined,
    expectedDelivery,
    reason: undefined,
  };
}

/** The fee as it is told with a list. */
function quoted(fee: FeeSnapshot): Pick<ImageRequest, 'quote' | 'quoteSnapshot'> {
  return { quote: feeLines(fee, 'ja').join('\n'), quoteSnapshot: fee };
}

function detailOf(number: string, { list, overrideReason }: SendFormalForm | ReviseList): string {
  return list.findings.length === 0
    ? `リスト ${number}`
    : `リスト ${number}(個人情報の疑い ${list.findings.length}件。送付の理由: ${overrideReason.trim()})`;
}
