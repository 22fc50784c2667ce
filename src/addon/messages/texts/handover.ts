import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { settlement, withdrawal } from './standing.ts';

export const handoverTexts = {
  'data-ready': {
    reader: 'applicant',
    occasion: '受け渡しの準備ができたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データの準備ができました(受け取りのご案内)',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データの準備ができました。誓約書に署名のうえ、{{dueOn}}までにお受け取りください。',
        lines('受付番号: {{reference}}', '画像データリスト番号: {{listNumber}}', '検査数: {{examinations}}'),
        lines('■ 受け取りの日時と場所', '{{handoverNote}}'),
        lines(
          '■ 誓約書',
          '添付の誓約書(PDF)を印刷して内容をお読みのうえ、署名してお持ちください。すでにご提出いただいている場合は不要です。',
        ),
        '{{diskNote}}',
        lines(
          '■ お願い',
          'ご都合が悪い場合は、このメールへご返信ください。受け取りの日時を改めてご相談します。',
          withdrawal.ja,
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        settlement.ja,
        lines('■ ご注意', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your image data are ready to be collected',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your image data are ready. Please sign the pledge and collect the data by {{dueOn}}.',
        lines(
          'Reference number: {{reference}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
        ),
        lines('■ When and where', '{{handoverNote}}'),
        lines(
          '■ Pledge',
          'Please print and read the attached pledge (PDF), sign it and bring it with you, unless you have handed it in already.',
        ),
        '{{diskNote}}',
        lines(
          '■ What you need to do',
          'If the time does not suit you, please reply to this mail, and we arrange another one.',
          withdrawal.en,
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        settlement.en,
        lines('■ Please note', '{{notice}}'),
        contact.en,
      ),
    },
  },
  'data-received': {
    reader: 'applicant',
    occasion: 'データの受け渡しを記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データをお渡ししました',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データをお渡ししました。誓約書へのご署名とお受け取り、ありがとうございました。',
        lines(
          '受付番号: {{reference}}',
          '受領日時: {{dataReceivedAt}}',
          '画像データリスト番号: {{listNumber}}',
          '検査数: {{examinations}}',
        ),
        lines('■ 記憶媒体', '{{mediumReturn}}'),
        lines(
          '■ お願い',
          'データの管理、利用目的、研究終了後の処理は、誓約書のとおりにお願いします。データに不備がある場合は、すぐにこのメールへご返信ください。',
        ),
        lines('■ 画像データ提供料', '{{fee}}', '支払財源: {{fundingSource}}'),
        settlement.ja,
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] You have received your image data',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your image data have been handed over to you. Thank you for signing the pledge and collecting them.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{dataReceivedAt}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
        ),
        lines('■ Storage medium', '{{mediumReturn}}'),
        lines(
          '■ What you need to do',
          'As the pledge says, please keep the data safe, use them for their purpose only, and deal with them after the end of your research as it lays down. If anything is wrong with the data, please reply to this mail straight away.',
        ),
        lines('■ Fee for the image data', '{{fee}}', 'Funding source: {{fundingSource}}'),
        settlement.en,
        contact.en,
      ),
    },
  },
  'medium-returned': {
    reader: 'applicant',
    occasion: '貸出した記憶媒体が返却されたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 記憶媒体の返却を確認しました',
      body: paragraphs(
        '{{applicantName}} 様',
        'お貸しした記憶媒体の返却を確認しました。ありがとうございました。',
        lines('受付番号: {{reference}}', '記憶媒体: {{mediumLent}}', '返却日: {{mediumReturnedOn}}'),
        lines(
          '■ 今後について',
          'この申請の手続きは、すべて完了しました。データは、引き続き誓約書のとおりに取り扱ってください。',
          settlement.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The storage medium has come back',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you: the storage medium lent to you has come back.',
        lines(
          'Reference number: {{reference}}',
          'Storage medium: {{mediumLent}}',
          'Returned: {{mediumReturnedOn}}',
        ),
        lines(
          '■ What happens next',
          'Everything is complete for this request. Please go on handling the data as the pledge says.',
          settlement.en,
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
