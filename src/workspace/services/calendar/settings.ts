import type { calendar_v3 } from '@googleapis/calendar';
import { primaryCalendar } from './calendar.ts';
import { notFound } from './errors.ts';
import { etagOf } from './etag.ts';

type Setting = calendar_v3.Schema$Setting;

/** What a Japanese account has that has changed nothing (reference of `Settings`), beside its zone. */
const values = {
  autoAddHangouts: 'false',
  dateFieldOrder: 'YMD',
  defaultEventLength: '60',
  format24HourTime: 'true',
  hideInvitations: 'false',
  hideWeekends: 'false',
  locale: 'ja',
  remindOnRespondedEventsOnly: 'false',
  showDeclinedEvents: 'true',
  useKeyboardShortcuts: 'true',
  weekStart: '0',
} as const;

/** Calendar v3 `settings.list`. */
export function listSettings(caller: string, asked: object = {}): calendar_v3.Schema$Settings {
  const [parameter] = Object.keys(asked);
  if (parameter !== undefined) throw new Error(`not emulated: Calendar option ${parameter}`);
  return { kind: 'calendar#settings', etag: etagOf(0, 0), items: settings(caller) };
}

/** Calendar v3 `settings.get`. */
export function getSetting(caller: string, id: string): Setting {
  const found = settings(caller).find((setting) => setting.id === id);
  if (!found) throw notFound();
  return found;
}

function settings(caller: string): Setting[] {
  const all = { ...values, timezone: primaryCalendar(caller).timeZone };
  return Object.entries(all)
    .sort()
    .map(([id, value]) => ({ kind: 'calendar#setting', etag: etagOf(0, 0), id, value }));
}
