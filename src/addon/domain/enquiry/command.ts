import type { Language } from '../caption.ts';
import type { About, WithReason } from '../procedure/outcome.ts';
import type { Moment } from '../time/day.ts';
import type { Topic } from './vocabulary.ts';

export type EnquiryAnswers = {
  readonly language: Language;
  readonly name: string;
  readonly affiliation: string;
  readonly topic: Topic;
  readonly question: string;
};

export type ReceiveEnquiry = {
  readonly kind: 'receive-enquiry';
  readonly responseId: string;
  readonly submittedAt: Moment;
  readonly answers: EnquiryAnswers;
};

/** Everything that can be asked of an enquiry. */
export type Command =
  | ReceiveEnquiry
  | (About<'mark-answered'> & { readonly note: string })
  | (About<'invite-consultation'> & { readonly note: string })
  | WithReason<'reopen-enquiry'>
  | About<'note-waiting'>;

export type CommandKind = Command['kind'];

export type CommandOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>;

/** What is asked of an enquiry that exists, and not by a form. */
export type DeskCommand = Exclude<Command, ReceiveEnquiry>;
