import type { Category, HardDisk, ImageKind, Language, Purpose } from './vocabulary.ts';
import type { Day, Examinations, Moment } from './request.ts';

/** Whose hand a command is: the verified account, and what it may do here. */
export type Actor = {
  readonly mail: string;
  readonly role: 'applicant' | 'mduc' | 'radiology' | 'visitor' | 'program';
};

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

export type SendFormalForm = {
  readonly kind: 'send-formal-form';
  /** Made when the dialog shows the preview: the same confirmation twice is one. */
  readonly eventId: string;
  readonly reference: string;
  readonly list: ImageListToSend;
  readonly expectedDelivery: Day;
  /** Required when the list has findings. */
  readonly overrideReason: string;
};

export type ReceiveFormalRequest = {
  readonly kind: 'receive-formal-request';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly answers: FormalRequestAnswers;
};

/** Everything that can be asked of a request for image data. */
export type Command = ReceiveConsultation | SendFormalForm | ReceiveFormalRequest;

export type CommandKind = Command['kind'];
