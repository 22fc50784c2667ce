import type { Caption } from '../domain/caption.ts';
import { categories, imageKinds } from '../domain/image-request/vocabulary.ts';
import {
  affiliationQuestion,
  languageQuestion,
  nameQuestion,
  positionQuestion,
} from './applicant-questions.ts';
import type { DateQuestion, FormDefinition, NumberQuestion } from './definition.ts';
import { noticeQuestion } from './notice.ts';

/** 相談申請: the first step of the guide's seven. */
export const consultation = {
  key: 'consultation',
  title: { ja: '画像データ利活用 相談申請フォーム', en: 'Image data: request for consultation' },
  description: {
    ja: [
      '東北大学病院で撮影された診療画像(CT・MRI・X線写真等)を臨床研究で利用するための、最初のお申し込みです。研究計画の検討段階でもご相談いただけます。送信後、受付番号を記載した確認メールをお送りし、MDUC・放射線部門の担当者から打合せのご連絡を差し上げます。',
      '■ 申請できる方\n東北大メールアドレスのGoogleアカウントをお持ちの方。学外の方は、学内研究者を通じてお申し込みください。',
      '■ 対象外の用途\n治験、地域連携事業やオフラインの診療用画像など病院診療システム外への提供、開発目的。企業との共同研究の料金は別途算定(準備中)のため、事前にご相談ください。',
      '■ 画像データ提供料(学内の臨床研究)\nCT・MRI・その他: 1〜20検査 10,000円、2,500検査以上 1検査20円。CR: 100件まで50,000円、101件以降は1件1円。CT・MRI・その他の21〜2,499検査は、MDUCへお問い合わせください。ハードディスクを購入する場合は実費を加算します。4半期ごとに振替で処理し、請求書はお送りしません。',
      '■ 納期の目安\n3〜7日',
      '■ お問い合わせ\n医療データ利活用センター(MDUC) mduc@grp.tohoku.ac.jp 平日9:00〜17:00',
    ].join('\n\n'),
    en: [
      'The first step towards using medical images taken at Tohoku University Hospital (CT, MRI, X-ray and others) in clinical research. You are welcome while your research plan is still being drawn up. After you submit, we send you a confirmation with a reference number, and MDUC and the radiology department will contact you to arrange a meeting.',
      'Who can apply: anyone with a Tohoku University Google account. If you are outside the university, please apply through a researcher here.',
      'Not offered: clinical trials, provision outside the hospital’s systems (regional cooperation, offline images), and development. Joint research with companies is priced separately (in preparation): please ask us first.',
      'Fee (in-house clinical research): CT, MRI and other kinds: 1–20 examinations ¥10,000; 2,500 or more ¥20 each. CR: up to 100 ¥50,000; from the 101st ¥1 each. For 21–2,499 examinations of CT, MRI and other kinds, please ask MDUC. A hard disk that we buy for you is added at actual cost. The fee is transferred quarterly; no invoice is sent.',
      'Usual time to delivery: 3–7 days.',
      'Contact: MDUC, mduc@grp.tohoku.ac.jp, weekdays 9:00–17:00.',
    ].join('\n\n'),
  },
  confirmation: {
    ja: '相談申請を送信しました。受付番号を記載した確認メールをお送りしますので、ご確認ください。届かない場合は mduc@grp.tohoku.ac.jp(平日9:00〜17:00)へお問い合わせください。',
    en: 'Thank you: your request has been sent. A confirmation with your reference number is on its way by mail. If it does not arrive, please write to mduc@grp.tohoku.ac.jp (weekdays 9:00–17:00).',
  },
  questions: {
    language: languageQuestion,
    aboutYou: { kind: 'section', title: { ja: '申請者', en: 'About you' } },
    name: nameQuestion,
    affiliation: affiliationQuestion,
    position: positionQuestion,
    aboutResearch: { kind: 'section', title: { ja: '利用の内容', en: 'About your research' } },
    category: {
      kind: 'choice',
      title: { ja: '利用区分', en: 'Use of the data' },
      help: {
        ja: '治験、病院外への提供、開発目的は、現在お受けできません。',
        en: 'Clinical trials, provision outside the hospital and development cannot be accepted at present.',
      },
      required: true,
      choices: categories,
    },
    outline: {
      kind: 'paragraph',
      title: { ja: '研究内容の概要', en: 'Outline of the research' },
      help: {
        ja: '2,000文字まで。患者さんの氏名やIDは書かないでください。',
        en: 'Up to 2,000 characters. Please do not write patients’ names or IDs.',
      },
      required: true,
      limit: 2_000,
    },
    aboutImages: {
      kind: 'section',
      title: { ja: '希望する画像データ', en: 'The images you need' },
      help: {
        ja: '必要な検査数の目安を、種類ごとに数字でご記入ください。不要な種類は空欄のままで構いません。',
        en: 'Please give a rough number of examinations for each kind. Leave the kinds that you do not need empty.',
      },
    },
    wantedCt: examinations(imageKinds.ct),
    wantedMri: examinations(imageKinds.mri),
    wantedCr: examinations(imageKinds.cr),
    wantedOther: examinations(imageKinds.other),
    wantedOtherKind: {
      kind: 'text',
      title: { ja: '「その他」の画像の種類', en: 'Kind of the other images' },
      required: false,
      limit: 200,
    },
    aboutMeeting: {
      kind: 'section',
      title: { ja: '相談・打合せの希望日時', en: 'When to meet' },
      help: {
        ja: '平日9:00〜17:00の間で、できるだけ複数の候補をご記入ください。',
        en: 'On weekdays between 9:00 and 17:00; several choices help us.',
      },
    },
    firstChoice: meeting({ ja: '第1希望の日時', en: 'First choice' }, true),
    secondChoice: meeting({ ja: '第2希望の日時', en: 'Second choice' }, false),
    thirdChoice: meeting({ ja: '第3希望の日時', en: 'Third choice' }, false),
    notice: noticeQuestion,
  },
} as const satisfies FormDefinition;

function examinations(kind: Caption): NumberQuestion {
  return {
    kind: 'whole-number',
    title: { ja: `${kind.ja}の検査数(目安)`, en: `${kind.en}: number of examinations (rough)` },
    required: false,
  };
}

function meeting(title: Caption, required: boolean): DateQuestion {
  return { kind: 'date-time', title, required };
}
