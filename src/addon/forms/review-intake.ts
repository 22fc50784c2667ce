import { requestKinds } from '../domain/joint-research/vocabulary.ts';
import {
  affiliationQuestion,
  languageQuestion,
  nameQuestion,
  positionQuestion,
} from './applicant-questions.ts';
import { sheetsToCome } from './company-sheets.ts';
import type { FormDefinition } from './definition.ts';

/** 審査依頼: asks MDUC to review joint research with companies; the documents follow in a folder of the request. */
export const reviewIntake = {
  key: 'review-intake',
  title: {
    ja: '診療情報(共同研究)審査依頼フォーム',
    en: 'Clinical information for joint research: request for review',
  },
  description: {
    ja: [
      '企業等との共同研究で、本院の診療情報(カルテ情報や検査データ等)を利用するための、MDUCによる審査のお申し込みです。契約書と研究計画書は、案の段階でお申し込みいただけます。',
      '■ 流れ\n1. 送信後、受付番号を記載した確認メールをお送りします。続いて、書類を入れた専用フォルダのリンクをお送りします。\n2. フォルダの書類にご記入のうえ、書類提出フォームでお知らせください。\n3. MDUCが内容を確認します。修正が必要な場合はご連絡しますので、ご対応をお願いします。\n4. 確認の完了後、契約手続き(部局長の承認)と倫理審査を並行して進めていただきます。\n5. 両方が完了したら、研究とデータの提供を開始します。',
      '■ ご準備いただく書類\n1. 共同研究における医療データ利活用の審査申込書(申込者のシートと、企業ごとのシート)\n2. 共同研究契約書(案)\n3. 研究計画書(案)',
      '■ 企業のご担当者の記入\n企業ごとのシートは、企業のご担当者の記入欄です。書類のご提出の前に、先生から各企業へ記入をご依頼ください。',
      '■ 申請できる方\n東北大メールアドレスのGoogleアカウントをお持ちの方。企業など学外の方は、共同研究を行う学内研究者を通じてお申し込みください。',
      '■ 期間の延長・内容の変更\n再度書類の提出が必要です。このフォームからお申し込みください。',
      '■ お問い合わせ\n医療データ利活用センター(MDUC) mduc@grp.tohoku.ac.jp 平日9:00〜17:00',
    ].join('\n\n'),
    en: [
      'Here you ask MDUC to review joint research with companies that uses clinical information of the hospital (medical records, test data and the like). You can apply while the contract and the research protocol are still drafts.',
      'What happens next: (1) We send you a confirmation with a reference number and then, in a separate mail, the link to a folder with the documents. (2) You fill in the documents in the folder and tell us by the submission form. (3) MDUC checks them and tells you if anything has to be changed. (4) Then the contract (with the department head’s approval) and the ethics review go on in parallel. (5) Once both are complete, the research and the provision of data begin.',
      'Documents: the review application (a sheet for you and one for each company), the draft contract and the draft research protocol.',
      'Companies: each company’s sheet is filled in by the company’s contact. Please ask each of them yourself before you submit the documents.',
      'Who can apply: anyone with a Tohoku University Google account. If you are outside the university, for example with a company, please apply through the researcher here with whom you work.',
      'An extension of the period or a change of content needs the documents again: please use this form for it, too.',
      'Contact: MDUC, mduc@grp.tohoku.ac.jp, weekdays 9:00–17:00.',
    ].join('\n\n'),
  },
  confirmation: {
    ja: '審査依頼を送信しました。受付番号を記載した確認メールをお送りし、続いて書類のフォルダのリンクをお送りします。届かない場合は mduc@grp.tohoku.ac.jp(平日9:00〜17:00)へお問い合わせください。',
    en: 'Thank you: your request has been sent. A confirmation with your reference number is on its way by mail, and the link to the folder with the documents follows. If nothing arrives, please write to mduc@grp.tohoku.ac.jp (weekdays 9:00–17:00).',
  },
  questions: {
    language: languageQuestion,
    aboutYou: { kind: 'section', title: { ja: '申込者', en: 'About you' } },
    name: nameQuestion,
    affiliation: affiliationQuestion,
    position: positionQuestion,
    aboutResearch: { kind: 'section', title: { ja: '共同研究', en: 'About the joint research' } },
    title: {
      kind: 'text',
      title: { ja: '研究課題名', en: 'Title of the research' },
      required: true,
      limit: 300,
    },
    companies: {
      kind: 'paragraph',
      title: { ja: '共同研究先の企業名', en: 'Names of the partner companies' },
      help: {
        ja: '1行に1社ずつ、正式な名称をご記入ください。審査申込書に、企業の数だけシートを用意します。1社100文字、100社まで。',
        en: 'One company a line, by its full name: we make a sheet for each in the review application. Up to 100 characters a company, and 100 companies.',
      },
      required: true,
      limit: 12_000,
    },
    kind: {
      kind: 'choice',
      title: { ja: '申請の種類', en: 'Kind of request' },
      required: true,
      choices: requestKinds,
    },
    earlierReference: {
      kind: 'text',
      title: { ja: '元の受付番号', en: 'Earlier reference number' },
      help: {
        ja: '期間の延長・内容の変更の場合にご記入ください。例: JR-2026-0001',
        en: 'Needed for an extension or a change of content. For example: JR-2026-0001',
      },
      required: false,
      limit: 40,
    },
    companiesConfirmed: sheetsToCome,
  },
} as const satisfies FormDefinition;
