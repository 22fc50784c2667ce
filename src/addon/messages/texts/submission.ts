import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';

export const submissionTexts = {
  'submission-refused': {
    reader: 'applicant',
    occasion: 'フォームの送信を受け付けられなかったとき(送信した方へ)',
    ja: {
      subject: '[{{reference}}] 「{{form}}」を受け付けられませんでした',
      body: paragraphs(
        '「{{form}}」をお送りいただきありがとうございます。恐れ入りますが、次の理由により受け付けられませんでした。',
        lines('■ 理由と、お願いしたいこと', '{{reason}}'),
        lines('フォーム: {{form}}', '送信日時: {{submittedAt}}', '送信したアカウント: {{respondent}}'),
        lines('■ フォームのリンク', '{{formUrl}}'),
        '送信いただいた内容は、申請として登録されていません。MDUCの担当者にもお知らせしています。お心当たりがない場合や、ご不明な点がある場合は、下記へお問い合わせください。',
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] “{{form}}” could not be accepted',
      body: paragraphs(
        'Thank you for sending “{{form}}”. We are sorry that it could not be accepted, for the following reason.',
        lines('■ Why, and what to do', '{{reason}}'),
        lines('Form: {{form}}', 'Sent: {{submittedAt}}', 'Account: {{respondent}}'),
        lines('■ Link to the form', '{{formUrl}}'),
        'What you sent has not been registered as a request. MDUC’s staff have been told as well. If you did not send it, or if anything is unclear, please write to the address below.',
        contact.en,
      ),
    },
  },
  'submission-quarantined': {
    reader: 'staff',
    occasion: 'フォームの送信を隔離したとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] フォームの送信を隔離しました: {{form}}',
      body: paragraphs(
        'MDUC 各位',
        'フォームの送信を申請として処理せず、「隔離」タブに保管しました。台帳の申請は変更していません。',
        lines(
          'フォーム: {{form}}',
          '送信日時: {{submittedAt}}',
          '送信したアカウント: {{respondent}}',
          '記入された受付番号: {{reference}}',
          '理由: {{reason}}',
        ),
        lines(
          '■ 次にすること',
          '「隔離」タブで内容を確認してください。申請者の入力の誤りと思われる場合は、次の営業日までに、送信したアカウントの方へ正しい手順をご案内ください。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
