import type { MailCode } from '../domain/image-request/decision.ts';
import type { Caption } from '../domain/image-request/vocabulary.ts';

/** Everything a mail can say, with the explanation that staff read in the tab 文面. */
export const placeholders = {
  reference: '受付番号(例: IMG-2026-0001)',
  applicantName: '申請者の氏名',
  applicantAffiliation: '申請者の所属',
  applicantPosition: '申請者の職名',
  applicantMail: '申請者のメールアドレス',
  category: '利用区分',
  categoryNote: '企業との共同研究についての案内(該当する申請だけ。ほかでは空)',
  categoryWarning: '企業との共同研究についての職員への注意(該当する申請だけ。ほかでは空)',
  outline: '研究内容の概要',
  wanted: '希望する画像の種類と検査数の目安',
  candidateDates: '打合せの希望日時(1行に1つ)',
  consultedAt: '相談申請の受付日時',
  state: '申請の状態',
  stateSince: 'その状態になった日時',
  reason: '理由・連絡(提供不可、修正、保留などの理由。送信を受け付けられなかった理由)',
  remark: '理由・連絡を見出し付きで(記入がないときは空)',
  whatNext: '今後の流れと申請者へのお願い(申請の状態により変わります)',
  nextStep: '台帳の「次にすること」',
  dueOn: '対応の期日(催促のメールでは、過ぎた期日)',
  meetingAt: '打合せの日時',
  meetingPlace: '打合せの場所',
  protocolStatus: '研究計画書の状況(依頼なし・提出待ち・受領済)',
  protocolNote: '研究計画書の提出のお願い(提出待ちのときだけ。ほかでは空)',
  protocolReceivedOn: '研究計画書の受領日',
  listNumber: '画像データリスト番号(例: IMG-2026-0001-L1)',
  examinations: '画像データリストの検査数(料金区分ごと)',
  expectedDelivery: '提供日の目安',
  fee: '画像データ提供料の内訳、または料金が決まっていない理由',
  earlierFee: '変更前の画像データ提供料の内訳',
  formalFormUrl: '受付番号など、わかっている回答を入力済みの正式申請フォームのリンク',
  formalRequestedAt: '正式申請の受付日時',
  hardDisk: 'ハードディスク(持参・購入)',
  diskNote: 'ハードディスクについての案内(持参・購入により変わります)',
  purpose: '利用目的(研究・症例報告)',
  ethicsNumber: '倫理委員会の承認番号',
  ethicsApprovedOn: '倫理委員会の承認日',
  fundingSource: '支払財源',
  acceptedAt: '正式申請の受理日時',
  handoverNote: '受け渡しの案内(日時と場所)',
  dataReceivedAt: 'データの受領日時',
  mediumReturn: '記憶媒体の返却についての案内(貸出の有無により変わります)',
  mediumLent: '貸出した記憶媒体',
  mediumDueOn: '記憶媒体の返却期限',
  mediumReturnedOn: '記憶媒体の返却日',
  notice: '仮名加工情報に該当しない旨の注意(申請者へ必ず伝えるもの)',
  form: '送信されたフォームの名前',
  formUrl: 'そのフォームのリンク(回答を入力済みのことがあります)',
  respondent: '送信したアカウントのメールアドレス',
  submittedAt: '送信日時',
  day: '一覧の日付',
  digest: '期限を過ぎている申請の一覧(状態ごと)',
  quarter: '精算の四半期(例: 2026年度 第3四半期(10月〜12月))',
  period: '精算の対象期間',
  lineCount: '精算の明細の数',
  totalYen: '精算の総合計(円)',
  sources: '支払財源ごとの小計',
  leftOut: '今回の精算に含めていない申請と理由(なければ何も入りません)',
  reverses: '取り消した精算の番号',
  mducAddress: 'MDUCのメールアドレス(設定タブ)',
  spreadsheetUrl: '台帳のリンク(職員向け)',
} as const satisfies Record<string, string>;

export type Placeholder = keyof typeof placeholders;

/** What a mail is filled with: each value in both languages, because staff and applicant get mails about one request. */
export type MailFacts = Readonly<Partial<Record<Placeholder, Caption>>>;

/** What is known of every request. */
const request = [
  'reference',
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'applicantMail',
  'category',
  'categoryNote',
  'outline',
  'wanted',
  'candidateDates',
  'consultedAt',
  'state',
  'stateSince',
  'fee',
  'notice',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What only staff are told. */
const forStaff = [
  'categoryWarning',
  'protocolStatus',
  'nextStep',
  'spreadsheetUrl',
] as const satisfies readonly Placeholder[];

const meeting = [...request, 'meetingAt', 'meetingPlace'] as const satisfies readonly Placeholder[];

const list = [
  ...request,
  'protocolNote',
  'listNumber',
  'examinations',
  'expectedDelivery',
] as const satisfies readonly Placeholder[];

const formalRequest = [
  ...list,
  'formalRequestedAt',
  'hardDisk',
  'diskNote',
  'purpose',
  'ethicsNumber',
  'ethicsApprovedOn',
  'fundingSource',
] as const satisfies readonly Placeholder[];

const accepted = [...formalRequest, 'acceptedAt'] as const satisfies readonly Placeholder[];

const ready = [...accepted, 'handoverNote', 'dueOn'] as const satisfies readonly Placeholder[];

const received = [
  ...accepted,
  'dataReceivedAt',
  'mediumReturn',
  'mediumLent',
  'mediumDueOn',
] as const satisfies readonly Placeholder[];

const settlement = [
  'reference',
  'quarter',
  'period',
  'lineCount',
  'totalYen',
  'sources',
  'mducAddress',
  'spreadsheetUrl',
] as const satisfies readonly Placeholder[];

const submission = [
  'reference',
  'form',
  'respondent',
  'submittedAt',
  'reason',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What each mail may say: only what is known when it is written. */
export const placeholdersOf = {
  'consultation-acknowledged': request,
  'consultation-arrived': [...request, ...forStaff, 'dueOn'],
  'consultation-not-offered': request,
  'consultation-not-offered-arrived': [...request, ...forStaff],
  'meeting-fixed': meeting,
  'meeting-fixed-arrived': [...meeting, ...forStaff, 'dueOn'],
  'meeting-cancelled': [...meeting, 'reason'],
  'meeting-cancelled-arrived': [...meeting, ...forStaff, 'reason', 'dueOn'],
  'provision-approved': [...request, 'remark', 'protocolNote'],
  'provision-declined': [...request, 'reason'],
  'information-requested': [...request, 'reason', 'dueOn'],
  'protocol-requested': [...request, 'remark', 'dueOn'],
  'protocol-received': [...request, 'protocolReceivedOn', 'whatNext'],
  'formal-form-sent': [...list, 'formalFormUrl', 'dueOn'],
  'formal-request-acknowledged': formalRequest,
  'formal-request-arrived': [...formalRequest, ...forStaff, 'dueOn'],
  'formal-request-accepted': accepted,
  'processing-requested': [...accepted, ...forStaff],
  'correction-requested': [...formalRequest, 'reason', 'formalFormUrl', 'dueOn'],
  'list-revised': accepted,
  'list-revised-arrived': [...accepted, ...forStaff],
  'data-ready': ready,
  'data-received': received,
  'medium-returned': [...received, 'mediumReturnedOn'],
  'request-withdrawn': [...request, 'remark'],
  'request-on-hold': [...request, 'reason'],
  'request-resumed': [...request, 'whatNext'],
  'request-reopened': [...request, 'reason', 'whatNext'],
  'request-stopped-arrived': [...request, ...forStaff, 'reason'],
  'request-resumed-arrived': [...request, ...forStaff],
  'reminder-information': [...request, 'reason', 'dueOn'],
  'reminder-protocol': [...request, 'dueOn'],
  'reminder-formal-form': [...list, 'formalFormUrl', 'dueOn'],
  'reminder-correction': [...formalRequest, 'reason', 'formalFormUrl', 'dueOn'],
  'reminder-collection': ready,
  'reminder-medium': received,
  'fee-changed': [...formalRequest, 'earlierFee'],
  'settlement-closed': [...settlement, 'leftOut'],
  'settlement-reversed': [...settlement, 'reverses', 'reason'],
  'settlement-reminder': ['reference', 'quarter', 'day', 'mducAddress', 'spreadsheetUrl'],
  'waiting-digest': ['reference', 'day', 'digest', 'mducAddress', 'spreadsheetUrl'],
  'submission-refused': [...submission, 'formUrl'],
  'submission-quarantined': [...submission, 'spreadsheetUrl'],
} as const satisfies Record<MailCode, readonly Placeholder[]>;

/** What each mail must say, however staff word it: the guide's notice, and what nobody could go on without. */
export const requiredIn: Readonly<Partial<Record<MailCode, readonly Placeholder[]>>> = {
  'consultation-acknowledged': ['notice'],
  'meeting-fixed': ['meetingAt'],
  'provision-declined': ['reason'],
  'information-requested': ['reason'],
  'formal-form-sent': ['formalFormUrl', 'notice'],
  'correction-requested': ['reason', 'formalFormUrl', 'notice'],
  'list-revised': ['notice'],
  'data-ready': ['handoverNote', 'notice'],
  'data-received': ['mediumReturn'],
  'request-on-hold': ['reason'],
  'reminder-formal-form': ['formalFormUrl'],
  'reminder-correction': ['formalFormUrl'],
  'fee-changed': ['fee'],
  'settlement-reversed': ['reverses'],
  'waiting-digest': ['digest'],
  'submission-refused': ['reason'],
  'submission-quarantined': ['reason'],
};
