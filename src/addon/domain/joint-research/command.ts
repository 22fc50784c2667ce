import type { About, WithReason } from '../procedure/outcome.ts';
import type { Day, Moment } from '../time/day.ts';
import type { Language } from '../caption.ts';
import type { Gap, PreparedDocuments, ReviewDocument, SubmittedVersion } from './documents.ts';
import type { JointResearchRequest } from './request.ts';
import type { RequestKind, ReviewPoint, Severity } from './vocabulary.ts';
import type { CorrectableField } from './correctable.ts';

export type IntakeAnswers = {
  readonly language: Language;
  readonly name: string;
  readonly affiliation: string;
  readonly position: string;
  readonly title: string;
  /** As typed, one a line; blank lines left out, none named twice. */
  readonly companies: readonly string[];
  readonly kind: RequestKind;
  /** '' for a new request. */
  readonly earlierReference: string;
  /** Whether the applicant confirmed that each company's contact fills in its sheet before submission. */
  readonly companiesConfirmed: boolean;
};

/** 診療情報(共同研究)審査依頼: the intake form. */
export type ReceiveIntake = {
  readonly kind: 'receive-intake';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly answers: IntakeAnswers;
  /** The request that the answers name as the earlier one, if there is one. */
  readonly earlier: JointResearchRequest | undefined;
};

/** The applicant says that the documents are complete; the desk has looked whether they are. */
export type ReceiveSubmission = {
  readonly kind: 'receive-submission';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly reference: string;
  /** Whether the applicant confirmed that every company's contact has filled in its sheet. */
  readonly companiesConfirmed: boolean;
  /** What is missing; nothing of the submission is kept where something is. */
  readonly gaps: readonly Gap[];
  /** The documents as they were submitted; absent where something is missing. */
  readonly version: SubmittedVersion | undefined;
};

/** The folder is there: the program says so to itself. */
export type NotePreparedDocuments = About<'note-prepared-documents'> & {
  readonly documents: PreparedDocuments;
};

export type RecordFinding = About<'record-finding'> & {
  readonly document: ReviewDocument;
  /** '' where it belongs to no point of the checklist. */
  readonly point: string;
  readonly severity: Severity;
  readonly text: string;
};

export type SettleFindings = About<'settle-findings'> & { readonly numbers: readonly number[] };

export type CheckPoints = About<'check-points'> & {
  readonly points: readonly ReviewPoint[];
};

export type RecordContractApproval = About<'record-contract-approval'> & { readonly approvedOn: Day };
export type RecordContractSigned = About<'record-contract-signed'> & { readonly signedOn: Day };
export type RecordEthicsApplication = About<'record-ethics-application'> & { readonly appliedOn: Day };
export type RecordEthicsApproval = About<'record-ethics-approval'> & {
  readonly number: string;
  readonly approvedOn: Day;
};
export type RecordDataProvision = About<'record-data-provision'> & { readonly providedOn: Day };
export type SetPeriodEnd = About<'set-period-end'> & { readonly endsOn: Day };

export type CorrectValue = About<'correct-value'> & {
  readonly changes: Readonly<Partial<Pick<JointResearchRequest, CorrectableField>>>;
};

/** Everything that can be asked of a request for review of joint research. */
export type Command =
  | ReceiveIntake
  | NotePreparedDocuments
  | ReceiveSubmission
  | RecordFinding
  | SettleFindings
  | CheckPoints
  | WithReason<'send-feedback'>
  | About<'confirm-documents'>
  | RecordContractApproval
  | RecordContractSigned
  | RecordEthicsApplication
  | RecordEthicsApproval
  | RecordDataProvision
  | SetPeriodEnd
  | About<'finish'>
  | WithReason<'withdraw'>
  | WithReason<'hold'>
  | About<'resume'>
  | CorrectValue
  | About<'note-waiting'>;

export type CommandKind = Command['kind'];

export type CommandOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;

/** What is asked of a request that exists, and not by a form. */
export type DeskCommand = Exclude<Command, ReceiveIntake | ReceiveSubmission>;
