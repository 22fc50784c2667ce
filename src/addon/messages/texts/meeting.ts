import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { withdrawal } from './standing.ts';

export const meetingTexts = {
  'meeting-fixed': {
    reader: 'applicant',
    occasion: '打合せの日時が決まったとき、変わったとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 打合せの日時のご連絡: {{meetingAt}}',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ利活用の打合せの日時を、次のとおりご連絡します。すでに別の日時をご案内していた場合は、この日時に変更します。カレンダーの招待もお送りします。',
        lines('受付番号: {{reference}}', '日時: {{meetingAt}}', '場所: {{meetingPlace}}'),
        lines(
          '■ 今後の流れ',
          '打合せでは、MDUCと放射線部門の担当者が、画像データの提供の可否と内容をご相談します。そのあと、提供の可否をメールでご連絡します。提供できる場合は、画像データリストと正式申請フォームのリンクをお送りします。',
        ),
        lines(
          '■ お願い',
          'ご都合が悪い場合は、打合せの前に、別の候補日時を添えてこのメールへご返信ください。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Our meeting on image data: {{meetingAt}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Our meeting on your request for image data takes place as follows. If we told you another time before, this one replaces it. You also get a calendar invitation.',
        lines('Reference number: {{reference}}', 'Time: {{meetingAt}}', 'Place: {{meetingPlace}}'),
        lines(
          '■ What happens next',
          'At the meeting, MDUC and the radiology department look with you at whether, and which, image data can be provided. We then tell you by mail whether they can; if so, we send you the image list and a link to the formal request.',
        ),
        lines(
          '■ What you need to do',
          'If the time does not suit you, please reply to this mail before the meeting and tell us when you could meet.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'meeting-fixed-arrived': {
    reader: 'staff',
    occasion: '打合せの日時が決まったとき、変わったとき(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 打合せの日時: {{meetingAt}}({{applicantName}} 様)',
      body: paragraphs(
        lines(
          'MDUC・放射線部門 各位',
          '画像データの打合せの日時が次のとおり決まり、申請者へ連絡しました。以前に別の日時をお知らせしていた場合は、この日時に変更になりました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '日時: {{meetingAt}}',
          '場所: {{meetingPlace}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '利用区分: {{category}}',
          '希望する画像データ: {{wanted}}',
          '研究計画書: {{protocolStatus}}',
        ),
        '{{categoryWarning}}',
        lines(
          '■ 次にすること',
          '放射線部門: 打合せまでに、希望する画像データを提供できるかをご確認ください。',
          'MDUC: 打合せのあと、{{dueOn}}までに、台帳でこの申請の行を選んで、メニュー「MDUC」で提供の可否を決めてください。',
          '日時の変更や打合せの取消しも、メニュー「MDUC」から行ってください。申請者へは自動で連絡されます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'meeting-cancelled': {
    reader: 'applicant',
    occasion: '打合せを取りやめたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 打合せの取りやめのご連絡: {{meetingAt}}',
      body: paragraphs(
        '{{applicantName}} 様',
        'ご予定いただいていた次の打合せを、取りやめることになりました。ご迷惑をおかけし、申し訳ありません。',
        lines('受付番号: {{reference}}', '取りやめた打合せ: {{meetingAt}}'),
        lines('■ 理由', '{{reason}}'),
        lines(
          '■ 今後の流れ',
          '申請は引き続きお受けしています。MDUCから、新しい打合せの日時または今後の進め方をご連絡します。',
        ),
        lines(
          '■ お願い',
          'お手続きいただくことはありません。新しい候補日時をご希望の場合は、このメールへの返信でお知らせください。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Our meeting is cancelled: {{meetingAt}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We are sorry that the following meeting has had to be cancelled.',
        lines('Reference number: {{reference}}', 'Cancelled meeting: {{meetingAt}}'),
        lines('■ Why', '{{reason}}'),
        lines(
          '■ What happens next',
          'Your request stands. MDUC will tell you a new time for the meeting, or how we go on.',
        ),
        lines(
          '■ What you need to do',
          'Nothing. If you would like to suggest other times, please reply to this mail.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'meeting-cancelled-arrived': {
    reader: 'staff',
    occasion: '打合せを取りやめたとき(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 打合せの取りやめ: {{meetingAt}}({{applicantName}} 様)',
      body: paragraphs(
        lines(
          'MDUC・放射線部門 各位',
          '次の打合せを取りやめ、申請者へ連絡しました。申請は「{{state}}」に戻りました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '取りやめた打合せ: {{meetingAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '理由: {{reason}}',
        ),
        lines('申請時の希望日時:', '{{candidateDates}}'),
        lines(
          '■ 次にすること',
          'MDUC: {{dueOn}}までに、台帳でこの申請の行を選んで、メニュー「MDUC」で新しい打合せ日時を決めるか、打合せが不要な場合は提供の可否を決めてください。',
          '放射線部門: 新しい日時のご連絡をお待ちください。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
