import { formatDate } from '../utilities/format-date.ts';
import type { EventTime, TimeRange } from './times.ts';

const timeZone = 'Asia/Tokyo';
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const dayMs = 24 * 60 * 60 * 1_000;

/** `2026年 7月 10日 (金) 10:00 - 11:00 (JST)`, in Japan's time; a whole day without its hours. */
export function rangeWords({ start, end }: TimeRange): string {
  if ('date' in start || 'date' in end) return dayWords(start, end);
  const [from, to] = [Date.parse(start.dateTime), Date.parse(end.dateTime)];
  const [firstDay, lastDay] = [dayOf(from), dayOf(to)];
  const until = firstDay === lastDay ? clock(to) : `${wordsOfDay(lastDay)} ${clock(to)}`;
  return `${wordsOfDay(firstDay)} ${clock(from)} - ${until} (JST)`;
}

/** The end of whole days is the day after the last one. */
function dayWords(start: EventTime, end: EventTime): string {
  const first = 'date' in start ? start.date : dayOf(Date.parse(start.dateTime));
  const after = 'date' in end ? end.date : dayOf(Date.parse(end.dateTime));
  const last = new Date(Date.parse(`${after}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
  return last <= first ? wordsOfDay(first) : `${wordsOfDay(first)} - ${wordsOfDay(last)}`;
}

function wordsOfDay(day: string): string {
  const [year = '', month, date] = day.split('-');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return `${year}年 ${Number(month)}月 ${Number(date)}日 (${weekdays[weekday]})`;
}

function dayOf(moment: number): string {
  return formatDate(moment, timeZone, 'yyyy-MM-dd');
}

function clock(moment: number): string {
  return formatDate(moment, timeZone, 'HH:mm');
}
