import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { companySheets, withdrawal } from './standing.ts';

export const jointResearchIntakeTexts = {
  'review-acknowledged': {
    reader: 'applicant',
    occasion: '診療情報(共同研究)の審査依頼を受け付けたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 診療情報(共同研究)の審査依頼を受け付けました',
      body: paragraphs(
        '{{applicantName}} 様',
        '企業等との共同研究における診療情報の利活用について、審査依頼を受け付けました。お申し込みありがとうございます。',
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{receivedAt}}',
          '申請の種類: {{requestKind}}',
          '研究課題名: {{researchTitle}}',
        ),
        lines('共同研究先の企業:', '{{companies}}'),
        lines(
          '■ 今後の流れ',
          '1. 書類(審査申込書、共同研究契約書(案)、研究計画書(案))を入れたフォルダを準備しています。準備ができましたら、リンクを別のメールでお送りします。',
          '2. フォルダの書類にご記入のうえ、ご提出いただきます。',
          '3. MDUCが、契約と研究倫理の観点から内容を確認します。修正が必要な場合はご連絡します。',
          '4. 確認の完了後、契約手続き(部局長の承認)と倫理審査を並行して進めていただきます。両方が完了しましたら、研究とデータの提供を開始します。',
        ),
        lines(
          '■ お願い',
          companySheets.ja,
          'フォルダのご案内をお待ちください。内容に誤りや変更がある場合は、このメールへご返信ください。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have received your request for review of joint research',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your request for review of joint research with companies that uses clinical information of the hospital. It has arrived.',
        lines(
          'Reference number: {{reference}}',
          'Received: {{receivedAt}}',
          'Kind of request: {{requestKind}}',
          'Title of the research: {{researchTitle}}',
        ),
        lines('Partner companies:', '{{companies}}'),
        lines(
          '■ What happens next',
          '1. We are preparing a folder with the documents (the review application, the draft contract and the draft research protocol), and send you its link in a separate mail.',
          '2. You fill in the documents in the folder and submit them.',
          '3. MDUC checks them from the point of view of the contract and of research ethics, and tells you if anything has to be changed.',
          '4. Then the contract (with the department head’s approval) and the ethics review go on in parallel. Once both are complete, the research and the provision of data begin.',
        ),
        lines(
          '■ What you need to do',
          companySheets.en,
          'Please wait for the link to the folder. If anything is wrong or changes, please reply to this mail.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'review-arrived': {
    reader: 'staff',
    occasion: '診療情報(共同研究)の審査依頼が届いたとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 審査依頼が届きました: {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC 各位', '診療情報(共同研究)の審査依頼が届き、台帳に登録しました。'),
        lines(
          '受付番号: {{reference}}',
          '受付日時: {{receivedAt}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          'メール: {{applicantMail}}',
          '申請の種類: {{requestKind}}',
          '研究課題名: {{researchTitle}}',
        ),
        lines('共同研究先の企業:', '{{companies}}'),
        lines(
          '■ 次にすること',
          '書類のフォルダは自動で準備され、申請者へ案内されます。書類が提出されましたらメールでお知らせしますので、それまでお手続きいただくことはありません。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'documents-ready': {
    reader: 'applicant',
    occasion: '書類のフォルダの準備ができたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 書類のフォルダをご用意しました({{dueOn}}までにご提出ください)',
      body: paragraphs(
        '{{applicantName}} 様',
        '審査に必要な書類を入れたフォルダをご用意しました。{{dueOn}}までに、ご記入のうえご提出をお願いします。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}'),
        lines('■ 書類のフォルダ', '{{folderUrl}}'),
        lines(
          '■ ご記入いただく書類',
          '1. 審査申込書: 申込者のシートと、下記の企業ごとのシート',
          '2. 共同研究契約書(案): 相手方と合意前の案で構いません',
          '3. 研究計画書(案): 検討段階のもので構いません',
        ),
        lines('企業ごとのシート:', '{{companies}}'),
        lines('■ 書類提出フォーム(受付番号は入力済みです)', '{{submissionFormUrl}}'),
        lines(
          '■ お手続き',
          `1. ${companySheets.ja}`,
          '2. フォルダの書類に、直接ご記入ください。',
          '3. すべての記入が済みましたら、書類提出フォームのリンクを、審査依頼をしたときと同じ東北大アカウントで開き、送信してください。書類の添付は不要です。',
          '4. 時間がかかる場合は、見込みの時期をこのメールへご返信ください。',
          withdrawal.ja,
        ),
        lines('■ 今後の流れ', '記入漏れがないかをすぐに確認し、結果をメールでお知らせします。'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your folder with the documents is ready: please submit them by {{dueOn}}',
      body: paragraphs(
        'Dear {{applicantName}},',
        'The folder with the documents for the review is ready. Please fill them in and submit them by {{dueOn}}.',
        lines('Reference number: {{reference}}', 'Title of the research: {{researchTitle}}'),
        lines('■ Folder with the documents', '{{folderUrl}}'),
        lines(
          '■ Documents',
          '1. Review application: a sheet for you, and one for each of the companies below',
          '2. Draft contract: it need not be agreed with the other side yet',
          '3. Draft research protocol: it may still be under discussion',
        ),
        lines('A sheet for each of:', '{{companies}}'),
        lines('■ Submission form (the reference number is filled in)', '{{submissionFormUrl}}'),
        lines(
          '■ What you need to do',
          `1. ${companySheets.en}`,
          '2. Fill in the documents in the folder itself.',
          '3. When everything is filled in, open the link to the submission form with the Tohoku University account that you used for your request, and submit it. You need not attach anything.',
          '4. If you need more time, please reply to this mail and tell us how much.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'We look at once whether anything is missing, and tell you the result by mail.',
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
