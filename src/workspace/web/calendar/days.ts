import type { AgendaEntry } from '../../services/calendar/agenda.ts';

const timeZone = 'Asia/Tokyo';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clockFormat = new Intl.DateTimeFormat('ja-JP', { timeZone, hour: '2-digit', minute: '2-digit' });
const monthDayFormat = new Intl.DateTimeFormat('ja-JP', { timeZone, month: 'long', day: 'numeric' });
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const dayMs = 24 * 60 * 60 * 1_000;

export type Day = {
  /** `2026-07-10`. */
  readonly date: string;
  /** `10`. */
  readonly number: number;
  /** `金`. */
  readonly weekday: string;
  readonly entries: readonly AgendaEntry[];
};

export type Month = {
  /** `2026年7月`. */
  readonly title: string;
  readonly days: readonly Day[];
};

/** The entries, as they are ordered, by the months and days on which they begin in Japan. */
export function byMonth(entries: readonly AgendaEntry[]): Month[] {
  const days = [...grouped(entries, firstDay)];
  const months = grouped(days, ([date]) => date.slice(0, 7));
  return [...months].map(([month, days]) => ({
    title: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    days: days.map(([date, entries]) => ({ ...dayOf(date), entries })),
  }));
}

/** The day (`2026-07-10`) of a moment in Japan. */
export function dateOf(milliseconds: number): string {
  return dayFormat.format(milliseconds);
}

/** `10:00 – 11:00`, `終日`, or with days where it ends on another one: `10:00 – 7月11日 12:00`. */
export function timeWords(entry: AgendaEntry): string {
  const { start, end, event } = entry;
  if (event.start?.date && event.end?.date) {
    const last = Date.parse(`${event.end.date}T00:00:00+09:00`) - dayMs;
    return dateOf(last) === event.start.date ? '終日' : `終日(${monthDayFormat.format(last)}まで)`;
  }
  const until = dateOf(start) === dateOf(end) ? '' : `${monthDayFormat.format(end)} `;
  return `${clockFormat.format(start)} – ${until}${clockFormat.format(end)}`;
}

/** `2026年7月10日 (金)`. */
export function dayWords(entry: AgendaEntry): string {
  const date = firstDay(entry);
  const { number, weekday } = dayOf(date);
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${number}日 (${weekday})`;
}

function firstDay({ event, start }: AgendaEntry): string {
  return event.start?.date ?? dateOf(start);
}

function dayOf(date: string): Omit<Day, 'entries'> {
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return { date, number: Number(date.slice(8)), weekday };
}

/** In the order in which the keys come up. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
