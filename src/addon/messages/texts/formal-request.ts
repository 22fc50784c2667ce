import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { settlement, withdrawal } from './standing.ts';

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
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        settlement.ja,
        lines(
          '■ 今後の流れ',
          '1. MDUCと放射線部門が内容を確認し、受理のお知らせまたは修正のお願いをメールでお送りします。',
          '2. 受理のあと、仮名加工処理とデータの準備を行います。納期の目安は3〜7日です。',
          '3. 準備ができましたら、受け取りの日時と場所をご連絡します。',
          '4. 受け取りの際に、画像データの取扱いに関する誓約書へご署名いただきます。',
        ),
        lines(
          '■ お願い',
          '受理のお知らせまでお待ちください。記載に誤りがある場合は、すぐにこのメールへご返信ください。',
          withdrawal.ja,
        ),
        '{{protocolNote}}',
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your formal request for image data',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you: your formal request for image data has arrived.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{formalRequestedAt}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
          'Hard disk: {{hardDisk}}',
          'Purpose: {{purpose}}',
          'Ethics approval: {{ethicsNumber}} ({{ethicsApprovedOn}})',
          'Funding source: {{fundingSource}}',
        ),
        lines('■ Fee for the image data', '{{fee}}'),
        settlement.en,
        lines(
          '■ What happens next',
          '1. MDUC and the radiology department check your request, and tell you by mail that it is accepted, or what has to be corrected.',
          '2. Once it is accepted, we remove names and other identifying details, and prepare the data. Delivery usually takes 3–7 days.',
          '3. When the data are ready, we tell you when and where to collect them.',
          '4. When you collect them, you sign a pledge on how the data are handled.',
        ),
        lines(
          '■ What you need to do',
          'Please wait until we tell you that your request is accepted. If anything above is wrong, please reply to this mail straight away.',
          withdrawal.en,
        ),
        '{{protocolNote}}',
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
          '利用区分: {{category}}',
          '画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          'ハードディスク: {{hardDisk}}',
          '利用目的: {{purpose}}',
          '倫理委員会の承認番号: {{ethicsNumber}}(承認日: {{ethicsApprovedOn}})',
          '支払財源: {{fundingSource}}',
          '研究計画書: {{protocolStatus}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        lines(
          '■ 次にすること',
          'MDUC: {{dueOn}}までに承認番号、承認日、支払財源などを確認し、台帳でこの申請の行を選んで、メニュー「MDUC」で正式申請を受理してください。直していただく点がある場合は、修正を依頼してください。ハードディスクの購入を希望されている場合は、受理のうえ手配してください。',
          '放射線部門: 添付の画像データリストをご確認ください。処理は、正式申請が受理されてから始めてください。受理されると、お願いのメールが届きます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
