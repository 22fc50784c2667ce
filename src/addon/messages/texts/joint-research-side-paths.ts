import type { MailText } from '../template.ts';
import { contact, lines, paragraphs } from './contact.ts';
import { withdrawal } from './standing.ts';

export const jointResearchSidePathTexts = {
  'research-finished': {
    reader: 'applicant',
    occasion: '共同研究の終了を記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 研究の終了を記録しました',
      body: paragraphs(
        '{{applicantName}} 様',
        '診療情報(共同研究)の申請について、研究の終了を記録しました。ご協力ありがとうございました。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}', '終了の記録: {{stateSince}}'),
        lines(
          '■ 今後について',
          'この申請についてお手続きいただくことはありません。研究を続ける場合は、期間の延長として、再度書類の提出が必要です。下のリンクからお申し込みください。',
          '{{intakeFormUrl}}',
          '終了にお心当たりがない場合は、このメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The end of your research has been noted',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have noted that your joint research has ended. Thank you for working with us.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Noted: {{stateSince}}',
        ),
        lines(
          '■ What you can do',
          'Nothing more is needed for this request. If the research goes on, it needs the documents again, as an extension of the period. Please apply by this link:',
          '{{intakeFormUrl}}',
          'If the research has not ended, please reply to this mail.',
        ),
        contact.en,
      ),
    },
  },
  'review-withdrawn': {
    reader: 'applicant',
    occasion: '診療情報(共同研究)の申請の取下げを記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の取下げを承りました',
      body: paragraphs(
        '{{applicantName}} 様',
        '診療情報(共同研究)の申請の取下げを承りました。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}', '取下げの記録: {{stateSince}}'),
        '{{remark}}',
        lines(
          '■ 今後について',
          'この申請についてお手続きいただくことはありません。改めて審査をご希望の場合は、診療情報(共同研究)審査依頼フォームからお申し込みください。',
          '取下げにお心当たりがない場合は、すぐにこのメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request has been withdrawn',
      body: paragraphs(
        'Dear {{applicantName}},',
        'As you asked, your request for review of joint research has been withdrawn.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Withdrawn: {{stateSince}}',
        ),
        '{{remark}}',
        lines(
          '■ What you need to do',
          'Nothing more. Should you need a review again, please submit the form “Clinical information for joint research: request for review”.',
          'If you did not ask for this, please reply to this mail straight away.',
        ),
        contact.en,
      ),
    },
  },
  'review-on-hold': {
    reader: 'applicant',
    occasion: '診療情報(共同研究)の申請を保留にしたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きを一時止めています(保留)',
      body: paragraphs(
        '{{applicantName}} 様',
        '診療情報(共同研究)の申請について、次の理由により手続きを一時止めています。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}', '保留の日時: {{stateSince}}'),
        lines('■ 理由', '{{reason}}'),
        lines('■ 今後の流れ', '再開できるようになりましたら、MDUCからメールでご連絡します。'),
        lines(
          '■ お願い',
          '上の理由についてお知らせいただけることがある場合は、このメールへご返信ください。再開のご連絡まで、書類のご提出はお待ちください。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request is on hold',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your request for review of joint research is on hold, for the following reason.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'On hold since: {{stateSince}}',
        ),
        lines('■ Why', '{{reason}}'),
        lines('■ What happens next', 'MDUC tells you by mail when the procedure goes on.'),
        lines(
          '■ What you need to do',
          'If there is anything that you can tell us about the reason above, please reply to this mail. Please wait with submitting documents until we tell you that the procedure goes on.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'review-resumed': {
    reader: 'applicant',
    occasion: '診療情報(共同研究)の申請の保留を解除したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きを再開しました',
      body: paragraphs(
        '{{applicantName}} 様',
        'お待たせいたしました。診療情報(共同研究)の申請の手続きを再開しました。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}', '現在の状態: {{state}}'),
        lines('■ 今後の流れとお願い', '{{whatNext}}', withdrawal.ja),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request goes on',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your patience: the procedure for your request for review of joint research goes on.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Where your request stands: {{state}}',
        ),
        lines('■ What happens next, and what you need to do', '{{whatNext}}', withdrawal.en),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
