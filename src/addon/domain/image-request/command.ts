import type { About, WithReason } from '../procedure/outcome.ts';
import type { CorrectableField } from './correctable.ts';
import type { Day, Moment } from '../time/day.ts';
import type { Examinations } from '../fee/examinations.ts';
import type { ImageRequest } from './request.ts';
import type { Language } from '../caption.ts';
import type { Category, DecisionKind, HardDisk, ImageKind, ProcessingFact, Purpose } from './vocabulary.ts';

export type ConsultationAnswers = {
  readonly language: Language;
  readonly name: string;
  readonly affiliation: string;
  readonly position: string;
  readonly category: Category;
  readonly outline: string;
  readonly wanted: Readonly<Partial<Record<ImageKind, number>>>;
  readonly otherKind: string;
  /** `2026-12-01 10:00`, in the order of preference. */
  readonly candidateDates: readonly string[];
  /** Whether the applicant confirmed that the data are not 仮名加工情報 in the guideline's sense. */
  readonly noticeConfirmed: boolean;
};

export type FormalRequestAnswers = {
  readonly reference: string;
  readonly listNumber: string;
  readonly hardDisk: HardDisk;
  readonly purpose: Purpose;
  readonly ethicsNumber: string;
  readonly ethicsApprovedOn: Day;
  readonly fundingSource: string;
  readonly noticeConfirmed: boolean;
};

/** An image list as read, checked and stored, ready to be sent. */
export type ImageListToSend = {
  readonly fileId: string;
  readonly folderId: string;
  readonly fileName: string;
  readonly hash: string;
  readonly examinations: Examinations;
  /** What seemed to identify people, in words with row and column; empty when nothing did. */
  readonly findings: readonly string[];
};

export type ReceiveConsultation = {
  readonly kind: 'receive-consultation';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly answers: ConsultationAnswers;
};

export type ReceiveFormalRequest = {
  readonly kind: 'receive-formal-request';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly answers: FormalRequestAnswers;
};

/** A list goes to the applicant: with the formal form the first time, or in place of one that was accepted. */
export type SendList<Kind extends 'send-formal-form' | 'revise-list'> = About<Kind> & {
  readonly list: ImageListToSend;
  readonly expectedDelivery: Day;
  /** Required when the list has findings. */
  readonly overrideReason: string;
};

export type SendFormalForm = SendList<'send-formal-form'>;
export type ReviseList = SendList<'revise-list'>;

export type FixMeeting = About<'fix-meeting'> & {
  readonly startsAt: Moment;
  readonly place: string;
  /** Whether staff saw that the time lies outside of office hours, and meant it. */
  readonly acknowledged: boolean;
};

export type RecordDecision = WithReason<'record-decision'> & { readonly decision: DecisionKind };

export type RecordProtocol = About<'record-protocol'> & { readonly receivedOn: Day };

export type RecordProcessing = About<'record-processing'> & {
  readonly fact: ProcessingFact;
  readonly done: boolean;
};

export type AnnounceReady = About<'announce-ready'> & { readonly handoverNote: string };

export type RecordPledge = About<'record-pledge'> & { readonly signedOn: Day };

export type RecordHandover = About<'record-handover'> & {
  readonly receivedAt: Moment;
  /** '' where the pledge was recorded before. */
  readonly pledgeSignedOn: Day | '';
  /** Which medium was lent; '' for none. */
  readonly mediumLent: string;
  /** '' for the usual day. */
  readonly mediumDueOn: Day | '';
};

export type RecordMediumReturn = About<'record-medium-return'> & { readonly returnedOn: Day };

export type CorrectValue = About<'correct-value'> & {
  readonly changes: Readonly<Partial<Pick<ImageRequest, CorrectableField>>>;
};

export type RecordDisk = About<'record-disk'> & {
  readonly hardDisk: HardDisk;
  /** Integer yen; `undefined` while it is not known, and where none was bought. */
  readonly diskYen: number | undefined;
};

/** Everything that can be asked of a request for image data. */
export type Command =
  | ReceiveConsultation
  | About<'confirm-review'>
  | FixMeeting
  | WithReason<'cancel-meeting'>
  | RecordDecision
  | SendFormalForm
  | WithReason<'request-protocol'>
  | RecordProtocol
  | ReceiveFormalRequest
  | About<'accept-formal-request'>
  | WithReason<'return-for-correction'>
  | ReviseList
  | RecordProcessing
  | AnnounceReady
  | RecordPledge
  | RecordHandover
  | RecordMediumReturn
  | RecordDisk
  | WithReason<'recompute-fee'>
  | About<'close'>
  | WithReason<'decline'>
  | WithReason<'withdraw'>
  | WithReason<'hold'>
  | About<'resume'>
  | WithReason<'reopen'>
  | CorrectValue
  | About<'note-waiting'>;

export type CommandKind = Command['kind'];

export type CommandOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;

/** What is asked of a request that exists, and not by a form. */
export type DeskCommand = Exclude<Command, ReceiveConsultation | ReceiveFormalRequest>;
