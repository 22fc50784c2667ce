import type { PreviewTextContext } from '../../src/addon/ui/dialogs/preview-text.types.ts';
import type { RequestDetails } from '../../src/addon/ui/dialogs/step.types.ts';
import { fixMeeting, hold, mail, recordDecision, sendForm } from './step-examples.ts';

export const details: RequestDetails = {
  reference: 'IMG-2026-0007',
  applicant: '佐藤 花子',
  affiliation: '循環器内科学分野 助教',
  mail: 'hanako.sato.a1@dc.tohoku.ac.jp',
  state: '提供可',
  since: '2026年11月20日(金)10:45',
  nextStep: '放射線部門: 画像データリストを作り、正式申請フォームを送付してください。',
  overdue: '正式申請フォームの送付が2営業日遅れています(期限 2026/11/20)。',
  folderUrl: 'https://drive.google.com/drive/folders/1AbCdEfGh',
  sections: [
    {
      title: '申請者',
      rows: [
        { label: '氏名', value: '佐藤 花子' },
        { label: '所属・職名', value: '循環器内科学分野 助教' },
        { label: '言語', value: '日本語' },
      ],
    },
    {
      title: '研究',
      rows: [
        { label: '利用区分', value: '学内の臨床研究' },
        {
          label: '研究内容の概要',
          value:
            '冠動脈CTと予後の関連を検討します。2018年4月から2025年3月までに当院で冠動脈CTを撮影した20歳以上の患者を対象とし、プラークの性状と心血管イベントの関連を後ろ向きに解析します。\n\n二次解析として、深層学習による自動計測の妥当性を検証します。',
        },
        { label: '希望する画像', value: 'CT 15検査、MRI 5検査' },
      ],
    },
    {
      title: '打合せ',
      rows: [
        {
          label: '希望日時',
          value: '第1希望 2026/12/01(火)10:00\n第2希望 2026/12/02(水)13:30\n第3希望 2026/12/06(日)18:00',
        },
        { label: '決定した日時', value: '2026/11/19(木)10:00 医療データ利活用センター 会議室' },
      ],
    },
  ],
  lists: [
    {
      number: 'IMG-2026-0007-L2',
      sentAt: '2026/11/22 15:20',
      examinations: 'CT・MRI・その他 20検査、CR 0検査',
      url: 'https://drive.google.com/file/d/2/view',
      isCurrent: true,
    },
    {
      number: 'IMG-2026-0007-L1',
      sentAt: '2026/11/20 09:05',
      examinations: 'CT・MRI・その他 18検査、CR 0検査',
      url: 'https://drive.google.com/file/d/1/view',
      isCurrent: false,
    },
  ],
  fee: {
    state: '見積',
    lines: ['60,020円', 'CT・MRI・その他: 20検査 × 3,001円 = 60,020円'],
    earlier: [
      { computedOn: '2026/11/20', lines: ['54,018円', 'CT・MRI・その他: 18検査 × 3,001円 = 54,018円'] },
    ],
  },
  timeline: [
    { at: '2026/11/16 09:12', actor: '申請者', event: '相談申請を受付', change: '相談受付', detail: '' },
    {
      at: '2026/11/16 11:40',
      actor: 'yamada@med.tohoku.ac.jp',
      event: '申請内容を確認',
      change: '相談受付 → 内容確認中',
      detail: 'MDUC',
    },
    {
      at: '2026/11/17 14:02',
      actor: 'suzuki@med.tohoku.ac.jp',
      event: '申請内容を確認',
      change: '',
      detail: '放射線部門',
    },
    {
      at: '2026/11/17 16:30',
      actor: 'yamada@med.tohoku.ac.jp',
      event: '打合せ日時を決定',
      change: '内容確認中 → 打合せ日時確定',
      detail: '2026-11-19 10:00 医療データ利活用センター 会議室',
    },
    {
      at: '2026/11/20 10:45',
      actor: 'yamada@med.tohoku.ac.jp',
      event: '提供可否を決定',
      change: '打合せ日時確定 → 提供可',
      detail: '提供できる',
    },
  ],
  mails: [
    {
      createdAt: '2026/11/20 10:45',
      kind: 'メール',
      to: 'hanako.sato.a1@dc.tohoku.ac.jp',
      subject: '[IMG-2026-0007] 画像データを提供できることになりました',
      text: mail.text,
      status: '送信待ち',
      isSent: false,
    },
    {
      createdAt: '2026/11/17 16:30',
      kind: '予定',
      to: 'hanako.sato.a1@dc.tohoku.ac.jp、radiology-image@med.tohoku.ac.jp',
      subject: '画像データ利活用の打合せ(IMG-2026-0007)',
      text: '',
      status: '登録済 2026/11/17 16:30',
      isSent: true,
    },
    {
      createdAt: '2026/11/17 16:30',
      kind: 'メール',
      to: 'hanako.sato.a1@dc.tohoku.ac.jp',
      subject: '[IMG-2026-0007] 打合せの日時をお知らせします',
      text: mail.text,
      status: '送信済 2026/11/17 16:30',
      isSent: true,
    },
  ],
  steps: [sendForm, recordDecision, fixMeeting, hold],
};

const { lists: _lists, fee: _fee, ...common } = details;

/** A request for joint research: it has no lists and no fee. */
export const research: RequestDetails = {
  ...common,
  reference: 'JR-2026-0003',
  state: '書類確認中',
  nextStep: 'MDUC: 書類の内容を確認し、フィードバックを送付(未解決の指摘 1件)',
  overdue: '',
  versions: [
    {
      round: '第2回',
      submittedAt: '2026年11月20日(金) 10:45',
      url: 'https://drive.google.com/drive/folders/2',
    },
    {
      round: '第1回',
      submittedAt: '2026年11月10日(火) 9:05',
      url: 'https://drive.google.com/drive/folders/1',
    },
  ],
  findings: [
    {
      number: '1',
      place: '契約書(案): データの利用目的が、研究計画書に書かれた目的の範囲に収まっている',
      severity: '要修正',
      text: '第3条の利用目的を、研究計画書に合わせてください。',
      rounds: '第1回に指摘',
      settled: '第2回で解決',
    },
    {
      number: '2',
      place: '研究計画書(案)',
      severity: '要検討',
      text: 'データの保存期間を具体的な年数で書くことをご検討ください。',
      rounds: '第2回に指摘',
      settled: '',
    },
  ],
  points: [
    { document: '契約書(案)', point: '当事者', checkedBy: 'yamada@med.tohoku.ac.jp' },
    { document: '研究計画書(案)', point: '体制', checkedBy: '' },
  ],
};

/** An enquiry: nothing but what was asked, its history and its mails. */
export const enquiry: RequestDetails = { ...common, reference: 'ENQ-2026-0001', folderUrl: '', nextStep: '' };

export const texts: PreviewTextContext = {
  reference: 'IMG-2026-0007',
  applicant: '佐藤 花子',
  texts: [
    {
      code: 'consultation-acknowledged',
      occasion: '相談申請を受け付けたとき(申請者へ)',
      languages: ['ja', 'en'],
    },
    { code: 'meeting-fixed', occasion: '打合せ日時が決まったとき(申請者へ)', languages: ['ja', 'en'] },
    {
      code: 'consultation-arrived',
      occasion: '相談申請が届いたとき(MDUC・放射線部門へ)',
      languages: ['ja'],
    },
  ],
  chosen: { code: 'meeting-fixed', language: 'ja' },
};
