import { sheetsComplete } from './company-sheets.ts';
import type { FormDefinition } from './definition.ts';

/** 書類提出: the applicant says that the documents in the folder are complete; reached from a prefilled link. */
export const reviewSubmission = {
  key: 'review-submission',
  title: {
    ja: '診療情報(共同研究)書類提出フォーム',
    en: 'Clinical information for joint research: submission of documents',
  },
  description: {
    ja: [
      'フォルダの書類(審査申込書、契約書(案)、研究計画書(案))の記入が済みましたら、MDUCからお送りしたリンクからお進みください。受付番号は入力済みです。審査依頼をされたご本人の東北大アカウントで送信してください。書類の添付は不要です。',
      '■ 送信の後\n記入漏れがないかをすぐに確認し、結果をメールでお知らせします。漏れがなければ、その時点の書類をMDUCが確認します。修正した書類を提出し直すときも、このフォームを使います。',
      '■ お問い合わせ\n医療データ利活用センター(MDUC) mduc@grp.tohoku.ac.jp 平日9:00〜17:00',
    ].join('\n\n'),
    en: [
      'When the documents in your folder (the review application, the draft contract and the draft research protocol) are filled in, please come here by the link that MDUC sent you: the reference number is already filled in. Use the same Tohoku University account as for your request. You need not attach anything.',
      'What happens next: we look at once whether anything is missing and tell you the result by mail. If nothing is, MDUC checks the documents as they are at that time. Please use this form again to submit revised documents.',
      'Contact: MDUC, mduc@grp.tohoku.ac.jp, weekdays 9:00–17:00.',
    ].join('\n\n'),
  },
  confirmation: {
    ja: '書類の提出を送信しました。記入漏れがないかを確認し、結果をメールでお知らせします。届かない場合は mduc@grp.tohoku.ac.jp(平日9:00〜17:00)へお問い合わせください。',
    en: 'Thank you: we have been told that your documents are complete. We look whether anything is missing and write to you by mail. If nothing arrives, please write to mduc@grp.tohoku.ac.jp (weekdays 9:00–17:00).',
  },
  questions: {
    reference: {
      kind: 'text',
      title: { ja: '受付番号', en: 'Reference number' },
      help: {
        ja: '入力済みです。変更しないでください。例: JR-2026-0001',
        en: 'Already filled in; please leave it as it is. For example: JR-2026-0001',
      },
      required: true,
      limit: 40,
    },
    companiesConfirmed: sheetsComplete,
  },
} as const satisfies FormDefinition;
