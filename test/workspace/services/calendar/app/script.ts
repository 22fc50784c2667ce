import type { Host } from '../../../../../src/workspace/host.ts';
import { calendarGlobals } from '../../../../../src/workspace/services/calendar/globals.ts';
import { fakeExecution, fakeHost } from '../../../../support/workspace/fake-execution.ts';

export type App = GoogleAppsScript.Calendar.CalendarApp;
export type CalendarEvent = GoogleAppsScript.Calendar.CalendarEvent;

/** CalendarApp of one person's script in Tokyo; or of what else the options say. */
export function calendarApp(host: Host = fakeHost(), options: Parameters<typeof fakeExecution>[0] = {}): App {
  return calendarGlobals(host, fakeExecution(options))['CalendarApp'] as App;
}

/** A moment on 2026-07-10 in Tokyo, or on another day. */
export function at(hour: string, day = '2026-07-10'): Date {
  return new Date(`${day}T${hour}:00+09:00`);
}

/** What an enumeration's value is when it is looked at as a text. */
export function text(value: unknown): string {
  return String(value);
}
