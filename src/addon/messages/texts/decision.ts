import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { withdrawal } from './standing.ts';

export const decisionTexts = {
  'provision-approved': {
    reader: 'applicant',
    occasion: '画像データを提供できると決まったとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データを提供できることになりました',
      body: paragraphs(
        '{{applicantName}} 様',
        '検討の結果、ご相談いただいた画像データを提供できることになりました。',
        lines('受付番号: {{reference}}', '利用区分: {{category}}', '希望する画像データ: {{wanted}}'),
        '{{remark}}',
        lines(
          '■ 今後の流れ',
          '1. 画像データリスト、正式申請フォームのリンク、提供日の目安をメールでお送りします。',
          '2. リストをご確認のうえ、正式申請を送信していただきます。倫理委員会の承認番号と承認日、支払財源をご記入いただきます。',
          '3. 正式申請を確認したあと、データを準備します。納期の目安は3〜7日です。',
        ),
        lines('■ お願い', 'リストをお送りするまで、お待ちください。', withdrawal.ja),
        '{{protocolNote}}',
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The image data can be provided',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We are glad to tell you that the image data you asked for can be provided.',
        lines(
          'Reference number: {{reference}}',
          'Use of the data: {{category}}',
          'Images you need: {{wanted}}',
        ),
        '{{remark}}',
        lines(
          '■ What happens next',
          '1. We send you the image list, a link to the formal request and the expected delivery by mail.',
          '2. You check the list and submit the formal request, with the ethics approval number and date and the funding source.',
          '3. Once we have checked your formal request, we prepare the data. Delivery usually takes 3–7 days.',
        ),
        lines('■ What you need to do', 'Please wait for the image list.', withdrawal.en),
        '{{protocolNote}}',
        contact.en,
      ),
    },
  },
  'provision-declined': {
    reader: 'applicant',
    occasion: '画像データを提供できないと決まったとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データの提供について(提供できない旨のご連絡)',
      body: paragraphs(
        '{{applicantName}} 様',
        '申請いただいた画像データの提供について検討しました結果、誠に恐れ入りますが、今回は提供できないことになりました。',
        lines('受付番号: {{reference}}', '利用区分: {{category}}', '希望する画像データ: {{wanted}}'),
        lines('■ 理由', '{{reason}}'),
        lines(
          '■ 今後について',
          'この申請についてお手続きいただくことはありません。これからの打合せの予定がある場合は、取りやめます。研究の内容や条件を見直して改めてご相談いただく場合は、相談申請フォームからお申し込みください。ご不明な点は、このメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The image data cannot be provided',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have considered your request for image data, and are sorry that the data cannot be provided this time.',
        lines(
          'Reference number: {{reference}}',
          'Use of the data: {{category}}',
          'Images you need: {{wanted}}',
        ),
        lines('■ Why', '{{reason}}'),
        lines(
          '■ What you can do',
          'Nothing more is needed for this request. A meeting that still lay ahead is cancelled. If you change your plan and would like to ask again, please submit the consultation form. If you have a question, please reply to this mail.',
        ),
        contact.en,
      ),
    },
  },
  'information-requested': {
    reader: 'applicant',
    occasion: '提供可否の検討に追加の情報が必要なとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 追加の情報のお願い({{dueOn}}まで)',
      body: paragraphs(
        '{{applicantName}} 様',
        '申請いただいた画像データの提供の可否を検討するため、追加の情報をお願いします。',
        '受付番号: {{reference}}',
        lines('■ お知らせいただきたいこと', '{{reason}}'),
        lines(
          '■ お願い',
          '{{dueOn}}までに、このメールへの返信でお知らせください。それまでに難しい場合は、見込みの時期をご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 今後の流れ', 'いただいた情報をもとに検討し、提供の可否をメールでご連絡します。'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We need some more information by {{dueOn}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'To decide whether the image data can be provided, we need some more information.',
        'Reference number: {{reference}}',
        lines('■ What we would like to know', '{{reason}}'),
        lines(
          '■ What you need to do',
          'Please reply to this mail by {{dueOn}}. If you need more time, please tell us how much.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'We look at what you send us, and tell you by mail whether the data can be provided.',
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
