import type { MailText } from '../template.ts';
import { lines, paragraphs } from './contact.ts';
import { remindersOf } from './reminder.ts';
import { withdrawal } from './standing.ts';

const reminder = remindersOf({
  ja: '診療情報(共同研究)の申請',
  en: 'request for review of joint research',
});

const submissionLinks = {
  ja: paragraphs(
    lines('■ 書類のフォルダ', '{{folderUrl}}'),
    lines('■ 書類提出フォーム(受付番号は入力済みです)', '{{submissionFormUrl}}'),
  ),
  en: paragraphs(
    lines('■ Folder with the documents', '{{folderUrl}}'),
    lines('■ Submission form (the reference number is filled in)', '{{submissionFormUrl}}'),
  ),
} as const;

export const jointResearchReminderTexts = {
  'reminder-submission': reminder(
    '書類の提出をお待ちしているとき(申請者へ)',
    {
      subject: '書類のご提出のお願い',
      opening: '{{dueOn}}までにお願いしておりました書類のご提出を、まだ確認できておりません。',
      needed: submissionLinks.ja,
      please: `恐れ入りますが、フォルダの書類にご記入のうえ、上のリンクを、審査依頼をしたときと同じ東北大アカウントで開いて送信してください。企業のご担当者の記入などに時間がかかる場合は、見込みの時期をこのメールへご返信ください。MDUCの確認は、すべての書類が揃ってから始めます。${withdrawal.ja}`,
    },
    {
      subject: 'your documents for the review',
      opening: 'We have not yet seen the documents that we asked you for by {{dueOn}}.',
      needed: submissionLinks.en,
      please: `Please fill in the documents in the folder, then open the link with the Tohoku University account that you used for your request, and submit the form. If you need more time, for example for the companies’ sheets, please reply to this mail and tell us when you expect it. MDUC’s check begins once the documents are complete. ${withdrawal.en}`,
    },
  ),
  'reminder-revision': reminder(
    '書類の修正をお待ちしているとき(申請者へ)',
    {
      subject: '書類の修正のお願い',
      opening: '{{dueOn}}までにお願いしておりました書類の修正を、まだ確認できておりません。',
      needed: paragraphs(lines('■ 修正・ご検討いただきたい点', '{{findings}}'), submissionLinks.ja),
      please: `恐れ入りますが、フォルダの書類を修正し、上のリンクを、審査依頼をしたときと同じ東北大アカウントで開いて送信してください。時間がかかる場合は、見込みの時期をこのメールへご返信ください。修正された書類をMDUCが確認し、結果をご連絡します。${withdrawal.ja}`,
    },
    {
      subject: 'the revision of your documents',
      opening: 'We have not yet seen the revised documents that we asked you for by {{dueOn}}.',
      needed: paragraphs(lines('■ What to change or consider', '{{findings}}'), submissionLinks.en),
      please: `Please revise the documents in the folder, then open the link with the Tohoku University account that you used for your request, and submit the form. If you need more time, please reply to this mail and tell us how much. MDUC then checks the revised documents and tells you the result. ${withdrawal.en}`,
    },
  ),
  'reminder-approvals': reminder(
    '契約と倫理審査の完了の連絡をお待ちしているとき(申請者へ)',
    {
      subject: '契約・倫理審査の状況のお伺い',
      opening: '契約と倫理審査の完了のご連絡を、まだいただいておりません。',
      needed: lines('■ 記録している状況', '{{tracks}}'),
      please: `恐れ入りますが、完了したものがありましたら、このメールへの返信でお知らせください(契約は部局長の承認日と締結日、倫理審査は申請日、承認番号、承認日)。手続きの途中の場合は、見込みの時期をご返信ください。両方が完了しましたら、研究を開始できることをご連絡します。${withdrawal.ja}`,
    },
    {
      subject: 'how your contract and ethics review stand',
      opening: 'You have not yet told us that the contract and the ethics review are both complete.',
      needed: lines('■ What we have noted', '{{tracks}}'),
      please: `If something has been completed, please reply to this mail: with the days of the department head’s approval and of the signing, or the day of the application to the ethics committee, the approval number and the day of approval. If they are still under way, please tell us when you expect them. Once both are complete, we tell you that the research may start. ${withdrawal.en}`,
    },
  ),
  'reminder-period-end': reminder(
    '研究期間の終了が近いとき(申請者へ)',
    {
      ahead: true,
      subject: '研究期間の終了について({{periodEndsOn}})',
      opening: '研究期間の終了日は、{{periodEndsOn}}と記録しています。',
      needed: lines('■ 審査依頼フォーム(期間の延長。元の受付番号などは入力済みです)', '{{intakeFormUrl}}'),
      please:
        '期間を延長する場合や、研究内容に変更がある場合は、再度書類の提出が必要です。上のリンクからお申し込みください(内容の変更の場合は、申請の種類を選び直してください)。終了する場合は、研究が終了しましたら、このメールへの返信でお知らせください。終了を記録し、手続きは完了です。',
    },
    {
      ahead: true,
      subject: 'The end of your research period ({{periodEndsOn}})',
      opening: 'We have noted {{periodEndsOn}} as the last day of your research period.',
      needed: lines(
        '■ Form for an extension (earlier reference number and more are filled in)',
        '{{intakeFormUrl}}',
      ),
      please:
        'If the period is extended, or the content of the research changes, the documents are needed again: please apply by the link above (for a change of content, please choose that kind of request). If the research ends, please reply to this mail when it has ended. We then note the end, and everything is complete.',
    },
  ),
} as const satisfies Record<string, MailText>;
