import type { Host } from '../../host.ts';
import { quotaExceeded } from './errors.ts';

type Usage = { readonly since: number; readonly events: number };

const limitKind = 'limit';
const usageKind = 'calendar-usage';
const dayMs = 24 * 60 * 60 * 1_000;

/** Google's limits (Apps Script guide, "Quotas for Google Services", Workspace accounts; guide "Extended properties"). */
export const calendarLimits = {
  'calendar.eventsPerDay': 10_000,
  /** Characters; a longer key is dropped without a word. */
  'calendar.propertyKeyLength': 44,
  /** Characters; a longer value is cut without a word. */
  'calendar.propertyValueLength': 1_024,
} as const;

/** Counts an event that `account` makes; throws when the day's are used up. The day begins with its first event. */
export function countNewEvent(host: Host, account: string): void {
  const allowed =
    host.store.read<number>(limitKind, 'calendar.eventsPerDay') ?? calendarLimits['calendar.eventsPerDay'];
  const now = host.clock.now();
  const known = host.store.read<Usage>(usageKind, account);
  const usage = known && now < known.since + dayMs ? known : { since: now, events: 0 };
  if (usage.events >= allowed) throw quotaExceeded();
  host.store.write(usageKind, account, { ...usage, events: usage.events + 1 } satisfies Usage);
}
