import type { Policy } from '../procedure/policy.ts';
import { dueAfter } from '../procedure/waiting.ts';
import type { Day, Moment } from '../time/day.ts';

/** When an answer can be expected. */
export type AnswerHours = {
  readonly day: Day;
  /** `09:00`, Tokyo. */
  readonly from: string;
  readonly to: string;
};

/**
 * The office hours in which an enquiry is answered at the latest (guide, 相談受付時間: 平日 9:00~17:00): those of the next
 * business day after its receipt, as long as `enquiryDays` is 1.
 */
export function answerExpected(receivedAt: Moment, policy: Policy): AnswerHours {
  return {
    day: dueAfter(receivedAt, policy.enquiryDays, policy),
    from: policy.officeOpens,
    to: policy.officeCloses,
  };
}
