import type { Caption } from '../caption.ts';
import type { ReviewDocument } from './documents.ts';

/** What a request asks for (guide: an extension or a change of content needs the documents again). */
export const requestKinds = {
  new: { ja: '新規', en: 'New' },
  extension: { ja: '期間の延長', en: 'Extension of the period' },
  change: { ja: '内容の変更', en: 'Change of content' },
} as const satisfies Record<string, Caption>;

export type RequestKind = keyof typeof requestKinds;

/** Where a request stands; what leads from one to another is in `procedure.ts`. */
export const states = {
  'intake-received': { ja: '申請受付', en: 'Request received' },
  preparing: { ja: '書類準備中', en: 'Documents being prepared' },
  'in-review': { ja: '書類確認中', en: 'Documents under review' },
  'revision-requested': { ja: '書類の修正待ち', en: 'Waiting for revised documents' },
  'in-approval': { ja: '契約・倫理審査中', en: 'Contract and ethics review under way' },
  'ready-to-start': { ja: '研究開始可', en: 'The research may start' },
  finished: { ja: '研究終了', en: 'Research finished' },
  'on-hold': { ja: '保留', en: 'On hold' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
} as const satisfies Record<string, Caption>;

export type State = keyof typeof states;

/** The contract, once MDUC's check is complete (guide: 部局長の承認を得て契約を締結). */
export const contractStates = {
  pending: { ja: '未着手', en: 'Not begun' },
  approved: { ja: '部局長承認済', en: 'Approved by the department head' },
  signed: { ja: '締結済', en: 'Signed' },
} as const satisfies Record<string, Caption>;

export type ContractState = keyof typeof contractStates;

/** The ethics review, in parallel with the contract. */
export const ethicsStates = {
  pending: { ja: '未申請', en: 'Not applied for' },
  applied: { ja: '審査中', en: 'Under review' },
  approved: { ja: '承認済', en: 'Approved' },
} as const satisfies Record<string, Caption>;

export type EthicsState = keyof typeof ethicsStates;

/** How much a finding weighs. */
export const severities = {
  required: { ja: '要修正', en: 'Must be changed' },
  advice: { ja: '要検討', en: 'To be considered' },
} as const satisfies Record<string, Caption>;

export type Severity = keyof typeof severities;

/** The documents that are read against a checklist. */
export const checkedDocuments = ['contract', 'protocol'] as const satisfies readonly ReviewDocument[];

export type CheckedDocument = (typeof checkedDocuments)[number];

/** Something to look at in one of them; the centre's own words. */
export type ReviewPoint = { readonly document: CheckedDocument; readonly point: string };
