import { topics } from '../domain/enquiry/vocabulary.ts';
import { affiliationQuestion, languageQuestion, nameQuestion } from './applicant-questions.ts';
import type { FormDefinition } from './definition.ts';

/** お問い合わせ (guide, お問い合わせ・ご相談). */
export const enquiry = {
  key: 'enquiry',
  title: { ja: '医療データ利活用 お問い合わせフォーム', en: 'Use of medical data: enquiry' },
  description: {
    ja: [
      '医療データの利活用について、お気軽にお問い合わせください。研究テーマがまだ漠然としている段階や、「こんなデータは利用できるか」といったご相談も歓迎します。',
      '■ 受付時間\n平日9:00〜17:00。時間外にいただいたお問い合わせには、次の平日以降にお答えします。',
      '■ 画像データのご相談\n診療画像データ(CT・MRI・X線写真等)の利用のご相談は、専用の「画像データ利活用 相談申請フォーム」からお申し込みください。',
      '■ メールでのお問い合わせ\n医療データ利活用センター(MDUC) mduc@grp.tohoku.ac.jp 平日9:00〜17:00\nこのフォームの送信には、東北大メールアドレスのGoogleアカウントが必要です。お持ちでない方は、メールでお問い合わせください。',
    ].join('\n\n'),
    en: [
      'Please feel free to ask us anything about the use of medical data. You are welcome while your research theme is still vague, or if you only wonder whether certain data can be used.',
      'Office hours: weekdays 9:00–17:00, Japan time. What reaches us at other times is answered from the next weekday on.',
      'Image data: to consult us about using medical images (CT, MRI, X-ray and others), please use their own form, “Image data: request for consultation”.',
      'By mail: MDUC, mduc@grp.tohoku.ac.jp, weekdays 9:00–17:00. This form needs a Tohoku University Google account; if you have none, please write to us by mail.',
    ].join('\n\n'),
  },
  confirmation: {
    ja: 'お問い合わせを送信しました。受付番号を記載した確認メールをお送りします。届かない場合は mduc@grp.tohoku.ac.jp(平日9:00〜17:00)へお問い合わせください。',
    en: 'Thank you: your enquiry has been sent. A confirmation with a reference number is on its way by mail. If it does not arrive, please write to mduc@grp.tohoku.ac.jp (weekdays 9:00–17:00).',
  },
  questions: {
    language: languageQuestion,
    name: nameQuestion,
    affiliation: affiliationQuestion,
    topic: {
      kind: 'choice',
      title: { ja: 'お問い合わせの対象', en: 'What your enquiry is about' },
      required: true,
      choices: topics,
    },
    question: {
      kind: 'paragraph',
      title: { ja: 'お問い合わせの内容', en: 'Your question' },
      help: {
        ja: '2,000文字まで。患者さんの氏名やIDは書かないでください。',
        en: 'Up to 2,000 characters. Please do not write patients’ names or IDs.',
      },
      required: true,
      limit: 2_000,
    },
  },
} as const satisfies FormDefinition;
