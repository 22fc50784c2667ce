import type { MailText } from '../template.ts';
import { lines, paragraphs, staffContact } from './contact.ts';

export const digestTexts = {
  'waiting-digest': {
    reader: 'staff',
    occasion: '期限を過ぎている申請があるとき、1日1回(MDUC・放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 期限を過ぎている手続き({{day}})',
      body: paragraphs(
        'ご担当の皆様',
        '{{day}}の時点で、次の申請・お問い合わせに、期限を過ぎている手続きがあります。',
        '{{digest}}',
        lines(
          '■ 次にすること',
          '台帳の「次にすること」と「遅れ」の列を確認し、手続きを進めてください。申請者をお待ちしているものは、催促のメールをお送りしています。すぐに進められない申請は、MDUCが保留にすると、この一覧から外れます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
