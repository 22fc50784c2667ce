import type { Refusal } from '../refusal.ts';
import type { Tariff } from '../fee/tariff.ts';
import type { Actor, CommandKind } from './command.ts';
import type { ImageRequest } from './request.ts';
import type { State } from './vocabulary.ts';

/** Mails of the image-data procedure; their texts are in `messages/`, their overrides in the tab 文面. */
export const mailCodes = [
  'consultation-acknowledged',
  'consultation-arrived',
  'consultation-not-offered',
  'consultation-not-offered-arrived',
  'formal-form-sent',
  'formal-request-acknowledged',
  'formal-request-arrived',
  'submission-refused',
  'submission-quarantined',
] as const;

export type MailCode = (typeof mailCodes)[number];

/** One mail to be sent because of a decision. */
export type Notice = {
  readonly code: MailCode;
  readonly to: 'applicant' | 'mduc' | 'radiology';
  /** Whether the stored image list goes with it. */
  readonly withImageList?: boolean;
};

/** What the journal keeps of a decision. */
export type Event = {
  readonly code: CommandKind;
  readonly from: State | undefined;
  readonly to: State;
  /** Facts worth remembering, in words; no patient data. */
  readonly detail: string;
};

/** A command that can be done: the request as it is afterwards, what to remember, whom to tell. */
export type Decision = {
  readonly kind: 'decision';
  readonly request: ImageRequest;
  readonly event: Event;
  readonly notices: readonly Notice[];
};

/** The command was carried out before: a trigger that fired twice, a second click. */
export type Unchanged = { readonly kind: 'unchanged'; readonly reference: string };

export type Outcome = Decision | Unchanged | Refusal;

/** What a decision may know besides the request and the command. */
export type Context = {
  readonly now: number;
  readonly actor: Actor;
  readonly tariff: Tariff;
  /** The reference number a new request would get. */
  readonly nextReference: string;
};
