import * as z from 'zod/mini';
import { readImageList } from '../domain/image-list/read.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import { imageKinds, states } from '../domain/image-request/vocabulary.ts';
import { grouped } from '../domain/fee/describe.ts';
import { once } from '../domain/once.ts';
import type { Refusal } from '../domain/refusal.ts';
import { isDay } from '../domain/time/tokyo.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { Desk } from '../workflow/ports.ts';
import { previewFormalForm, sendFormalForm, type SendingOrder } from '../workflow/send-formal-form.ts';
import type { DialogContext, Inspection, Sent } from './dialogs/send-formal-form.types.ts';

const upload = once(() =>
  z.object({
    reference: z.string().check(z.minLength(1), z.maxLength(40)),
    fileName: z.string().check(z.maxLength(400)),
    content: z.string(),
    expectedDelivery: z.string().check(z.refine((day) => day === '' || isDay(day))),
  }),
);

const confirmation = once(() =>
  z.extend(upload(), {
    eventId: z.string().check(z.minLength(8), z.maxLength(80)),
    fileId: z.string().check(z.regex(/^[\w-]{10,80}$/)),
    folderId: z.string().check(z.regex(/^[\w-]{10,80}$/)),
    overrideReason: z.string().check(z.maxLength(1000)),
  }),
);

/** Bytes of a base64 text; the host's own decoder. */
export type Decode = (base64: string) => readonly number[];

/** What the dialog shows of a chosen file before anything is sent. */
export function inspectUpload(desk: Desk, decode: Decode, argument: unknown): Inspection {
  const { reference, fileName, content, expectedDelivery } = z.parse(upload(), argument);
  const list = readImageList(decode(content));
  if (list.kind === 'refusal') return refused(list);

  const [fileId = '', folderId = ''] = desk.files.reserveIds(2);
  const eventId = desk.newId();
  const order = {
    eventId,
    reference,
    list,
    fileName,
    fileId,
    folderId,
    expectedDelivery,
    overrideReason: '',
  };
  const preview = previewFormalForm(desk, order);
  if ('kind' in preview) return refused(preview);
  const { request, fee, feeLines, usual, mail, earliestDelivery } = preview;
  return {
    kind: 'inspected',
    eventId,
    fileId,
    folderId,
    listNumber: request.listNumber ?? '',
    rowCount: list.rowCount,
    classes: counts(request.examinations ?? {}),
    modalities: counts(list.byModality),
    findings: list.findings,
    priced: fee.imageYen !== undefined,
    feeLines,
    expectedDelivery: request.expectedDelivery ?? '',
    earliestDelivery,
    deliveryHint: `目安は ${usual.from} から ${usual.to}(営業日)です。`,
    mail: { to: mail.to, subject: mail.subject, text: mail.body },
  };
}

/** Sends what the dialog showed. */
export function confirmUpload(desk: Desk, decode: Decode, argument: unknown): Sent {
  const { content, ...given } = z.parse(confirmation(), argument);
  const list = readImageList(decode(content));
  if (list.kind === 'refusal') return refused(list);
  const order: SendingOrder = { ...given, list };
  const outcome = sendFormalForm(desk, order);
  switch (outcome.kind) {
    case 'refusal':
      return refused(outcome);
    case 'unchanged':
      return {
        kind: 'sent',
        message: `${outcome.reference} の正式申請フォームは送信済みです。二重には送信していません。`,
      };
    case 'decision': {
      const { reference, applicantName, listNumber } = outcome.request;
      return {
        kind: 'sent',
        message: `${applicantName} 様(${reference})へ、正式申請フォームと画像データリスト ${listNumber} を送りました。\n状態は「${states[outcome.request.state].ja}」です。正式申請が届くとMDUCと放射線部門へお知らせします。`,
      };
    }
  }
}

/** What the dialog says of the request when it opens. */
export function dialogContext(request: ImageRequest): DialogContext {
  const { wantedCt, wantedMri, wantedCr, wantedOther, wantedOtherKind } = request;
  const wanted = [
    [imageKinds.ct.ja, wantedCt],
    [imageKinds.mri.ja, wantedMri],
    [imageKinds.cr.ja, wantedCr],
    [wantedOtherKind ? `${imageKinds.other.ja}(${wantedOtherKind})` : imageKinds.other.ja, wantedOther],
  ] as const;
  const words = wanted.flatMap(([kind, count]) => (count ? [`${kind} ${grouped(count)}検査`] : []));
  return {
    reference: request.reference,
    applicant: `${request.applicantName} 様 ${request.applicantAffiliation}`,
    state: states[request.state].ja,
    wanted: words.join('、') || '記入なし',
    currentList: request.listNumber ?? '',
  };
}

function counts(totals: Readonly<Record<string, number>>): { name: string; count: number }[] {
  return Object.entries(totals).map(([name, count]) => ({ name, count }));
}

function refused(refusal: Refusal): { readonly kind: 'refused'; readonly message: string } {
  return { kind: 'refused', message: refusalSentence(refusal, 'ja') };
}
