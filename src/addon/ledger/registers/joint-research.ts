import type { Gap, PreparedDocuments, SubmittedVersion } from '../../domain/joint-research/documents.ts';
import type { CheckedPoint, Finding, JointResearchRequest } from '../../domain/joint-research/request.ts';
import {
  contractStates,
  ethicsStates,
  requestKinds,
  states,
  type ContractState,
  type EthicsState,
  type RequestKind,
  type State,
} from '../../domain/joint-research/vocabulary.ts';
import { languages, type Language } from '../../domain/caption.ts';
import { choice, day, json, lines, moment, text, wholeNumber } from '../codec.ts';
import { column, type Column, type Register } from '../register.ts';
import { folderLink, requestRowColumns } from './request-columns.ts';

/** What a request's row holds of the request itself. */
const requestColumns = {
  reference: column('受付番号', text, 130),
  state: column('状態', choice<State>(states), 160, {
    chosen: true,
    note: '「研究終了」と、保留の前の状態だけ選べます。ほかを選ぶと元に戻ります。',
  }),
  overdue: column('遅れ', text, 200, { wrap: true }),
  applicantName: column('申請者', text, 110),
  contractState: column('契約', choice<ContractState>(contractStates), 110),
  ethicsState: column('倫理審査', choice<EthicsState>(ethicsStates), 90),
  stateSince: column('状態の日時', moment, 150),
  reason: column('理由・連絡', text, 220, { wrap: true }),
  receivedAt: column('受付日時', moment, 150),
  kind: column('申請の種類', choice<RequestKind>(requestKinds), 110),
  earlierReference: column('元の受付番号', text, 130),
  title: column('研究課題名', text, 300, { wrap: true }),
  companies: column('共同研究先の企業', lines, 220, { wrap: true }),
  applicantAffiliation: column('所属', text, 260),
  applicantPosition: column('職名', text, 90),
  applicantMail: column('メールアドレス', text, 240),
  language: column('連絡の言語', choice<Language>(languages), 100, { chosen: true }),
  round: column('提出回', wholeNumber, 70),
  submittedAt: column('提出日時', moment, 150),
  gaps: column('不備の記録', json<readonly Gap[]>(), 120, { hidden: true }),
  feedbackSentAt: column('フィードバック日時', moment, 150),
  confirmedAt: column('確認完了日時', moment, 150),
  contractApprovedOn: column('部局長の承認日', day, 120),
  contractSignedOn: column('契約の締結日', day, 120),
  ethicsAppliedOn: column('倫理審査の申請日', day, 130),
  ethicsNumber: column('倫理承認番号', text, 140),
  ethicsApprovedOn: column('倫理承認日', day, 100),
  readyAt: column('研究開始可の日時', moment, 150),
  dataProvidedOn: column('データ提供日', day, 110),
  periodEndsOn: column('研究期間の終了日', day, 130),
  remindedAt: column('最後の催促', moment, 150),
  heldState: column('保留前の状態', choice<State>(states), 140, { hidden: true }),
  heldReason: column('保留前の理由', text, 160, { hidden: true }),
  intakeResponseId: column('審査依頼の回答ID', text, 120, { hidden: true }),
  submissionResponseIds: column('書類提出の回答ID', lines, 120, { hidden: true }),
  documents: column('書類', json<PreparedDocuments>(), 120, { hidden: true }),
  versions: column('提出版', json<readonly SubmittedVersion[]>(), 120, { hidden: true }),
  findings: column('指摘の記録', json<readonly Finding[]>(), 120, { hidden: true }),
  checkedPoints: column('確認項目の記録', json<readonly CheckedPoint[]>(), 120, { hidden: true }),
  lastEventId: column('最後の操作のID', text, 120, { hidden: true }),
} as const satisfies {
  readonly [Field in keyof Required<JointResearchRequest>]: Column<NonNullable<JointResearchRequest[Field]>>;
};

const { reference, state, overdue, applicantName, contractState, ethicsState, ...others } = requestColumns;
const { nextStep, assignee, historyLink, remarks, copy } = requestRowColumns;

/** 共同研究台帳: one row a request; first what staff read every day, then the request in the order of the procedure. */
export const jointResearch = {
  sheetId: 1013,
  title: '共同研究台帳',
  tabColour: '#1a5fb4',
  frozenColumns: 1,
  rowsBringRules: true,
  columns: {
    reference,
    state,
    nextStep,
    overdue,
    applicantName,
    assignee,
    openFindings: column('未解決の指摘', text, 280, { wrap: true }),
    openGaps: column('提出書類の不備', text, 260, { wrap: true }),
    contractState,
    ethicsState,
    folderLink,
    historyLink,
    remarks,
    ...others,
    copy,
  },
} as const satisfies Register;

export const jointResearchFields = Object.keys(requestColumns) as (keyof JointResearchRequest)[];
