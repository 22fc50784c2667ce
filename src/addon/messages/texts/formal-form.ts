import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';

export const formalFormTexts = {
  'formal-form-sent': {
    reader: 'applicant',
    occasion: '正式申請フォームと画像データリストを送るとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データリストと正式申請フォームをお送りします',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データリストと正式申請フォームをお送りします。添付のリストをご確認のうえ、下記のリンクから正式申請をお願いします。',
        lines('■ 正式申請フォーム(受付番号とリスト番号は入力済みです)', '{{formalFormUrl}}'),
        lines(
          '受付番号: {{reference}}',
          '画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        lines(
          'ハードディスクを購入する場合は、実費を加算します。提供料は4半期ごとの月末に研究推進室が算定し、経理課を通じて振替処理します。請求書はお送りしません。',
        ),
        lines(
          '■ お手続き',
          '1. 添付の画像データリストを確認してください。変更が必要な場合は、申請の前にこのメールへご返信ください。',
          '2. 上のリンクを、相談申請をしたときと同じ東北大アカウントで開き、ハードディスクの有無、利用目的、倫理委員会の承認番号と承認日、支払財源をご記入ください。',
          '3. データの処理は正式申請を確認してから始めます。上の提供日の目安に間に合うよう、倫理委員会の承認後、お早めに送信してください。',
        ),
        lines('■ ご注意', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your image list and the formal request form',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Here are your image list and the form for the formal request. Please check the attached list, then submit the form by the link below.',
        lines('■ Formal request form (reference number and list number are filled in)', '{{formalFormUrl}}'),
        lines(
          'Reference number: {{reference}}',
          'Image list number: {{listNumber}} (attached)',
          'Examinations: {{examinations}}',
          'Expected delivery: {{expectedDelivery}}',
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        'A hard disk that we buy for you is added at actual cost. The research promotion office settles the fee at the end of each quarter and it is transferred through the accounting division; no invoice is sent.',
        lines(
          '■ What you need to do',
          '1. Check the attached image list. If anything has to change, please reply to this mail before you submit the form.',
          '2. Open the link with the Tohoku University account that you used for the consultation, and tell us about the hard disk, the purpose, the ethics approval number and date, and the funding source.',
          '3. We start processing once we have checked your formal request. To keep to the expected delivery above, please submit it soon after the ethics committee’s approval.',
        ),
        lines('■ Please note', '{{notice}}'),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
