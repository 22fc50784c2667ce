import type { MailText } from '../template.ts';
import { contact, lines, paragraphs, staffContact } from './contact.ts';
import { withdrawal } from './standing.ts';

export const sidePathTexts = {
  'request-withdrawn': {
    reader: 'applicant',
    occasion: '申請の取下げを記録したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の取下げを承りました',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ利活用の申請の取下げを承りました。',
        lines('受付番号: {{reference}}', '取下げの記録: {{stateSince}}', '利用区分: {{category}}'),
        '{{remark}}',
        lines(
          '■ 今後について',
          'この申請についてお手続きいただくことはありません。打合せの予定がある場合は、取りやめます。改めて画像データの利用をご希望の場合は、相談申請フォームからお申し込みください。',
          '取下げにお心当たりがない場合は、すぐにこのメールへご返信ください。',
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request has been withdrawn',
      body: paragraphs(
        'Dear {{applicantName}},',
        'As you asked, your request for image data has been withdrawn.',
        lines(
          'Reference number: {{reference}}',
          'Withdrawn: {{stateSince}}',
          'Use of the data: {{category}}',
        ),
        '{{remark}}',
        lines(
          '■ What you need to do',
          'Nothing more. If a meeting was arranged, it is cancelled. Should you need image data again, please submit the consultation form.',
          'If you did not ask for this, please reply to this mail straight away.',
        ),
        contact.en,
      ),
    },
  },
  'request-on-hold': {
    reader: 'applicant',
    occasion: '申請を保留にしたとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きを一時止めています(保留)',
      body: paragraphs(
        '{{applicantName}} 様',
        '画像データ利活用の申請について、次の理由により手続きを一時止めています。',
        lines('受付番号: {{reference}}', '保留の日時: {{stateSince}}'),
        lines('■ 理由', '{{reason}}'),
        lines(
          '■ 今後の流れ',
          '再開できるようになりましたら、MDUCからメールでご連絡します。打合せの日時が決まっていた場合は、いったん取りやめ、再開後に改めてご連絡します。',
        ),
        lines(
          '■ お願い',
          '上の理由についてお知らせいただけることがある場合は、このメールへご返信ください。ほかにお手続きいただくことはありません。',
          withdrawal.ja,
        ),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request is on hold',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your request for image data is on hold, for the following reason.',
        lines('Reference number: {{reference}}', 'On hold since: {{stateSince}}'),
        lines('■ Why', '{{reason}}'),
        lines(
          '■ What happens next',
          'MDUC tells you by mail when the procedure goes on. If a meeting was arranged, it is cancelled for now; we fix a new time afterwards.',
        ),
        lines(
          '■ What you need to do',
          'If there is anything that you can tell us about the reason above, please reply to this mail. Otherwise you need not do anything.',
          withdrawal.en,
        ),
        contact.en,
      ),
    },
  },
  'request-resumed': {
    reader: 'applicant',
    occasion: '申請の保留を解除したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きを再開しました',
      body: paragraphs(
        '{{applicantName}} 様',
        'お待たせいたしました。画像データ利活用の申請の手続きを再開しました。',
        lines('受付番号: {{reference}}', '現在の状態: {{state}}'),
        lines('■ 今後の流れとお願い', '{{whatNext}}', withdrawal.ja),
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request goes on',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Thank you for your patience: the procedure for your request for image data goes on.',
        lines('Reference number: {{reference}}', 'Where your request stands: {{state}}'),
        lines('■ What happens next, and what you need to do', '{{whatNext}}', withdrawal.en),
        contact.en,
      ),
    },
  },
  'request-reopened': {
    reader: 'applicant',
    occasion: '終わった申請を再開したとき(申請者へ)',
    ja: {
      subject: '[{{reference}}] 終了した申請を再開しました',
      body: paragraphs(
        '{{applicantName}} 様',
        '一度終了した画像データ利活用の申請について、次の理由により手続きを再開しました。',
        lines('受付番号: {{reference}}', '現在の状態: {{state}}'),
        lines('■ 理由', '{{reason}}'),
        lines('■ 今後の流れとお願い', '{{whatNext}}'),
        '再開にお心当たりがない場合は、このメールへご返信ください。',
        contact.ja,
      ),
    },
    en: {
      subject: '[{{reference}}] Your request has been reopened',
      body: paragraphs(
        'Dear {{applicantName}},',
        'Your request for image data, which had ended, has been reopened for the following reason.',
        lines('Reference number: {{reference}}', 'Where your request stands: {{state}}'),
        lines('■ Why', '{{reason}}'),
        lines('■ What happens next, and what you need to do', '{{whatNext}}'),
        'If you do not know why it was reopened, please reply to this mail.',
        contact.en,
      ),
    },
  },
  'request-stopped-arrived': {
    reader: 'staff',
    occasion: '申請が提供不可・取下げ・保留になったとき(放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きが止まりました({{state}}): {{applicantName}} 様',
      body: paragraphs(
        lines(
          '放射線部門 各位',
          '次の申請が「{{state}}」になり、手続きが止まりました。申請者へ連絡しました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '状態: {{state}}({{stateSince}})',
          '理由: {{reason}}',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          '希望する画像データ: {{wanted}}',
        ),
        lines(
          '■ 次にすること',
          'この申請の作業を進めている場合は、止めてください。これからの打合せの予定は取り消されています。再開する場合は、改めてメールでお知らせします。',
        ),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
  'request-resumed-arrived': {
    reader: 'staff',
    occasion: '保留や終了の申請を再開したとき(放射線部門へ)',
    ja: {
      subject: '[{{reference}}] 申請の手続きを再開しました({{state}}): {{applicantName}} 様',
      body: paragraphs(
        lines(
          '放射線部門 各位',
          '止まっていた次の申請が「{{state}}」に戻り、手続きを再開しました。申請者へ連絡しました。',
        ),
        lines(
          '受付番号: {{reference}}',
          '状態: {{state}}({{stateSince}})',
          '申請者: {{applicantName}} 様({{applicantAffiliation}} {{applicantPosition}})',
          '希望する画像データ: {{wanted}}',
        ),
        lines('■ 次にすること', '{{nextStep}}'),
        '台帳: {{spreadsheetUrl}}',
        staffContact,
      ),
    },
  },
} as const satisfies Record<string, MailText>;
