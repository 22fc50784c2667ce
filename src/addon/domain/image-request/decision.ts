import type { Refusal } from '../refusal.ts';
import type { Tariff } from '../fee/tariff.ts';
import type { CorrectableField } from './correctable.ts';
import type { Day } from '../time/day.ts';
import type { ImageRequest } from './request.ts';
import type { Actor, CommandKind } from './command.ts';
import type { State } from './vocabulary.ts';

/** Mails of the image-data procedure; their texts are in `messages/`, their overrides in the tab 文面. */
export const mailCodes = [
  'consultation-acknowledged',
  'consultation-arrived',
  'consultation-not-offered',
  'consultation-not-offered-arrived',
  'meeting-fixed',
  'meeting-fixed-arrived',
  'meeting-cancelled',
  'meeting-cancelled-arrived',
  'provision-approved',
  'provision-declined',
  'information-requested',
  'protocol-requested',
  'protocol-received',
  'formal-form-sent',
  'formal-request-acknowledged',
  'formal-request-arrived',
  'formal-request-accepted',
  'processing-requested',
  'correction-requested',
  'list-revised',
  'list-revised-arrived',
  'data-ready',
  'data-received',
  'medium-returned',
  'fee-changed',
  'request-withdrawn',
  'request-on-hold',
  'request-resumed',
  'request-reopened',
  'request-stopped-arrived',
  'request-resumed-arrived',
  'reminder-information',
  'reminder-protocol',
  'reminder-formal-form',
  'reminder-correction',
  'reminder-collection',
  'reminder-medium',
  'waiting-digest',
  'settlement-closed',
  'settlement-reversed',
  'settlement-reminder',
  'submission-refused',
  'submission-quarantined',
] as const;

export type MailCode = (typeof mailCodes)[number];

export function isMailCode(code: string): code is MailCode {
  return (mailCodes as readonly string[]).includes(code);
}

/** One mail to be sent because of a decision. */
export type Notice = {
  readonly code: MailCode;
  readonly to: 'applicant' | 'mduc' | 'radiology';
  /** Whether the stored image list goes with it. */
  readonly withImageList?: boolean;
  /** Whether the pledge goes with it, to print and sign. */
  readonly withPledge?: boolean;
};

/** What is to be done outside of the ledger besides mails. */
export type Effect =
  /** The meeting in the calendar as the request has it: made, moved, or taken out. */
  { readonly kind: 'put-meeting' } | { readonly kind: 'cancel-meeting'; readonly eventId: string };

/** What the journal keeps of a decision. */
export type Event = {
  readonly code: CommandKind;
  readonly from: State | undefined;
  readonly to: State;
  /** Facts worth remembering, in words; no patient data. */
  readonly detail: string;
  /** Values that were set right, as they were and as they are. */
  readonly corrections?: readonly {
    readonly field: CorrectableField;
    readonly before: string | number | undefined;
    readonly after: string | number | undefined;
  }[];
};

/** A command that can be done: the request as it is afterwards, what to remember, whom to tell. */
export type Decision = {
  readonly kind: 'decision';
  readonly request: ImageRequest;
  /** Absent where nothing happened that is worth remembering. */
  readonly event?: Event;
  readonly notices: readonly Notice[];
  readonly effects: readonly Effect[];
};

/** The command was carried out before: a trigger that fired twice, a second click. */
export type Unchanged = { readonly kind: 'unchanged'; readonly reference: string };

export type Outcome = Decision | Unchanged | Refusal;

/** What the centre has laid down in the tab 設定, as far as rules depend on it. */
export type Policy = {
  /** `09:00`, Tokyo. */
  readonly officeOpens: string;
  readonly officeCloses: string;
  /** Days on which the centre is closed besides weekends and public holidays. */
  readonly closedDays: readonly Day[];
  /** Minutes. */
  readonly meetingMinutes: number;
  /** Business days. */
  readonly deliveryDaysMin: number;
  readonly deliveryDaysMax: number;
  readonly reviewDays: number;
  readonly answerDays: number;
  readonly formalFormDays: number;
  readonly collectionDays: number;
  readonly mediumDays: number;
  /** Days of the calendar between two reminders. */
  readonly reminderIntervalDays: number;
  /** Whether the tariff also holds for case reports; the guide does not say. */
  readonly pricesCaseReports: boolean;
};

/** What a decision may know besides the request and the command. */
export type Context = {
  readonly now: number;
  readonly actor: Actor;
  readonly tariff: Tariff;
  readonly policy: Policy;
  /** The reference number a new request would get. */
  readonly nextReference: string;
};
