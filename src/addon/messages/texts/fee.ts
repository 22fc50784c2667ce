import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { settlement } from './standing.ts';

export const feeTexts = {
  'fee-changed': {
    reader: 'applicant',
    occasion: '提供料が変わったとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 画像データ提供料が変わりました',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ提供料を改めて算定しました。',
        lines('受付番号: {{reference}}', '画像データリスト番号: {{listNumber}}', '検査数: {{examinations}}'),
        lines('■ 画像データ提供料(変更後)', '{{fee}}'),
        lines('■ 変更前の提供料', '{{earlierFee}}'),
        settlement.ja,
        lines('■ 支払財源', '{{fundingSource}}'),
        lines(
          '■ お願い',
          'お手続きいただくことはありません。ご不明な点や支払財源の変更がある場合は、このメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The fee for your image data has changed',
      body: paragraphs(
        'Dear {{applicantName}},',
        'The fee for your image data has been computed anew.',
        lines(
          'Reference number: {{reference}}',
          'Image list number: {{listNumber}}',
          'Examinations: {{examinations}}',
        ),
        lines('■ Fee for the image data (new)', '{{fee}}'),
        lines('■ Earlier fee', '{{earlierFee}}'),
        settlement.en,
        lines('■ Funding source', '{{fundingSource}}'),
        lines(
          '■ What you need to do',
          'Nothing. If anything is unclear, or if the funding source has changed, please reply to this mail.',
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
