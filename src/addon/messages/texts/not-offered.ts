import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';

export const notOfferedTexts = {
  'consultation-not-offered': {
    reader: 'applicant',
    occasion: '対象外の用途の相談申請が届いたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データ利活用の相談申請について(対象外の用途)',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ利活用の相談申請をお送りいただき、ありがとうございます。恐れ入りますが、利用区分「{{category}}」への画像データの提供は、現在お受けしておりません。',
        lines('受付番号: {{reference}}', '受付日時: {{consultedAt}}', '利用区分: {{category}}'),
        lines(
          '■ 理由',
          '治験、地域連携事業やオフラインの診療用画像など病院診療システム外への提供、開発目的での画像データの提供は、別途規定を検討しているところです。',
        ),
        lines(
          '■ 今後について',
          'この申請についてお手続きいただくことはありません。利用区分を選び間違えた場合は、正しい利用区分をこのメールへの返信でお知らせいただくか、相談申請フォームからもう一度お申し込みください。ご不明な点も、このメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request for consultation on image data: a use that is not offered',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your request for consultation on image data. We are sorry that image data cannot be provided at present for the use you chose: {{category}}.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{consultedAt}}',
          'Use of the data: {{category}}',
        ),
        lines(
          '■ Why',
          'Rules for clinical trials, for provision outside the hospital’s systems (regional cooperation, offline images) and for development are still being considered.',
        ),
        lines(
          '■ What you can do',
          'Nothing more is needed for this request. If you chose the wrong use, please tell us the right one in a reply to this mail, or submit the consultation form again. If you have a question, please reply to this mail, too.',
        ),
        contact.en,
      ),
    },
  },
  'consultation-not-offered-arrived': {
    reader: 'staff',
    occasion: '対象外の用途の相談申請が届いたとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 対象外の用途の相談申請が届きました: {{applicantName}} 様',
      body: paragraphs(
        'MDUC 各位',
        '利用区分「{{category}}」の相談申請が届きました。対象外の用途のため、台帳に「対象外」として登録し、申請者へ理由をお知らせしました。料金は算定しません。',
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{consultedAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '希望する画像データ: {{wanted}}',
        ),
        lines('研究内容の概要:', '{{outline}}'),
        lines(
          '■ 次にすること',
          '必要な作業はありません。申請者から問い合わせがあった場合に、ご対応ください。利用区分の選び間違いとわかった場合は、台帳の「利用区分」を直し、メニュー「MDUC」で申請を再開できます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
