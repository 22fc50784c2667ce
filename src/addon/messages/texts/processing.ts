import { processingFacts } from '../../domain/image-request/vocabulary.ts';
import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { settlement, withdrawal } from './standing.ts';

const { pseudonymised, stored, onMedium, outputListed } = processingFacts;

/** What is done to the data (guide, step 6), and how it is noted. */
const fourThings = lines(
  '1. 仮名加工処理の実施',
  '2. 処理済み画像のストレージ保存',
  '3. 記憶媒体への保存',
  '4. 出力画像データリストの作成',
  `1つ済むごとに、台帳のこの申請の行で「${pseudonymised.ja}」「${stored.ja}」「${onMedium.ja}」「${outputListed.ja}」にチェックを付けてください。4つとも済みましたら、メニュー「MDUC」で受け渡し準備完了を知らせてください。受け取りの日時と場所が、申請者へ自動で連絡されます。`,
);

export const processingTexts = {
  'processing-requested': {
    reader: 'staff',
    occasion: '正式申請を受理し、データの処理をお願いするとき(放射線部門へ)',
    ja: {
      subject: '[{{reference}}] データ処理のお願い({{expectedDelivery}}まで): {{applicantName}} 様',
      body: paragraphs(
        lines(
          '放射線部門 各位',
          '画像データの正式申請を受理しました。添付の画像データリストのデータについて、処理をお願いします。',
        ),
        lines(
          '受付番号: {{reference}}',
          '受理日時: {{acceptedAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '利用目的: {{purpose}}',
          '画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          'ハードディスク: {{hardDisk}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 次にすること({{expectedDelivery}}まで)', fourThings),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'list-revised': {
    reader: 'applicant',
    occasion: '受理したあとに画像データリストを変更したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データリストを変更しました: {{listNumber}}',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データリストを変更しましたので、新しいリストをお送りします。以前のリストに代わり、添付のリストのデータを準備します。',
        lines(
          '受付番号: {{reference}}',
          '新しい画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料(新しいリストで算定し直しました)', '{{fee}}'),
        settlement.ja,
        lines(
          '■ お願い',
          '添付のリストをご確認ください。正式申請を送信し直す必要はありません。処理を始めますので、誤りがある場合は、すぐにこのメールへご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 今後の流れ', '準備ができましたら、受け取りの日時と場所、誓約書をご連絡します。'),
        lines('■ ご注意', '{{notice}}'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your image list has been changed: {{listNumber}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your image list has been changed; the new one is attached. We prepare the data on this list in place of those on the earlier one.',
        lines(
          'Reference number: {{reference}}',
          'New image list number: {{listNumber}} (attached)',
          'Examinations: {{examinations}}',
          'Expected delivery: {{expectedDelivery}}',
        ),
        lines('■ Fee for the image data (computed anew for this list)', '{{fee}}'),
        settlement.en,
        lines(
          '■ What you need to do',
          'Please check the attached list. You need not submit the formal request again. As we start processing, please reply to this mail straight away if anything is wrong.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'When the data are ready, we tell you when and where to collect them, and send you the pledge.',
        ),
        lines('■ Please note', '{{notice}}'),
        contact.en,
      ),
    },
  },
  'list-revised-arrived': {
    reader: 'staff',
    occasion: '受理したあとに画像データリストを変更したとき(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 画像データリストの変更: {{listNumber}}({{applicantName}} 様)',
      body: paragraphs(
        lines(
          'MDUC・放射線部門 各位',
          '受理済みの申請の画像データリストを変更し、申請者へ連絡しました。以前のリストでの処理の記録は取り消し、提供料を算定し直しました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '新しい画像データリスト番号: {{listNumber}}(添付ファイル)',
          '検査数: {{examinations}}',
          'ハードディスク: {{hardDisk}}',
          '提供日の目安: {{expectedDelivery}}',
        ),
        lines('■ 画像データ提供料', '{{fee}}'),
        lines(
          '■ 次にすること({{expectedDelivery}}まで)',
          '放射線部門: 添付の新しいリストのデータについて、次の処理をお願いします。',
          fourThings,
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
