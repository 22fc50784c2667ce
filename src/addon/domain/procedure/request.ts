import type { Language } from '../caption.ts';
import type { Moment } from '../time/day.ts';

/** Something that was done: by whom and when. */
export type Done = { readonly at: Moment; readonly by: string };

/** What every request has, whichever procedure it goes through; a field is `undefined` until the step that fills it. */
export type RequestBase = {
  /** `IMG-2026-0001`: series, fiscal year and running number. */
  readonly reference: string;
  readonly state: string;
  /** When it came into this state, or the time of waiting began anew. */
  readonly stateSince: Moment;
  /** The state to which a request on hold returns. */
  readonly heldState?: string | undefined;
  /** The reason that held before, which the applicant is reminded of again. */
  readonly heldReason?: string | undefined;
  /** What the applicant was last told as a reason: of a decision, a correction, a hold. */
  readonly reason?: string | undefined;
  /** What is late, in words; empty while nothing is. */
  readonly overdue?: string | undefined;
  readonly remindedAt?: Moment | undefined;
  /** The confirmation that last changed the request: a second click of it changes nothing. */
  readonly lastEventId?: string | undefined;
  readonly language: Language;
  readonly applicantName: string;
  /** Verified by sign-in. */
  readonly applicantMail: string;
};
