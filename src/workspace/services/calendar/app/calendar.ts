import { facade } from '../../../runtime/facade.ts';
import { type CalendarContext, guarded, methodNames } from './call.ts';
import { calendarMembers, leavingMembers } from './calendar-members.ts';
import { createMembers } from './create-members.ts';
import { findMembers } from './find-members.ts';

type Calendar = GoogleAppsScript.Calendar.Calendar;

const name = 'CalendarApp.Calendar';

/** A calendar as a script sees it. */
export function calendarFacade(context: CalendarContext, calendarId: string): Calendar {
  const id = () => calendarId;
  const members = guarded(context, name, {
    ...calendarMembers(context, id, (): Calendar => calendar),
    ...leavingMembers(context, id),
    ...createMembers(context, name, id),
    ...findMembers(context, name, id),
  });
  const calendar = facade<Calendar>(context.execution, name, members, methodNames(members));
  return calendar;
}
