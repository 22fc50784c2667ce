import type {
  PreviewedMail,
  PreviewedRequest,
  SelectedRequest,
  StepForm,
} from '../../src/addon/ui/dialogs/step.types.ts';

const plain = { fields: [], isSidePath: false, opensListDialog: false } as const;

export const fixMeeting: StepForm = {
  ...plain,
  command: 'fix-meeting',
  caption: '打合せ日時を決定',
  explanation:
    '打合せの日時と場所を決め、申請者・MDUC・放射線部門へ知らせます。予定はカレンダーに登録されます。',
  confirm: '日時を決定して送信する',
  fields: [
    {
      kind: 'moment',
      key: 'startsAt',
      label: '打合せ日時',
      help: '勤務時間は平日 8:30〜17:15 です。',
      required: true,
      initial: '',
      suggestions: [
        { value: '2026-12-01T10:00', label: '第1希望 12/1(火)10:00' },
        { value: '2026-12-02T13:30', label: '第2希望 12/2(水)13:30' },
        { value: '2026-12-06T18:00', label: '第3希望 12/6(日)18:00' },
      ],
    },
    {
      kind: 'text',
      key: 'place',
      label: '場所',
      help: 'オンラインの場合は、会議のURLを記入してください。',
      required: false,
      initial: '医療データ利活用センター 会議室',
      limit: 200,
    },
  ],
};

export const recordDecision: StepForm = {
  ...plain,
  command: 'record-decision',
  caption: '提供可否を決定',
  explanation: '打合せの結果を記録し、申請者へ知らせます。',
  confirm: '記録して送信する',
  fields: [
    {
      kind: 'choice',
      key: 'decision',
      label: '提供の可否',
      help: '',
      required: true,
      initial: '',
      options: [
        { value: 'provide', label: '提供できる' },
        { value: 'decline', label: '提供できない' },
        { value: 'need-more', label: '追加の情報が必要' },
      ],
    },
    {
      kind: 'paragraph',
      key: 'reason',
      label: '理由・必要な情報',
      help: '「提供できる」以外の場合は必ず記入してください。申請者へのメールに記載されます。',
      required: false,
      initial: '',
      limit: 500,
    },
    { kind: 'day', key: 'decidedOn', label: '決定日', help: '', required: true, initial: '2026-11-24' },
  ],
};

export const confirmReview: StepForm = {
  ...plain,
  command: 'confirm-review',
  caption: '申請内容を確認済みにする',
  explanation: '相談申請の内容を確認したことを記録します。MDUCと放射線部門がそれぞれ記録します。',
  confirm: '記録する',
};

export const hold: StepForm = {
  ...plain,
  command: 'hold',
  caption: '保留にする',
  explanation: '手続きを一時的に止め、申請者と放射線部門へ知らせます。',
  confirm: '保留にして送信する',
  fields: [
    { kind: 'paragraph', key: 'reason', label: '理由', help: '', required: true, initial: '', limit: 500 },
  ],
  isSidePath: true,
};

export const sendForm: StepForm = {
  ...plain,
  command: 'send-formal-form',
  caption: '正式申請フォームを送付',
  explanation: '画像データリストを添えて、正式申請フォームを申請者へ送ります。',
  confirm: '送信する',
  opensListDialog: true,
};

export const checkPoints: StepForm = {
  ...plain,
  command: 'check-points',
  caption: '確認項目をチェックする',
  explanation: '今回提出された書類で問題のなかった確認項目を記録します。',
  confirm: '記録する',
  fields: [
    {
      kind: 'choices',
      key: 'points',
      label: '問題のなかった項目',
      help: 'チェック済みの項目は表示されません。',
      required: true,
      initial: '',
      options: [
        { value: 'contract:当事者', label: '契約書(案): 当事者' },
        {
          value: 'contract:目的',
          label:
            '契約書(案): データの利用目的が、研究計画書に書かれた目的の範囲に収まり、企業が別の目的に使えないことが明記されている',
        },
        { value: 'protocol:体制', label: '研究計画書(案): 体制' },
      ],
    },
  ],
};

export const recordFinding: StepForm = {
  ...plain,
  command: 'record-finding',
  caption: '指摘事項を記録する',
  explanation: '書類の直してほしい点を記録します。',
  confirm: '記録する',
  fields: [
    {
      kind: 'text',
      key: 'point',
      label: '確認項目',
      help: '候補から選ぶか、空欄にします。',
      required: false,
      initial: '',
      limit: 200,
      offers: ['当事者', '目的'],
    },
  ],
};

export const sato: SelectedRequest = {
  reference: 'IMG-2026-0007',
  applicant: '佐藤 花子 様 循環器内科学分野',
  state: '内容確認中',
  problem: '',
};

export function several(count: number): SelectedRequest[] {
  const names = [
    '髙橋 一郎 様 放射線診断学分野',
    '﨑山 真理子 様 東北大学大学院医学系研究科 先進医療画像情報解析学共同研究講座(東北メディカル・メガバンク機構 兼務)',
    'Alexandria Montgomery-Fitzgerald 様 Department of Cardiovascular Medicine',
    '李 明 様 脳神経外科学分野',
  ];
  return Array.from({ length: count }, (_, index) => ({
    reference: `IMG-2026-${String(index + 1).padStart(4, '0')}`,
    applicant: names[index % names.length] ?? '',
    state: index % 5 === 3 ? '打合せ日時確定' : '内容確認中',
    problem: '',
  }));
}

export const mail: PreviewedMail = {
  to: 'hanako.sato.a1@dc.tohoku.ac.jp',
  subject: '[IMG-2026-0007] 打合せの日時をお知らせします(12月1日(火)10:00)',
  text: [
    '佐藤 花子 様',
    '画像データ利活用の相談について、打合せの日時を次のとおり決めました。',
    '受付番号: IMG-2026-0007\n日時: 2026年12月1日(火)10:00\n場所: 医療データ利活用センター 会議室',
    '■ お願い\nご都合が悪い場合は、このメールへご返信ください。研究計画書の案をお持ちの方は、当日お持ちください。',
    '--\n医療データ利活用センター(MDUC)\nmduc@med.tohoku.ac.jp\nhttps://docs.google.com/forms/d/e/1FAIpQLSdVeryLongIdentifierThatDoesNotBreakAnywhere0123456789abcdefghijklmnopqrstuvwxyz/viewform?usp=pp_url&entry.1234567890=IMG-2026-0007',
  ].join('\n\n'),
  attachments: ['打合せのご案内.pdf', '研究計画書ひな形.docx'],
};

export const previewed: PreviewedRequest = {
  reference: sato.reference,
  applicant: sato.applicant,
  from: '内容確認中',
  to: '打合せ日時確定',
  problem: '',
  warnings: [],
  mails: [
    mail,
    {
      ...mail,
      to: 'mduc@med.tohoku.ac.jp',
      subject: '[IMG-2026-0007] 打合せの日時が決まりました: 佐藤 花子 様',
      attachments: [],
    },
    {
      ...mail,
      to: 'radiology-image@med.tohoku.ac.jp',
      subject: '[IMG-2026-0007] 打合せの日時が決まりました: 佐藤 花子 様',
      attachments: [],
    },
  ],
  effects: ['打合せの予定をカレンダーに登録(招待: hanako.sato.a1@dc.tohoku.ac.jp、放射線部門)'],
};

export const recompute: StepForm = {
  ...plain,
  command: 'recompute-fee',
  caption: '提供料を再計算',
  explanation: '現在のリストと料金表で、画像データ提供料を計算し直します。',
  confirm: '再計算した額に変更する',
  fields: hold.fields,
};

export const recomputed: PreviewedRequest = {
  ...previewed,
  from: '受け渡し準備',
  to: '受け渡し準備',
  mails: [],
  effects: [],
  comparison: {
    before: ['62,500円', 'CT・MRI 50検査: 定額 62,500円'],
    after: [
      '312,500円(ハードディスクの実費は別途)',
      'CT・MRI 50検査: 定額 62,500円',
      'その他 500検査: 500件×500円 = 250,000円',
    ],
  },
};

export const outsideHours = '2026年12月6日(日)18:00 は休診日です。勤務時間(平日 8:30〜17:15)の外です。';
