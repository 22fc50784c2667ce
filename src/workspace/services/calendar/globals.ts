import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { late } from '../../runtime/late.ts';
import { advancedServiceName } from '../advanced-service.ts';
import { newResources } from '../published/new-resources.ts';
import { advancedAcl } from './advanced/acl.ts';
import { advancedCalendarList, advancedCalendars } from './advanced/calendars.ts';
import { advancedEvents } from './advanced/events.ts';
import { advancedColors, advancedFreebusy } from './advanced/looks.ts';
import { calendarApp } from './app/calendar-app.ts';

type Calendar = GoogleAppsScript.Calendar;

/** CalendarApp, and where the manifest enables it the advanced service under the name given there. */
export function calendarGlobals(host: Host, execution: Execution): Record<string, unknown> {
  return {
    CalendarApp: late(() => calendarApp(host, execution), 'CalendarApp'),
    ...advancedService(host, execution),
  };
}

function advancedService(host: Host, execution: Execution): Record<string, unknown> {
  const name = advancedServiceName(execution, 'calendar', 'v3');
  if (name === undefined) return {};
  const service = () =>
    facade<Calendar>(execution, name, {
      Acl: advancedAcl(host, execution, name),
      CalendarList: advancedCalendarList(host, execution, name),
      Calendars: advancedCalendars(host, execution, name),
      Colors: advancedColors(execution, name),
      Events: advancedEvents(host, execution, name),
      Freebusy: advancedFreebusy(host, execution, name),
      ...newResources<Calendar>('calendar'),
    });
  return { [name]: late(service, name) };
}
