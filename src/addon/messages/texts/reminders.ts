import type { MailText } from '../template.ts';
import { lines, paragraphs } from './contact.ts';
import { remindersOf } from './reminder.ts';
import { withdrawal } from './standing.ts';

const reminder = remindersOf({ ja: '画像データ利活用の申請', en: 'request for image data' });

export const reminderTexts = {
  'reminder-information': reminder(
    '追加の情報をお待ちしているとき(申請者へ)',
    {
      subject: '追加の情報のお願い',
      opening: '{{dueOn}}までにお願いしておりました追加の情報を、まだ確認できておりません。',
      needed: lines('■ お知らせいただきたいこと', '{{reason}}'),
      please: `恐れ入りますが、このメールへの返信でお知らせください。時間がかかる場合は、見込みの時期をご返信ください。いただいた情報をもとに、提供の可否をご連絡します。${withdrawal.ja}`,
    },
    {
      subject: 'the further information we asked for',
      opening: 'We have not yet seen the further information that we asked you for by {{dueOn}}.',
      needed: lines('■ What we would like to know', '{{reason}}'),
      please: `Please reply to this mail. If you need more time, please tell us how much. We then tell you whether the data can be provided. ${withdrawal.en}`,
    },
  ),
  'reminder-protocol': reminder(
    '研究計画書をお待ちしているとき(申請者へ)',
    {
      subject: '承認済みの研究計画書のご提出のお願い',
      opening: '{{dueOn}}までにお願いしておりました承認済みの研究計画書を、まだ確認できておりません。',
      please: `恐れ入りますが、このメールへの返信に添付してお送りください。審査の途中などで時間がかかる場合は、見込みの時期をご返信ください。正式申請は、研究計画書を受け取ってから受理します。${withdrawal.ja}`,
    },
    {
      subject: 'your approved research plan',
      opening: 'We have not yet seen the approved research plan that we asked you for by {{dueOn}}.',
      please: `Please attach it to a reply to this mail. If you need more time, for example because the review is still under way, please tell us when you expect it. A formal request is accepted once the plan is here. ${withdrawal.en}`,
    },
  ),
  'reminder-formal-form': reminder(
    '正式申請をお待ちしているとき(申請者へ)',
    {
      subject: '正式申請のお願い',
      opening: '{{dueOn}}までにお願いしておりました正式申請を、まだ確認できておりません。',
      needed: lines(
        '■ 正式申請フォーム(受付番号とリスト番号は入力済みです)',
        '{{formalFormUrl}}',
        '画像データリスト番号: {{listNumber}}',
      ),
      please: `恐れ入りますが、上のリンクを、相談申請をしたときと同じ東北大アカウントで開き、正式申請を送信してください。倫理委員会の承認などに時間がかかる場合は、見込みの時期をこのメールへご返信ください。データの処理は、正式申請を確認してから始めます。${withdrawal.ja}`,
    },
    {
      subject: 'your formal request for image data',
      opening: 'We have not yet seen the formal request that we asked you for by {{dueOn}}.',
      needed: lines(
        '■ Formal request form (reference number and list number are filled in)',
        '{{formalFormUrl}}',
        'Image list number: {{listNumber}}',
      ),
      please: `Please open the link with the Tohoku University account that you used for the consultation, and submit the form. If you need more time, for example for the ethics committee’s approval, please reply to this mail and tell us when you expect it. Processing starts once we have checked your formal request. ${withdrawal.en}`,
    },
  ),
  'reminder-correction': reminder(
    '正式申請の修正をお待ちしているとき(申請者へ)',
    {
      subject: '正式申請の修正のお願い',
      opening: '{{dueOn}}までにお願いしておりました正式申請の修正を、まだ確認できておりません。',
      needed: paragraphs(
        lines('■ 修正をお願いしたいこと', '{{reason}}'),
        lines('■ 正式申請フォーム(前回のご回答は入力済みです)', '{{formalFormUrl}}'),
      ),
      please: `恐れ入りますが、上のリンクを、相談申請をしたときと同じ東北大アカウントで開き、該当する回答を直して送信してください。時間がかかる場合は、見込みの時期をこのメールへご返信ください。データの処理は、正式申請を受理してから始めます。${withdrawal.ja}`,
    },
    {
      subject: 'the correction of your formal request',
      opening:
        'We have not yet seen the correction of your formal request that we asked you for by {{dueOn}}.',
      needed: paragraphs(
        lines('■ What to correct', '{{reason}}'),
        lines('■ Formal request form (your earlier answers are filled in)', '{{formalFormUrl}}'),
      ),
      please: `Please open the link with the Tohoku University account that you used for the consultation, correct the answers in question, and submit the form. If you need more time, please reply to this mail and tell us how much. Processing starts once the request is accepted. ${withdrawal.en}`,
    },
  ),
  'reminder-collection': reminder(
    '誓約書への署名とデータの受け取りをお待ちしているとき(申請者へ)',
    {
      subject: '誓約書への署名と画像データの受け取りのお願い',
      opening: '{{dueOn}}までにお願いしておりました画像データの受け取りが、まだお済みでないようです。',
      needed: paragraphs(
        lines('■ 受け取りの日時と場所', '{{handoverNote}}'),
        lines('■ 誓約書', '添付のPDFを印刷し、内容をお読みのうえ、署名してお持ちください。'),
        '{{diskNote}}',
      ),
      please: `恐れ入りますが、誓約書に署名のうえ、データをお受け取りください。ご都合が悪い場合は、このメールへご返信ください。受け取りの日時を改めてご相談します。${withdrawal.ja}`,
    },
    {
      subject: 'the pledge to sign and your image data to collect',
      opening:
        'It seems that you have not yet collected the image data, which we asked you to do by {{dueOn}}.',
      needed: paragraphs(
        lines('■ When and where', '{{handoverNote}}'),
        lines('■ Pledge', 'Please print and read the attached PDF, sign it and bring it with you.'),
        '{{diskNote}}',
      ),
      please: `Please sign the pledge and collect the data. If the time does not suit you, please reply to this mail, and we arrange another one. ${withdrawal.en}`,
    },
  ),
  'reminder-medium': reminder(
    '貸出した記憶媒体の返却をお待ちしているとき(申請者へ)',
    {
      subject: '記憶媒体のご返却のお願い',
      opening: 'お貸しした記憶媒体の返却を、まだ確認できておりません。',
      needed: lines(
        '■ 記憶媒体',
        'お貸しした記憶媒体: {{mediumLent}}',
        'お渡しした日時: {{dataReceivedAt}}',
        '返却期限: {{mediumDueOn}}',
      ),
      please:
        '恐れ入りますが、データの転送がお済みでしたら、MDUCへご返却ください。時間がかかる場合は、見込みの時期をこのメールへご返信ください。返却を確認しましたら、手続きは完了です。',
    },
    {
      subject: 'the storage medium lent to you',
      opening: 'The storage medium that was lent to you does not seem to have come back yet.',
      needed: lines(
        '■ Storage medium',
        'Lent to you: {{mediumLent}}',
        'Handed over: {{dataReceivedAt}}',
        'Due: {{mediumDueOn}}',
      ),
      please:
        'Once you have copied the data, please return it to MDUC. If you need more time, please reply to this mail and tell us how much. When it is back, everything is complete.',
    },
  ),
} as const satisfies Record<string, MailText>;
