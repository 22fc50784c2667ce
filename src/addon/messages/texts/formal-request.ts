import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';

export const formalRequestTexts = {
  'formal-request-acknowledged': {
    reader: 'applicant',
    occasion: '正式申請を受け付けたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データの正式申請を受け付けました',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データの正式申請を受け付けました。ありがとうございます。',
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{formalRequestedAt}}',
          '画像データリスト番号: {{listNumber}}',
          '検査数: {{examinations}}',
          'ハードディスク: {{hardDisk}}',
          '利用目的: {{purpose}}',
          '倫理委員会の承認番号: {{ethicsNumber}}(承認日: {{ethicsApprovedOn}})',
          '支払財源: {{fundingSource}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        '提供料は4半期ごとの月末に研究推進室が算定し、上記の支払財源から経理課を通じて振替処理します。請求書はお送りしません。',
        lines(
          '■ 今後の流れ',
          '1. MDUCと放射線部門が内容を確認し、仮名加工処理とデータの準備を行います。',
          '2. 準備ができましたら、受け取りの日時と場所をご連絡します。',
          '3. 受け取りの際に、画像データの取扱いに関する誓約書へご署名いただきます。',
        ),
        lines(
          '■ お願い',
          '受け取りのご連絡まで、お手続きいただくことはありません。ハードディスクを持参される場合は、ご連絡までにご用意ください。貸出した記憶媒体は、データ転送後にMDUCへご返却ください。記載に誤りがある場合は、すぐにこのメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your formal request for image data',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you: your formal request for image data has been accepted.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{formalRequestedAt}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
          'Hard disk: {{hardDisk}}',
          'Purpose: {{purpose}}',
          'Ethics approval: {{ethicsNumber}} ({{ethicsApprovedOn}})',
          'Funding source: {{fundingSource}}',
          'Expected delivery: {{expectedDelivery}}',
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        'The research promotion office settles the fee at the end of each quarter and it is transferred from the funding source above through the accounting division; no invoice is sent.',
        lines(
          '■ What happens next',
          '1. MDUC and the radiology department check your request, remove names and prepare the data.',
          '2. When the data are ready, we tell you when and where to collect them.',
          '3. When you collect them, you sign a pledge on how the data are handled.',
        ),
        lines(
          '■ What you need to do',
          'Nothing until we contact you. If you bring your own hard disk, please have it ready by then. A storage medium lent to you is to be returned to MDUC once you have copied the data. If anything above is wrong, please reply to this mail straight away.',
        ),
        contact.en,
      ),
    },
  },
  'formal-request-arrived': {
    reader: 'staff',
    occasion: '正式申請が届いたとき(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 正式申請が届きました: {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC・放射線部門 各位', '画像データの正式申請が届き、台帳を更新しました。'),
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{formalRequestedAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '画像データリスト番号: {{listNumber}}',
          '検査数: {{examinations}}',
          'ハードディスク: {{hardDisk}}',
          '利用目的: {{purpose}}',
          '倫理委員会の承認番号: {{ethicsNumber}}(承認日: {{ethicsApprovedOn}})',
          '支払財源: {{fundingSource}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        lines(
          '■ 次にすること',
          'MDUC: 承認番号と支払財源を確認してください。ハードディスクの購入を希望されている場合は、手配してください。',
          '放射線部門: 提供日の目安までに、仮名加工処理、ストレージへの保存、記憶媒体への保存、出力画像データリストの作成をお願いします。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
