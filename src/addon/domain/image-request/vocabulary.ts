import type { Caption } from '../caption.ts';

/** What the images are wanted for; only in-house clinical research is priced by the table (guide, 価格適用の留意事項). */
export const categories = {
  'in-house-research': { ja: '学内の臨床研究', en: 'In-house clinical research' },
  'company-research': { ja: '企業との共同研究', en: 'Joint research with a company' },
  'clinical-trial': { ja: '治験', en: 'Clinical trial' },
  'outside-provision': {
    ja: '地域連携・オフライン画像など病院外への提供',
    en: 'Provision outside the hospital',
  },
  development: { ja: '開発目的', en: 'Development' },
} as const satisfies Record<string, Caption>;

export type Category = keyof typeof categories;

/** Categories the guide excludes (対象外となる研究・用途). */
export const categoriesNotOffered: readonly Category[] = [
  'clinical-trial',
  'outside-provision',
  'development',
];

export const purposes = {
  research: { ja: '研究', en: 'Research' },
  'case-report': { ja: '症例報告', en: 'Case report' },
} as const satisfies Record<string, Caption>;

export type Purpose = keyof typeof purposes;

/** What the formal form offers (guide, step 5: ハードディスクの有無). */
export const hardDiskChoices = {
  bring: { ja: '持参する', en: 'I bring one' },
  buy: { ja: '購入を希望する(実費)', en: 'Please buy one (at actual cost)' },
} as const satisfies Record<string, Caption>;

/** What becomes of it in the end: staff may lend one instead. */
export const hardDisks = {
  ...hardDiskChoices,
  lend: { ja: '貸出を受ける', en: 'Lent by MDUC' },
} as const satisfies Record<string, Caption>;

export type HardDisk = keyof typeof hardDisks;

/** Where a request stands. Every request is in exactly one state; `procedure.ts` says what leads from one to another. */
export const states = {
  received: { ja: '相談受付', en: 'Consultation received' },
  'under-review': { ja: '内容確認中', en: 'Under review' },
  'meeting-fixed': { ja: '打合せ日時確定', en: 'Meeting fixed' },
  'more-information': { ja: '追加情報待ち', en: 'Waiting for more information' },
  'provision-approved': { ja: '提供可', en: 'Can be provided' },
  'formal-form-sent': { ja: '正式申請待ち', en: 'Waiting for the formal request' },
  'formally-requested': { ja: '正式申請受付', en: 'Formal request received' },
  'correction-requested': { ja: '修正待ち', en: 'Waiting for a correction' },
  accepted: { ja: '正式申請受理', en: 'Formal request accepted' },
  processing: { ja: 'データ処理中', en: 'Data being processed' },
  ready: { ja: '受け渡し準備完了', en: 'Ready for hand-over' },
  delivered: { ja: 'データ受領済', en: 'Data received' },
  closed: { ja: '完了', en: 'Closed' },
  'on-hold': { ja: '保留', en: 'On hold' },
  'not-offered': { ja: '対象外', en: 'Not offered' },
  declined: { ja: '提供不可', en: 'Cannot be provided' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Caption>;

export type State = keyof typeof states;

/** How far the fee of a request is known. */
export const feeStates = {
  none: { ja: '未算定', en: 'Not computed yet' },
  priced: { ja: '確定', en: 'Fixed' },
  'disk-cost-pending': { ja: '実費別途', en: 'Hard disk at actual cost to be added' },
  'tariff-gap': { ja: '料金表未設定', en: 'No published price for this number' },
  'priced-separately': { ja: '別途算定', en: 'Priced separately' },
  'not-offered': { ja: '対象外', en: 'Not offered' },
} as const satisfies Record<string, Caption>;

export type FeeState = keyof typeof feeStates;

/** Kinds of image the consultation form asks a rough number for. */
export const imageKinds = {
  ct: { ja: 'CT', en: 'CT' },
  mri: { ja: 'MRI', en: 'MRI' },
  cr: { ja: 'CR(単純X線撮影)', en: 'CR (plain radiography)' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<string, Caption>;

export type ImageKind = keyof typeof imageKinds;

/** What staff decide after the meeting (guide, step 3: 提供可否の検討). */
export const decisions = {
  provide: { ja: '提供できる', en: 'Can be provided' },
  decline: { ja: '提供できない', en: 'Cannot be provided' },
  'need-more': { ja: '追加の情報が必要', en: 'More information is needed' },
} as const satisfies Record<string, Caption>;

export type DecisionKind = keyof typeof decisions;

/** What is done to the data before they are handed over (guide, step 6), in its order. */
export const processingFacts = {
  pseudonymised: { ja: '仮名加工', en: 'Pseudonymised' },
  stored: { ja: 'ストレージ保存', en: 'Stored' },
  onMedium: { ja: '媒体へ保存', en: 'Written to the medium' },
  outputListed: { ja: '出力リスト作成', en: 'Output list made' },
} as const satisfies Record<string, Caption>;

export type ProcessingFact = keyof typeof processingFacts;
