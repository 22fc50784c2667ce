import { hardDiskChoices, purposes } from '../domain/image-request/vocabulary.ts';
import type { FormDefinition } from './definition.ts';
import { listQuestion, noticeQuestion } from './notice.ts';

/** 正式申請: the fifth step of the guide's seven, reached from a prefilled link. */
export const formalRequest = {
  key: 'formal-request',
  title: { ja: '画像データ利活用 正式申請フォーム', en: 'Image data: formal request' },
  description: {
    ja: [
      '打合せの後にMDUCからお送りしたリンクからお進みください。受付番号と画像データリスト番号は入力済みです。相談申請をされたご本人の東北大アカウントで申請してください。',
      '■ 送信の後\nMDUC・放射線部門が内容を確認し、仮名加工処理を行います(納期の目安: 3〜7日)。データは、画像データの取扱いに関する誓約書に署名のうえお受け取りいただきます。',
      '■ 画像データ提供料\n画像データリストの検査数から算定します。ハードディスクを購入する場合は実費を加算します。4半期ごとの月末に研究推進室が算定し、経理課を通じて振替処理します。請求書はお送りしません。',
      '■ 記憶媒体\n貸出した記憶媒体は、データ転送後にMDUCへご返却ください。',
      '■ お問い合わせ\n医療データ利活用センター(MDUC) mduc@grp.tohoku.ac.jp 平日9:00〜17:00',
    ].join('\n\n'),
    en: [
      'Please come here by the link that MDUC sent you after the meeting: the reference number and the image list number are already filled in. Use the same Tohoku University account as for your consultation.',
      'What happens next: MDUC and the radiology department check your request and remove names from the data (usual time to delivery: 3–7 days). You receive the data after signing a pledge on how they are handled.',
      'Fee: computed from the number of examinations on the list. A hard disk that we buy for you is added at actual cost. The research promotion office settles the fee at the end of each quarter by transfer; no invoice is sent.',
      'A storage medium lent to you is to be returned to MDUC once you have copied the data.',
      'Contact: MDUC, mduc@grp.tohoku.ac.jp, weekdays 9:00–17:00.',
    ].join('\n\n'),
  },
  confirmation: {
    ja: '正式申請を送信しました。内容を確認し、結果をメールでお知らせします。届かない場合は mduc@grp.tohoku.ac.jp(平日9:00〜17:00)へお問い合わせください。',
    en: 'Thank you: your formal request has been sent. We check it and write to you by mail. If nothing arrives, please write to mduc@grp.tohoku.ac.jp (weekdays 9:00–17:00).',
  },
  questions: {
    reference: {
      kind: 'text',
      title: { ja: '受付番号', en: 'Reference number' },
      help: {
        ja: '入力済みです。変更しないでください。例: IMG-2026-0001',
        en: 'Already filled in; please leave it as it is. For example: IMG-2026-0001',
      },
      required: true,
      limit: 40,
    },
    listNumber: {
      kind: 'text',
      title: { ja: '画像データリスト番号', en: 'Image list number' },
      help: {
        ja: '入力済みです。変更しないでください。例: IMG-2026-0001-L1',
        en: 'Already filled in; please leave it as it is. For example: IMG-2026-0001-L1',
      },
      required: true,
      limit: 40,
    },
    listChecked: listQuestion,
    hardDisk: {
      kind: 'choice',
      title: { ja: 'ハードディスク', en: 'Hard disk' },
      help: {
        ja: '購入する場合は、画像データ提供料に実費を加算します。',
        en: 'If we buy one for you, its actual cost is added to the fee.',
      },
      required: true,
      choices: hardDiskChoices,
    },
    purpose: {
      kind: 'choice',
      title: { ja: '利用目的', en: 'Purpose' },
      required: true,
      choices: purposes,
    },
    ethicsNumber: {
      kind: 'text',
      title: { ja: '倫理委員会の承認番号', en: 'Ethics committee approval number' },
      required: true,
      limit: 100,
    },
    ethicsApprovedOn: {
      kind: 'date',
      title: { ja: '承認日', en: 'Date of approval' },
      help: { ja: '倫理委員会の承認日です。', en: 'When the ethics committee approved the research.' },
      required: true,
    },
    fundingSource: {
      kind: 'text',
      title: { ja: '支払財源', en: 'Funding source' },
      help: {
        ja: '提供料の振替元となる研究費等の名称と番号をご記入ください。',
        en: 'Name and number of the research grant from which the fee is to be transferred.',
      },
      required: true,
      limit: 200,
    },
    notice: noticeQuestion,
  },
} as const satisfies FormDefinition;
