import type { Tariff } from '../fee/tariff.ts';
import type { MailCode } from '../mail-codes.ts';
import type { Refusal } from '../refusal.ts';
import type { Actor } from './actor.ts';
import type { ReviewPoint } from '../joint-research/vocabulary.ts';
import type { Policy } from './policy.ts';
import type { RequestBase } from './request.ts';

/** What is asked of a request that exists; the event id makes a second click of one confirmation harmless. */
export type CommandBase = { readonly kind: string; readonly eventId: string; readonly reference: string };

/** A command about a request that exists, by its kind. */
export type About<Kind extends string> = CommandBase & { readonly kind: Kind };

export type WithReason<Kind extends string> = About<Kind> & { readonly reason: string };

/** One mail to be sent because of a decision. */
export type Notice = {
  readonly code: MailCode;
  readonly to: 'applicant' | 'mduc' | 'radiology';
  /** Whether the stored image list goes with it. */
  readonly withImageList?: boolean;
  /** Whether the pledge goes with it, to print and sign. */
  readonly withPledge?: boolean;
};

/** The meeting in the calendar as the request has it: made, moved, or taken out. */
export type MeetingEffect =
  { readonly kind: 'put-meeting' } | { readonly kind: 'cancel-meeting'; readonly eventId: string };

/** The folder of a joint research request, with its documents. */
export type DocumentsEffect = { readonly kind: 'prepare-documents' };

/** What is to be done outside of the ledger besides mails; each procedure says which of it may come of its decisions. */
export type Effect = MeetingEffect | DocumentsEffect;

/** What the journal keeps of a decision. */
export type Event = {
  /** The command. */
  readonly code: string;
  readonly from: string | undefined;
  readonly to: string;
  /** Facts worth remembering, in words; no patient data. */
  readonly detail: string;
  /** Values that were set right, as they were and as they are. */
  readonly corrections?: readonly Correction[];
  /** Another request that this one goes on from: its history names this event, too. */
  readonly concerns?: string;
};

export type Correction = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** A command that can be done: the request as it is afterwards, what to remember, whom to tell. */
export type Decision<Request extends RequestBase = RequestBase, Leads extends Effect = Effect> = {
  readonly kind: 'decision';
  readonly request: Request;
  /** Absent where nothing happened that is worth remembering. */
  readonly event?: Event;
  readonly notices: readonly Notice[];
  readonly effects: readonly Leads[];
};

/** The command was carried out before: a trigger that fired twice, a second click. */
export type Unchanged = { readonly kind: 'unchanged'; readonly reference: string };

export type Outcome<Request extends RequestBase = RequestBase, Leads extends Effect = Effect> =
  Decision<Request, Leads> | Unchanged | Refusal;

/** What a decision may know besides the request and the command. */
export type Context = {
  readonly now: number;
  readonly actor: Actor;
  readonly tariff: Tariff;
  readonly policy: Policy;
  /** The reference number a new request would get. */
  readonly nextReference: string;
  /** What MDUC looks at in documents of joint research, as the tab 確認項目 has it. */
  readonly checklist: readonly ReviewPoint[];
};
