import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { settlement, withdrawal } from './standing.ts';

export const formalFormTexts = {
  'formal-form-sent': {
    reader: 'applicant',
    occasion: '正式申請フォームと画像データリストを送るとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データリストと正式申請フォームをお送りします',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データリストと正式申請フォームをお送りします。添付のリストをご確認のうえ、{{dueOn}}までに、下記のリンクから正式申請をお願いします。',
        lines('■ 正式申請フォーム(受付番号とリスト番号は入力済みです)', '{{formalFormUrl}}'),
        lines(
          '受付番号: {{reference}}',
          '画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        `ハードディスクを購入する場合は、実費を加算します。${settlement.ja}`,
        lines(
          '■ お手続き',
          '1. 添付の画像データリストを確認してください。変更が必要な場合は、申請の前にこのメールへご返信ください。',
          '2. 上のリンクを、相談申請をしたときと同じ東北大アカウントで開き、ハードディスクの有無、利用目的、倫理委員会の承認番号と承認日、支払財源をご記入ください。',
          '3. 倫理委員会の承認後、{{dueOn}}までに送信してください。承認がそれより後になる場合は、見込みの時期をこのメールへの返信でお知らせください。',
          '4. データの処理は、正式申請を確認してから始めます。提供日の目安は、正式申請の時期により変わることがあります。',
          withdrawal.ja,
        ),
        '{{protocolNote}}',
        lines('■ ご注意', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your image list and the formal request form',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Here are your image list and the form for the formal request. Please check the attached list, then submit the form by the link below by {{dueOn}}.',
        lines('■ Formal request form (reference number and list number are filled in)', '{{formalFormUrl}}'),
        lines(
          'Reference number: {{reference}}',
          'Image list number: {{listNumber}} (attached)',
          'Examinations: {{examinations}}',
          'Expected delivery: {{expectedDelivery}}',
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        `A hard disk that we buy for you is added at actual cost. ${settlement.en}`,
        lines(
          '■ What you need to do',
          '1. Check the attached image list. If anything has to change, please reply to this mail before you submit the form.',
          '2. Open the link with the Tohoku University account that you used for the consultation, and tell us about the hard disk, the purpose, the ethics approval number and date, and the funding source.',
          '3. Submit the form by {{dueOn}}, after the ethics committee’s approval. If the approval comes later than that, please reply to this mail and tell us when you expect it.',
          '4. We start processing once we have checked your formal request. The expected delivery may change with the time of your formal request.',
          withdrawal.en,
        ),
        '{{protocolNote}}',
        lines('■ Please note', '{{notice}}'),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
