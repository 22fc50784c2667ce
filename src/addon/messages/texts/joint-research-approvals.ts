import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { withdrawal } from './standing.ts';

export const jointResearchApprovalTexts = {
  'documents-confirmed': {
    reader: 'applicant',
    occasion: 'MDUCの書類の確認が完了したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 書類の確認が完了しました(契約手続きと倫理審査をお進めください)',
      body: paragraphs(
        '{{applicantName}} 様',
        'MDUCでの書類の確認が完了しました。契約手続きと倫理審査を、並行して進めてください。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}'),
        lines(
          '■ お手続き',
          '1. 契約手続き: 共同研究契約の手続きを進め、部局長の承認を得て、契約を締結してください。',
          '2. 倫理審査: 研究計画書を倫理審査委員会へ提出し、承認を得てください。',
          '3. それぞれが完了しましたら、このメールへの返信でお知らせください。契約は部局長の承認日と締結日、倫理審査は申請日、承認番号、承認日をお願いします。',
          withdrawal.ja,
        ),
        lines(
          '■ 今後の流れ',
          '共同研究契約の締結と倫理審査の承認の両方を確認しましたら、研究を開始できることをメールでお知らせします。研究とデータの提供の開始は、それまでお待ちください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject:
        '[{{reference}}] Your documents have been checked: please go on with contract and ethics review',
      body: paragraphs(
        'Dear {{applicantName}},',
        'MDUC’s check of your documents is complete. Please go on with the contract and the ethics review, both at the same time.',
        lines('Reference number: {{reference}}', 'Title of the research: {{researchTitle}}'),
        lines(
          '■ What you need to do',
          '1. Contract: go on with the joint research contract, obtain the department head’s approval, and have the contract signed.',
          '2. Ethics review: submit the research protocol to the ethics committee and obtain its approval.',
          '3. When each of them is done, please reply to this mail: with the days of the department head’s approval and of the signing, and with the day of the application to the ethics committee, the approval number and the day of approval.',
          withdrawal.en,
        ),
        lines(
          '■ What happens next',
          'Once the contract is signed and the ethics committee has approved, we tell you by mail that the research may start. Until then, please start neither the research nor the provision of data.',
        ),
        contact.en,
      ),
    },
  },
  'documents-confirmed-arrived': {
    reader: 'staff',
    occasion: '書類の確認を完了にしたとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 書類の確認が完了しました: {{applicantName}} 様',
      body: paragraphs(
        lines('MDUC 各位', '次の申請の書類の確認が完了し、申請者へ連絡しました。'),
        lines(
          '受付番号: {{reference}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          '研究課題名: {{researchTitle}}',
          '提出: {{round}}',
        ),
        lines(
          '■ 次にすること',
          '契約(部局長の承認と締結)と倫理審査の連絡が申請者から届きましたら、台帳でこの申請の行を選び、メニュー「MDUC」で記録してください。両方が揃うと「研究開始可」になり、申請者へ自動で連絡されます。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'track-recorded': {
    reader: 'applicant',
    occasion: '契約または倫理審査の進み具合を記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 契約・倫理審査の状況を記録しました',
      body: paragraphs(
        '{{applicantName}} 様',
        'ご連絡ありがとうございます。契約と倫理審査の状況を、次のとおり記録しました。',
        lines('受付番号: {{reference}}', '研究課題名: {{researchTitle}}'),
        lines('■ 現在の状況', '{{tracks}}'),
        lines('■ 今後の流れとお願い', '{{whatNext}}', '記録に誤りがある場合は、このメールへご返信ください。'),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] We have noted how the contract and the ethics review stand',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for telling us. We have noted how the contract and the ethics review stand.',
        lines('Reference number: {{reference}}', 'Title of the research: {{researchTitle}}'),
        lines('■ Where they stand', '{{tracks}}'),
        lines(
          '■ What happens next, and what you need to do',
          '{{whatNext}}',
          'If anything has been noted wrongly, please reply to this mail.',
        ),
        contact.en,
      ),
    },
  },
  'research-may-start': {
    reader: 'applicant',
    occasion: '契約と倫理審査の両方が完了したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 研究を開始していただけます',
      body: paragraphs(
        '{{applicantName}} 様',
        '共同研究契約の締結と倫理審査の承認の両方を確認しました。研究とデータの提供を開始していただけます。',
        lines(
          '受付番号: {{reference}}',
          '研究課題名: {{researchTitle}}',
          '契約の締結日: {{contractSignedOn}}',
          '倫理委員会の承認番号: {{ethicsNumber}}',
          '承認日: {{ethicsApprovedOn}}',
        ),
        lines('共同研究先の企業:', '{{companies}}'),
        lines(
          '■ 今後の流れ',
          'データの提供についてMDUCからご連絡し、提供した日を記録します。期間の延長や研究内容の変更には、再度書類の提出が必要です。',
        ),
        lines(
          '■ お願い',
          '研究期間の終了日を、このメールへの返信でお知らせください。共同研究先の企業のご担当者へは、先生からお伝えください。上の内容に誤りがある場合も、ご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The research may start',
      body: paragraphs(
        'Dear {{applicantName}},',
        'The contract has been signed and the ethics committee has approved: the research and the provision of data may start.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Contract signed: {{contractSignedOn}}',
          'Ethics committee approval number: {{ethicsNumber}}',
          'Date of approval: {{ethicsApprovedOn}}',
        ),
        lines('Partner companies:', '{{companies}}'),
        lines(
          '■ What happens next',
          'MDUC contacts you about the provision of data, and notes the day on which they were provided. An extension of the period or a change of content needs the documents again.',
        ),
        lines(
          '■ What you need to do',
          'Please reply to this mail and tell us the last day of the research period, and pass the news on to the companies’ contacts. If anything above is wrong, please tell us as well.',
        ),
        contact.en,
      ),
    },
  },
  'research-may-start-arrived': {
    reader: 'staff',
    occasion: '契約と倫理審査の両方が完了したとき(MDUCへ)',
    ja: {
      subject: '[{{reference}}] 研究開始可になりました: {{applicantName}} 様',
      body: paragraphs(
        lines(
          'MDUC 各位',
          '共同研究契約の締結と倫理審査の承認の両方が記録され、次の申請が「研究開始可」になりました。申請者へ連絡しました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          '研究課題名: {{researchTitle}}',
          '契約の締結日: {{contractSignedOn}}',
          '倫理委員会の承認番号: {{ethicsNumber}}',
          '承認日: {{ethicsApprovedOn}}',
        ),
        lines('共同研究先の企業:', '{{companies}}'),
        lines(
          '■ 次にすること',
          'データを提供しましたら、提供日を記録してください。研究期間の終了日は、申請者からの返信で確認し、記録してください。どちらも、台帳でこの申請の行を選び、メニュー「MDUC」から行います。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'data-provided': {
    reader: 'applicant',
    occasion: 'データの提供を記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] データの提供を記録しました',
      body: paragraphs(
        '{{applicantName}} 様',
        '共同研究のためのデータの提供を記録しました。',
        lines(
          '受付番号: {{reference}}',
          '研究課題名: {{researchTitle}}',
          'データの提供日: {{dataProvidedOn}}',
          '研究期間の終了日: {{periodEndsOn}}',
        ),
        lines(
          '■ 今後の流れ',
          '研究期間の終了が近づきましたら、メールでお知らせします。期間の延長や研究内容の変更には、再度書類の提出が必要です。',
        ),
        lines(
          '■ お願い',
          '研究が終了しましたら、このメールへの返信でお知らせください。上の内容に誤りがある場合も、ご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] The provision of data has been noted',
      body: paragraphs(
        'Dear {{applicantName}},',
        'We have noted that the data for your joint research were provided.',
        lines(
          'Reference number: {{reference}}',
          'Title of the research: {{researchTitle}}',
          'Data provided: {{dataProvidedOn}}',
          'End of the research period: {{periodEndsOn}}',
        ),
        lines(
          '■ What happens next',
          'We write to you when the end of the research period is near. An extension of the period or a change of content needs the documents again.',
        ),
        lines(
          '■ What you need to do',
          'When the research has ended, please reply to this mail and tell us. If anything above is wrong, please tell us as well.',
        ),
        contact.en,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
