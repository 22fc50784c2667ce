import { expect } from '@jest/globals';
import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../../src/workspace/host.ts';
import { insertCalendar } from '../../../src/workspace/services/calendar/calendars.ts';
import { insertEvent } from '../../../src/workspace/services/calendar/events.ts';
import { people } from './fake-execution.ts';

export const staff = people.staff.email;
export const applicant = people.applicant.email;
export const outsider = people.outsider.email;
export const stranger = 'nobody@example.com';

/** One hour on 2026-07-10 in Tokyo, and what else is asked for. */
export function meeting(more: calendar_v3.Schema$Event = {}): calendar_v3.Schema$Event {
  return {
    summary: '打合せ',
    start: { dateTime: '2026-07-10T10:00:00+09:00' },
    end: { dateTime: '2026-07-10T11:00:00+09:00' },
    ...more,
  };
}

/** A secondary calendar of staff in Tokyo's time; its id. */
export function meetingsCalendar(host: Host): string {
  return insertCalendar(host, staff, { summary: '相談', timeZone: 'Asia/Tokyo' }).id!;
}

/** An event of staff's own calendar; its id. */
export function arranged(host: Host, more: calendar_v3.Schema$Event = {}, sendUpdates?: string): string {
  return insertEvent(host, staff, 'primary', meeting(more), { ...(sendUpdates && { sendUpdates }) }).id!;
}

/** What an API's refusal looks like to a test. */
export function refusal(code: number, message: string, reason?: string) {
  const own = reason === undefined ? {} : { own: expect.objectContaining({ reason }) as unknown };
  return expect.objectContaining({ code, message, ...own }) as unknown as Error;
}
