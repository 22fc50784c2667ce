import type { MailText } from '../template.ts';
import { lines, paragraphs, staffContact } from './contact.ts';

export const settlementTexts = {
  'settlement-closed': {
    reader: 'staff',
    occasion: '四半期を締めたとき(研究推進室へ)',
    ja: {
      subject: '[{{reference}}] 画像データ提供料の四半期精算: {{quarter}}',
      body: paragraphs(
        '研究推進室 御中',
        '{{quarter}}の画像データ提供料を締めました。精算書(PDF)と明細(CSV)を添付しますので、振替の手続きをお願いします。',
        lines(
          '精算番号: {{reference}}',
          '対象: {{period}}に受領されたデータ(以前の未精算分と調整があれば含みます)',
          '明細: {{lineCount}}件',
          '総合計: {{totalYen}}円',
        ),
        lines('■ 支払財源ごとの小計', '{{sources}}'),
        '{{leftOut}}',
        lines(
          '■ 次にすること',
          '内容に不明な点がある場合は、このメールへご返信ください。締めた後の訂正は、次の四半期の精算に調整の明細として記載します。',
        ),
        staffContact,
      ),
    },
  },
  'settlement-reversed': {
    reader: 'staff',
    occasion: '四半期精算を取り消したとき(研究推進室へ)',
    ja: {
      subject: '[{{reference}}] 画像データ提供料の四半期精算の取消し: {{quarter}}',
      body: paragraphs(
        '研究推進室 御中',
        'お送りした四半期精算 {{reverses}} を取り消しました。振替がまだの場合は、手続きを止めてください。改めて締めた精算を、別の精算番号でお送りします。',
        lines(
          '取消しの精算番号: {{reference}}',
          '取り消した精算: {{reverses}}({{quarter}})',
          '明細: {{lineCount}}件',
          '総合計: {{totalYen}}円',
        ),
        lines('■ 取消しの理由', '{{reason}}'),
        lines('■ 支払財源ごとの小計', '{{sources}}'),
        lines('■ 次にすること', '振替がお済みの場合は、このメールへご返信ください。'),
        staffContact,
      ),
    },
  },
  'settlement-reminder': {
    reader: 'staff',
    occasion: '四半期の末日が近いとき、または締められていないとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 画像データ提供料の四半期精算のお知らせ: {{quarter}}',
      body: paragraphs(
        'MDUC 各位',
        '{{quarter}}の画像データ提供料の精算をお願いします(末日: {{day}})。',
        lines(
          '■ 次にすること',
          '1. 受け渡しの記録と、購入したハードディスクの実費を、末日までに記録してください。',
          '2. 末日以降に、台帳のメニュー「MDUC」›「提供料・四半期精算」›「四半期精算」で内容を下見し、締めてください。締めるまで、営業日ごとにこのお知らせをお送りします。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
