import type { EventContent } from '../event.ts';
import { type EventTime, instantOf, momentIn, type TimeRange } from '../times.ts';
import { ruleSet } from './rule-lines.ts';
import { instantOfWall, instantOnWall, wallOf } from './wall.ts';

const dayMs = 86_400_000;

/** As many events of a series without end as Calendar's own page shows. */
const MOST_OCCURRENCES = 730;

/** Milliseconds since the epoch; what ends after `from` and begins before `to`. */
export type Span = { readonly from: number; readonly to: number };

export const always: Span = { from: -Infinity, to: Infinity };

/** The times at which a series takes place within a span, by the clocks of a calendar in `timeZone`. */
export function occurrences(
  { recurrence, start, end }: EventContent,
  timeZone: string,
  span: Span,
): TimeRange[] {
  const set = ruleSet(recurrence ?? [], start);
  const length = instantOf(end, timeZone) - instantOf(start, timeZone);
  const days = 'date' in start && 'date' in end ? dayCount(start.date, end.date) : 0;
  const zone = 'date' in start ? timeZone : start.timeZone;
  const walls = Number.isFinite(span.to)
    ? set.between(
        new Date(Math.max(span.from, wallOf(start).getTime() - dayMs) - length - dayMs),
        new Date(Math.max(span.to, wallOf(start).getTime()) + dayMs),
        true,
      )
    : set.all((_date, index) => index < MOST_OCCURRENCES);
  return walls
    .map((wall): TimeRange => {
      if ('date' in start) {
        return {
          start: { date: dayText(wall.getTime()) },
          end: { date: dayText(wall.getTime() + days * dayMs) },
        };
      }
      const instant = instantOfWall(wall, zone);
      const at = (moment: number, time: EventTime): EventTime => ({
        dateTime: momentIn(moment, timeZone),
        timeZone: 'timeZone' in time ? time.timeZone : zone,
      });
      return { start: at(instant, start), end: at(instant + length, end) };
    })
    .filter((range) => isWithin(range, timeZone, span));
}

/** Whether a range ends after the span begins and begins before it ends. */
export function isWithin({ start, end }: TimeRange, timeZone: string, { from, to }: Span): boolean {
  return instantOf(end, timeZone) > from && instantOf(start, timeZone) < to;
}

/** How an event of a series is named after its first time: `20260710T010000Z`, or `20260710` of whole days. */
export function occurrenceName(start: EventTime): string {
  if ('date' in start) return start.date.replaceAll('-', '');
  return `${instantOnWall(Date.parse(start.dateTime), 'UTC').toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function dayCount(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / dayMs);
}

function dayText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
