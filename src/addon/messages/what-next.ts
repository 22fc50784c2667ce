import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Caption } from '../domain/caption.ts';
import type { State } from '../domain/image-request/vocabulary.ts';
import { mediumReturn } from './notes.ts';

const preparing: Caption = {
  ja: '画像データの仮名加工処理と保存を行い、準備ができましたら、受け取りの日時と場所をご連絡します。それまで、お手続きいただくことはありません。',
  en: 'We remove names and prepare the data, and tell you when and where to collect them. Until then, you need not do anything.',
};

const over: Caption = {
  ja: 'この申請の手続きは終了しています。お手続きいただくことはありません。',
  en: 'The procedure has ended for this request. You need not do anything.',
};

/** What an applicant may expect, and has to do, in each state. */
const whatNextIn = {
  received: {
    ja: 'MDUCと放射線部門が申請内容を確認し、打合せの日時をご連絡します。それまで、お手続きいただくことはありません。',
    en: 'MDUC and the radiology department check your request and contact you to arrange a meeting. Until then, you need not do anything.',
  },
  'under-review': {
    ja: 'MDUCと放射線部門が申請内容を確認し、打合せの日時または提供の可否をご連絡します。それまで、お手続きいただくことはありません。',
    en: 'MDUC and the radiology department look at your request and tell you when to meet, or whether the data can be provided. Until then, you need not do anything.',
  },
  'meeting-fixed': {
    ja: 'ご連絡した日時に打合せを行い、そのあと提供の可否をご連絡します。ご都合が悪い場合は、このメールへご返信ください。',
    en: 'We meet at the time we told you, and then tell you whether the data can be provided. If the time does not suit you, please reply to this mail.',
  },
  'more-information': {
    ja: '追加の情報をお待ちしています。お願いのメールをご覧のうえ、このメールへの返信でお知らせください。いただいた情報をもとに、提供の可否をご連絡します。',
    en: 'We are waiting for the further information that we asked you for by mail: please reply to this mail. We then tell you whether the data can be provided.',
  },
  'provision-approved': {
    ja: '画像データリストと正式申請フォームのリンクをお送りします。それまで、お手続きいただくことはありません。',
    en: 'We send you the image list and the link to the formal request. Until then, you need not do anything.',
  },
  'formal-form-sent': {
    ja: '画像データリストをお送りしたメールにあるリンクから、正式申請を送信してください。内容を確認のうえ、データの処理を始めます。',
    en: 'Please submit the formal request by the link in the mail that brought you the image list. Once we have checked it, we start processing.',
  },
  'formally-requested': {
    ja: 'MDUCが正式申請の内容を確認し、結果をご連絡します。それまで、お手続きいただくことはありません。',
    en: 'MDUC checks your formal request and tells you the result. Until then, you need not do anything.',
  },
  'correction-requested': {
    ja: '修正のお願いのメールにあるリンクから、正式申請を修正して送信してください。内容を確認のうえ、結果をご連絡します。',
    en: 'Please correct and submit the formal request by the link in the mail that asked you for a correction. We then check it and tell you the result.',
  },
  accepted: preparing,
  processing: preparing,
  ready: {
    ja: 'データの準備ができています。ご案内のメールのとおり、誓約書に署名のうえ、データをお受け取りください。',
    en: 'The data are ready. Please sign the pledge and collect them as described in the mail that announced them.',
  },
  delivered: {
    ja: 'データはお受け取りいただいています。',
    en: 'You have received the data.',
  },
  closed: {
    ja: '手続きはすべて完了しています。お手続きいただくことはありません。',
    en: 'Everything is complete. You need not do anything.',
  },
  'on-hold': {
    ja: '手続きを一時止めています。再開するときにご連絡しますので、それまでお待ちください。',
    en: 'The procedure is on hold. We tell you when it goes on; please wait until then.',
  },
  'not-offered': over,
  declined: over,
  withdrawn: over,
} as const satisfies Record<State, Caption>;

/** What comes next for the applicant of a request. */
export function whatNext(request: ImageRequest): Caption {
  const { ja, en } = whatNextIn[request.state];
  if (request.state !== 'delivered') return { ja, en };
  const medium = mediumReturn(request);
  return { ja: `${ja}${medium.ja}`, en: `${en} ${medium.en}` };
}
