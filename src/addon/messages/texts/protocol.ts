import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { withdrawal } from './standing.ts';

export const protocolTexts = {
  'protocol-requested': {
    reader: 'applicant',
    occasion: '承認済みの研究計画書の提出をお願いするとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 承認済みの研究計画書のご提出のお願い({{dueOn}}まで)',
      body: paragraphs(
        '{{applicantName}} 様',
        '申請いただいた画像データの内容を確認するため、倫理審査で承認された研究計画書のご提出をお願いします。',
        '受付番号: {{reference}}',
        '{{remark}}',
        lines(
          '■ お願い',
          '{{dueOn}}までに、承認済みの研究計画書を、このメールへの返信に添付してお送りください。審査の途中などで難しい場合は、見込みの時期をご返信ください。',
          withdrawal.ja,
        ),
        lines(
          '■ 今後の流れ',
          '研究計画書を受け取りましたら、メールでお知らせします。正式申請は、研究計画書を受け取ってから受理します。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Please send us your approved research plan by {{dueOn}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'To check your request for image data, we need your research plan as approved by the ethics committee.',
        'Reference number: {{reference}}',
        '{{remark}}',
        lines(
          '■ What you need to do',
          'Please attach the approved research plan to a reply to this mail by {{dueOn}}. If that is not possible, for example because the review is still under way, please tell us when you expect it.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'We tell you by mail when we have received the plan. A formal request is accepted once the plan is here.',
        ),
        contact.en,
      ),
    },
  },
  'protocol-received': {
    reader: 'applicant',
    occasion: '研究計画書を受け取ったとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 研究計画書を受け取りました',
      body: paragraphs(
        '{{applicantName}} 様',
        '承認済みの研究計画書を受け取りました。ご提出ありがとうございます。',
        lines('受付番号: {{reference}}', '受領日: {{protocolReceivedOn}}', '申請の状態: {{state}}'),
        lines('■ 今後の流れとお願い', '{{whatNext}}', withdrawal.ja),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your research plan',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you: we have received your approved research plan.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{protocolReceivedOn}}',
          'Where your request stands: {{state}}',
        ),
        lines('■ What happens next, and what you need to do', '{{whatNext}}', withdrawal.en),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
