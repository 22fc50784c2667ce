import type { EventHandle } from './event-handle.ts';

type Method = 'email' | 'popup';

/** Minutes before an event at which it may be reminded of (reference, CalendarEvent.addEmailReminder). */
const EARLIEST = 40_320;
const LATEST = 5;

/** Members of CalendarEvent and CalendarEventSeries about reminders; there are none by text message any more. */
export function reminderMembers<Self>(handle: EventHandle, self: () => Self) {
  const overrides = () => handle.read().reminders?.overrides ?? [];
  const minutesOf = (method: Method) =>
    overrides().flatMap((reminder) => (reminder.method === method ? [reminder.minutes ?? 0] : []));
  const keep = (reminders: object): Self => {
    handle.change({ reminders });
    return self();
  };
  const add = (method: Method, minutes: number): Self => {
    if (!Number.isInteger(minutes) || minutes < LATEST || minutes > EARLIEST)
      throw new Error(`Invalid argument: minutesBefore`);
    return keep({ useDefault: false, overrides: [...overrides(), { method, minutes }] });
  };
  return {
    addEmailReminder: (minutesBefore: number) => add('email', minutesBefore),
    addPopupReminder: (minutesBefore: number) => add('popup', minutesBefore),
    getEmailReminders: () => minutesOf('email'),
    getPopupReminders: () => minutesOf('popup'),
    getSmsReminders: (): number[] => [],
    removeAllReminders: () => keep({ useDefault: false, overrides: null }),
    resetRemindersToDefault: () => keep({ useDefault: true, overrides: null }),
  };
}
