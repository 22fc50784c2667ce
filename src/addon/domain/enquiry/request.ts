import type { RequestBase } from '../procedure/request.ts';
import type { Moment } from '../time/day.ts';
import type { State, Topic } from './vocabulary.ts';

/** One enquiry: exactly what its row in お問い合わせ holds, field for column. */
export type Enquiry = RequestBase & {
  readonly state: State;
  readonly heldState?: undefined;
  readonly receivedAt: Moment;
  /** Google's id of the form's response: what makes a second delivery harmless. */
  readonly enquiryResponseId: string;
  readonly applicantAffiliation: string;
  readonly topic: Topic;
  readonly question: string;
  readonly answeredAt?: Moment | undefined;
  /** How it was answered, in the staff's words. */
  readonly answerNote?: string | undefined;
  /** When the link to the consultation form, filled in for the person, was sent. */
  readonly consultationInvitedAt?: Moment | undefined;
};
