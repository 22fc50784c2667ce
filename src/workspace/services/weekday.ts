import { enumeration } from './enumeration.ts';

/** The enum Weekday, which ScriptApp and CalendarApp share. */
export const Weekday = enumeration<typeof GoogleAppsScript.Base.Weekday>('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);
