import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { settlement, withdrawal } from './standing.ts';

export const formalRequestCheckTexts = {
  'formal-request-accepted': {
    reader: 'applicant',
    occasion: '正式申請を受理したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データの正式申請を受理しました',
      body: paragraphs(
        '{{applicantName}} 様',
        '正式申請の内容を確認し、受理しました。これから画像データの準備を始めます。',
        lines(
          '受付番号: {{reference}}',
          '受理日時: {{acceptedAt}}',
          '画像データリスト番号: {{listNumber}}',
          '検査数: {{examinations}}',
          '支払財源: {{fundingSource}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        settlement.ja,
        lines(
          '■ 今後の流れ',
          '1. 仮名加工処理を行い、画像データを記憶媒体に保存します。',
          '2. 準備ができましたら、受け取りの日時と場所、誓約書をご連絡します。',
          '3. 誓約書に署名のうえ、データをお受け取りください。',
        ),
        '{{diskNote}}',
        lines('■ お願い', '受け取りのご連絡まで、お手続きいただくことはありません。', withdrawal.ja),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your formal request for image data is accepted',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have checked your formal request, and it is accepted. We now prepare the image data.',
        lines(
          'Reference number: {{reference}}',
          'Accepted: {{acceptedAt}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
          'Funding source: {{fundingSource}}',
          'Expected delivery: {{expectedDelivery}}',
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        settlement.en,
        lines(
          '■ What happens next',
          '1. We remove names and other identifying details, and write the image data to a storage medium.',
          '2. When the data are ready, we tell you when and where to collect them, and send you the pledge.',
          '3. You sign the pledge and collect the data.',
        ),
        '{{diskNote}}',
        lines('■ What you need to do', 'Nothing until we tell you that the data are ready.', withdrawal.en),
        contact.en,
      ),
    },
  },
  'correction-requested': {
    reader: 'applicant',
    occasion: '正式申請の修正をお願いするとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 正式申請の修正のお願い({{dueOn}}まで)',
      body: paragraphs(
        '{{applicantName}} 様',
        '正式申請の内容を確認しました。恐れ入りますが、次の点の修正をお願いします。',
        lines('受付番号: {{reference}}', '画像データリスト番号: {{listNumber}}'),
        lines('■ 修正をお願いしたいこと', '{{reason}}'),
        lines('■ 正式申請フォーム(前回のご回答は入力済みです)', '{{formalFormUrl}}'),
        lines(
          '■ お手続き',
          '上のリンクを、相談申請をしたときと同じ東北大アカウントで開き、該当する回答を直して、{{dueOn}}までに送信してください。それまでに難しい場合は、見込みの時期をこのメールへご返信ください。',
          withdrawal.ja,
        ),
        lines(
          '■ 今後の流れ',
          '送信いただいた内容を確認し、受理のお知らせをお送りします。データの処理は、受理してから始めます。',
        ),
        lines('■ ご注意', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Please correct your formal request by {{dueOn}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have checked your formal request, and ask you to correct the following.',
        lines('Reference number: {{reference}}', 'Image list number: {{listNumber}}'),
        lines('■ What to correct', '{{reason}}'),
        lines('■ Formal request form (your earlier answers are filled in)', '{{formalFormUrl}}'),
        lines(
          '■ What you need to do',
          'Please open the link with the Tohoku University account that you used for the consultation, correct the answers in question, and submit the form by {{dueOn}}. If you need more time, please reply to this mail and tell us how much.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'We check what you send us and tell you that your request is accepted. Processing starts after that.',
        ),
        lines('■ Please note', '{{notice}}'),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
