import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';

export const enquiryTexts = {
  'enquiry-acknowledged': {
    reader: 'applicant',
    occasion: 'お問い合わせを受け付けたとき(お問い合わせの方へ)',
    ja: {
      subject: '[{{reference}}] お問い合わせを受け付けました',
      body: paragraphs(
        '{{applicantName}} 様',
        '医療データの利活用についてお問い合わせいただき、ありがとうございます。次の内容で受け付けました。',
        lines('受付番号: {{reference}}', '受付日時: {{receivedAt}}', 'お問い合わせの対象: {{topic}}'),
        lines('■ お問い合わせの内容', '{{question}}'),
        lines(
          '■ 今後の流れ',
          'MDUCの担当者が、{{answerDay}}までを目安にメールでお答えします。相談受付時間は{{officeHours}}です。',
        ),
        lines(
          '■ お願い',
          '現在お手続きいただくことはありません。補足がある場合は、このメールへご返信ください。診療画像データの利用のご相談は、画像データ利活用 相談申請フォームからお申し込みいただけます。',
        ),
        lines('■ よくあるご質問', '{{faqUrl}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your enquiry',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your enquiry about the use of medical data. It has arrived.',
        lines('Reference number: {{reference}}', 'Received: {{receivedAt}}', 'About: {{topic}}'),
        lines('■ Your question', '{{question}}'),
        lines(
          '■ What happens next',
          'MDUC’s staff answer you by mail; you can expect the answer by {{answerDay}}. Our office hours are {{officeHours}}.',
        ),
        lines(
          '■ What you need to do',
          'Nothing at present. If you would like to add something, please reply to this mail. To consult us about using medical images, you can submit the form “Image data: request for consultation”.',
        ),
        lines('■ Frequently asked questions', '{{faqUrl}}'),
        contact.en,
      ),
    },
  },
  'enquiry-arrived': {
    reader: 'staff',
    occasion: 'お問い合わせが届いたとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] お問い合わせが届きました({{topic}}): {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC 各位', '医療データの利活用についてお問い合わせが届き、台帳に登録しました。'),
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{receivedAt}}',
          'お名前: {{applicantName}} 様({{applicantAffiliation}})',
          'メール: {{applicantMail}}',
          'お問い合わせの対象: {{topic}}',
        ),
        lines('■ お問い合わせの内容', '{{question}}'),
        lines(
          '■ 次にすること',
          '{{answerDay}}までに、{{applicantMail}} へお答えください(このメールへの返信はMDUCに届き、ご本人には届きません)。お答えしましたら、台帳でこの行を選び、メニュー「MDUC」で回答済みにしてください。画像データのご相談の場合は、メニューから相談申請フォームを案内できます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'consultation-invited': {
    reader: 'applicant',
    occasion: 'お問い合わせの方に相談申請フォームを案内するとき(お問い合わせの方へ)',
    ja: {
      subject: '[{{reference}}] 画像データ利活用の相談申請フォームのご案内',
      body: paragraphs(
        '{{applicantName}} 様',
        'お問い合わせいただいた件は、画像データ利活用の相談申請として承ります。下記のフォームからお申し込みください。',
        lines('お問い合わせの受付番号: {{reference}}', 'お問い合わせの日時: {{receivedAt}}'),
        '{{remark}}',
        lines('■ 相談申請フォーム(お名前などは入力済みです)', '{{consultationFormUrl}}'),
        lines(
          '■ お願い',
          '上のリンクを東北大アカウントで開き、希望する画像データの種類と検査数の目安、打合せの希望日時などをご記入のうえ、送信してください。入力済みの内容は、自由に直していただけます。',
        ),
        lines(
          '■ 今後の流れ',
          '送信後、相談申請の受付番号を記載した確認メールをお送りします。MDUCと放射線部門が内容を確認し、打合せの日時をご連絡します。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The form for a consultation on image data',
      body: paragraphs(
        'Dear {{applicantName}},',
        'What you asked us about is best dealt with as a consultation on image data. Please submit the form below.',
        lines('Reference number of your enquiry: {{reference}}', 'Received: {{receivedAt}}'),
        '{{remark}}',
        lines('■ Consultation form (your name and more are filled in)', '{{consultationFormUrl}}'),
        lines(
          '■ What you need to do',
          'Please open the link with your Tohoku University account, tell us the kinds of images, the rough number of examinations and when you could meet, and submit the form. You can change whatever is filled in.',
        ),
        lines(
          '■ What happens next',
          'We send you a confirmation with a reference number for the consultation. MDUC and the radiology department check your request and contact you to arrange a meeting.',
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
