import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { withdrawal } from './standing.ts';

export const jointResearchReviewTexts = {
  'submission-incomplete': {
    reader: 'applicant',
    occasion: '提出された書類に不足があるとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 書類に不足があるため、まだ受け付けていません',
      body: paragraphs(
        '{{applicantName}} 様',
        '書類のご提出ありがとうございます。恐れ入りますが、次の不足があるため、まだ審査に進んでおりません。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}'),
        lines('■ 不足しているもの', '{{gaps}}'),
        lines('■ 書類のフォルダ', '{{folderUrl}}'),
        lines('■ 書類提出フォーム(受付番号は入力済みです)', '{{submissionFormUrl}}'),
        lines(
          '■ お願い',
          '不足を補ったうえで、上のリンクからもう一度送信してください。すでにご記入いただいた内容は、フォルダに残っています。ご不明な点は、このメールへご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 今後の流れ', '不足がないことを確認しましたら、MDUCが内容の確認を始めます。'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Something is missing in your documents: they are not under review yet',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for submitting your documents. We are sorry that the review could not begin yet, because something is missing.',
        lines('Reference number: {{reference}}', 'Title of the research: {{researchTitle}}'),
        lines('■ What is missing (sheets and questions by their Japanese names)', '{{gaps}}'),
        lines('■ Folder with the documents', '{{folderUrl}}'),
        lines('■ Submission form (the reference number is filled in)', '{{submissionFormUrl}}'),
        lines(
          '■ What you need to do',
          'Please fill in what is missing, and submit the form again by the link above. All that you have filled in is still in the folder. If anything is unclear, please reply to this mail.',
          withdrawal.en,
        ),
        lines('■ What happens next', 'When nothing is missing any more, MDUC begins to check the documents.'),
        contact.en,
      ),
    },
  },
  'submission-received': {
    reader: 'applicant',
    occasion: '書類の提出を受け付けたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 書類の提出を受け付けました({{round}})',
      body: paragraphs(
        '{{applicantName}} 様',
        '書類の提出を受け付けました。ありがとうございます。',
        lines(
          '受付番号: {{reference}}',
          '研究課題名: {{researchTitle}}',
          '提出: {{round}}',
          '提出日時: {{submittedAt}}',
        ),
        lines(
          '■ 今後の流れ',
          'MDUCが、契約と研究倫理の観点から内容を確認します。修正が必要な場合は内容を、問題がない場合はその後の手続きを、メールでご連絡します。',
        ),
        lines(
          '■ お願い',
          '現在お手続きいただくことはありません。確認は、提出された時点の書類で行います。直したい点がある場合は、このメールへご返信ください。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your documents (submission {{round}})',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you: your documents have arrived.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Submission: {{round}}',
          'Submitted: {{submittedAt}}',
        ),
        lines(
          '■ What happens next',
          'MDUC checks the documents from the point of view of the contract and of research ethics. We then write to you by mail: what has to be changed, or how to go on if nothing has.',
        ),
        lines(
          '■ What you need to do',
          'Nothing at present. We check the documents as they were when you submitted them; if you would like to change something, please reply to this mail.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'submission-arrived': {
    reader: 'staff',
    occasion: '書類が提出されたとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 書類が提出されました({{round}}): {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC 各位', '診療情報(共同研究)の書類が提出されました。記入漏れはありません。'),
        lines(
          '受付番号: {{reference}}',
          '提出: {{round}}({{submittedAt}})',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          '研究課題名: {{researchTitle}}',
        ),
        lines('共同研究先の企業:', '{{companies}}'),
        lines('■ 書類のフォルダ', '{{folderUrl}}'),
        lines(
          '■ 次にすること',
          '{{dueOn}}までに書類を確認してください。台帳でこの申請の行を選び、メニュー「MDUC」で、問題のなかった確認項目と、修正が必要な点を記録します。修正が必要な場合はフィードバックを送り、問題がない場合は書類の確認を完了にしてください。申請者へは自動で連絡されます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'feedback-sent': {
    reader: 'applicant',
    occasion: '書類の修正をお願いするとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 書類の修正のお願い({{dueOn}}まで)',
      body: paragraphs(
        '{{applicantName}} 様',
        'ご提出いただいた書類({{round}})を確認しました。次の点について、書類の修正をお願いします。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}'),
        lines('■ 修正・ご検討いただきたい点', '{{findings}}'),
        '{{comparison}}',
        '{{remark}}',
        lines('■ 書類のフォルダ', '{{folderUrl}}'),
        lines('■ 書類提出フォーム(受付番号は入力済みです)', '{{submissionFormUrl}}'),
        lines(
          '■ お願い',
          '{{dueOn}}までに、フォルダの書類を直接修正し、上のリンクからもう一度ご提出ください。企業のシートの修正は、各企業のご担当者へご依頼ください。時間がかかる場合は、見込みの時期をこのメールへご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 今後の流れ', '修正された書類をMDUCが確認し、結果をメールでご連絡します。'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Please revise your documents by {{dueOn}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have checked your documents (submission {{round}}), and ask you to revise them on the following points.',
        lines('Reference number: {{reference}}', 'Title of the research: {{researchTitle}}'),
        lines('■ What to change or consider', '{{findings}}'),
        '{{comparison}}',
        '{{remark}}',
        lines('■ Folder with the documents', '{{folderUrl}}'),
        lines('■ Submission form (the reference number is filled in)', '{{submissionFormUrl}}'),
        lines(
          '■ What you need to do',
          'Please revise the documents in the folder itself, and submit the form again by the link above by {{dueOn}}. For changes in a company’s sheet, please ask the company’s contact. If you need more time, please reply to this mail and tell us how much.',
          withdrawal.en,
        ),
        lines('■ What happens next', 'MDUC checks the revised documents and tells you the result by mail.'),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
