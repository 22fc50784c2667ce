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
  outline: '研究内容の概要',
  wanted: '希望する画像の種類と検査数の目安',
  candidateDates: '打合せの希望日時(1行に1つ)',
  consultedAt: '相談申請の受付日時',
  listNumber: '画像データリスト番号(例: IMG-2026-0001-L1)',
  examinations: '画像データリストの検査数(料金区分ごと)',
  expectedDelivery: '提供日の目安',
  fee: '画像データ提供料の内訳、または料金が決まっていない理由',
  formalFormUrl: '受付番号などを入力済みの正式申請フォームのリンク',
  formalRequestedAt: '正式申請の受付日時',
  hardDisk: 'ハードディスク(持参・購入)',
  purpose: '利用目的(研究・症例報告)',
  ethicsNumber: '倫理委員会の承認番号',
  ethicsApprovedOn: '倫理委員会の承認日',
  fundingSource: '支払財源',
  notice: '仮名加工情報に該当しない旨の注意(申請者へ必ず伝えるもの)',
  form: '送信されたフォームの名前',
  formUrl: 'そのフォームのリンク(回答を入力済みのことがあります)',
  respondent: '送信したアカウントのメールアドレス',
  submittedAt: '送信日時',
  reason: '受け付けられなかった理由',
  mducAddress: 'MDUCのメールアドレス(設定タブ)',
  spreadsheetUrl: '台帳のリンク(職員向け)',
} as const satisfies Record<string, string>;

export type Placeholder = keyof typeof placeholders;

/** What a mail is filled with: each value in both languages, because staff and applicant get mails about one request. */
export type MailFacts = Readonly<Partial<Record<Placeholder, Caption>>>;

const consultation = [
  'reference',
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'applicantMail',
  'category',
  'outline',
  'wanted',
  'candidateDates',
  'consultedAt',
  'fee',
  'notice',
  'mducAddress',
] as const satisfies readonly Placeholder[];

const list = [
  ...consultation,
  'listNumber',
  'examinations',
  'expectedDelivery',
] as const satisfies readonly Placeholder[];

const formalRequest = [
  ...list,
  'formalRequestedAt',
  'hardDisk',
  'purpose',
  'ethicsNumber',
  'ethicsApprovedOn',
  'fundingSource',
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
  'consultation-acknowledged': consultation,
  'consultation-arrived': [...consultation, 'spreadsheetUrl'],
  'consultation-not-offered': consultation,
  'consultation-not-offered-arrived': [...consultation, 'spreadsheetUrl'],
  'formal-form-sent': [...list, 'formalFormUrl'],
  'formal-request-acknowledged': formalRequest,
  'formal-request-arrived': [...formalRequest, 'spreadsheetUrl'],
  'submission-refused': [...submission, 'formUrl'],
  'submission-quarantined': [...submission, 'spreadsheetUrl'],
} as const satisfies Record<MailCode, readonly Placeholder[]>;

/** What each mail must say, however staff word it: the guide's notice, and the link without which nothing goes on. */
export const requiredIn: Readonly<Partial<Record<MailCode, readonly Placeholder[]>>> = {
  'consultation-acknowledged': ['notice'],
  'formal-form-sent': ['formalFormUrl', 'notice'],
  'submission-refused': ['reason'],
  'submission-quarantined': ['reason'],
};
