import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { withdrawal } from './standing.ts';

export const consultationTexts = {
  'consultation-acknowledged': {
    reader: 'applicant',
    occasion: '相談申請を受け付けたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データ利活用の相談申請を受け付けました',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ利活用の相談申請を受け付けました。お申し込みありがとうございます。',
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{consultedAt}}',
          '利用区分: {{category}}',
          '希望する画像データ: {{wanted}}',
        ),
        lines('打合せの希望日時:', '{{candidateDates}}'),
        lines(
          '■ 今後の流れ',
          '1. MDUCと放射線部門が申請内容を確認し、打合せの日時をご連絡します。',
          '2. 打合せで、画像データの提供の可否と内容を検討します。',
          '3. 提供できる場合は、画像データリストと正式申請フォームのリンクをお送りします。納期の目安は3〜7日です。',
        ),
        '{{categoryNote}}',
        lines(
          '■ お願い',
          '現在お手続きいただくことはありません。打合せのご連絡をお待ちください。内容に変更がある場合は、打合せの前にこのメールへご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        lines('■ 研究計画書を作成される方へ', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your request for consultation on image data',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your request for consultation on image data. It has arrived.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{consultedAt}}',
          'Use of the data: {{category}}',
          'Images you need: {{wanted}}',
        ),
        lines('When you could meet:', '{{candidateDates}}'),
        lines(
          '■ What happens next',
          '1. MDUC and the radiology department check your request and contact you to arrange a meeting.',
          '2. At the meeting we look together at whether, and which, image data can be provided.',
          '3. If they can, we send you the image list and a link to the formal request. Delivery usually takes 3–7 days.',
        ),
        '{{categoryNote}}',
        lines(
          '■ What you need to do',
          'Nothing at present: please wait for us to contact you. If anything changes, please reply to this mail before the meeting.',
          withdrawal.en,
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        lines('■ When you write your research plan', '{{notice}}'),
        contact.en,
      ),
    },
  },
  'consultation-arrived': {
    reader: 'staff',
    occasion: '相談申請が届いたとき(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 相談申請が届きました: {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC・放射線部門 各位', '画像データ利活用の相談申請が届き、台帳に登録しました。'),
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{consultedAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '利用区分: {{category}}',
          '希望する画像データ: {{wanted}}',
          '画像データ提供料: {{fee}}',
        ),
        lines('打合せの希望日時:', '{{candidateDates}}'),
        lines('研究内容の概要:', '{{outline}}'),
        '{{categoryWarning}}',
        lines(
          '■ 次にすること',
          'MDUC・放射線部門: {{dueOn}}までに申請内容を確認し、台帳でこの申請の行を選んで、メニュー「MDUC」でそれぞれ確認済みにしてください。',
          'MDUC: 放射線部門と日程を調整し、第1希望の日時より前に、メニュー「MDUC」で打合せ日時を決めてください。申請者へは自動で連絡されます。',
          '放射線部門: 打合せまでに、希望する画像データを提供できるかをご確認ください。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
