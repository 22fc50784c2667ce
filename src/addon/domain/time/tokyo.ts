import type { Day, Moment } from './day.ts';

/** Japan Standard Time is nine hours ahead all year round, so arithmetic is enough and no zone of a machine matters. */
const OFFSET_MS = 9 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The day in Tokyo at a moment. */
export function dayAt(moment: Moment): Day {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-11-23T10:00:05+09:00`. */
export function isoInTokyo(moment: Moment): string {
  return `${new Date(moment + OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}

/** Whether this is a day of the calendar, written `2026-11-23`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS + 4) % 7;
}

/** The Japanese fiscal year, April to March, in which a day lies. */
export function fiscalYearOf(day: Day): number {
  const [year, month] = day.split('-').map(Number);
  return (year ?? 0) - ((month ?? 0) < 4 ? 1 : 0);
}
