import { isBusinessDay } from '../time/business-days.ts';
import { dayAt, isoInTokyo } from '../time/tokyo.ts';
import type { Policy } from '../procedure/policy.ts';
import type { Moment } from '../time/day.ts';

const MINUTE_MS = 60_000;

/** Why a meeting cannot be expected then: the centre is closed, or it would end after hours (guide, 平日 9:00~17:00). */
export type OutsideHours = 'closed-day' | 'closed-hours';

export function outsideOfficeHours(startsAt: Moment, policy: Policy): OutsideHours | undefined {
  if (!isBusinessDay(dayAt(startsAt), policy.closedDays)) return 'closed-day';
  const begins = timeAt(startsAt);
  const ends = timeAt(startsAt + policy.meetingMinutes * MINUTE_MS);
  const isWithin =
    policy.officeOpens <= begins &&
    ends <= policy.officeCloses &&
    dayAt(startsAt + policy.meetingMinutes * MINUTE_MS) === dayAt(startsAt);
  return isWithin ? undefined : 'closed-hours';
}

/** `09:30` in Tokyo. */
function timeAt(moment: Moment): string {
  return isoInTokyo(moment).slice(11, 16);
}
