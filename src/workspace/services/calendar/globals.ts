import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { newResources } from '../published/new-resources.ts';
import { advancedAcl } from './advanced/acl.ts';
import { advancedCalendarList, advancedCalendars } from './advanced/calendars.ts';
import { advancedEvents } from './advanced/events.ts';
import { advancedColors, advancedFreebusy } from './advanced/looks.ts';
import { calendarApp } from './app/calendar-app.ts';

type Calendar = GoogleAppsScript.Calendar;

/** CalendarApp, and where the manifest enables it the advanced service under the name given there. */
export function calendarGlobals(host: Host, execution: Execution): Record<string, unknown> {
  return { CalendarApp: calendarApp(host, execution), ...advancedService(host, execution) };
}

function advancedService(host: Host, execution: Execution): Record<string, unknown> {
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find(({ serviceId }) => serviceId === 'calendar');
  if (!enabled) return {};
  const { userSymbol, version } = enabled;
  if (version !== 'v3') throw new Error(`not emulated: advanced service calendar ${version}`);
  return {
    [userSymbol]: facade<Calendar>(execution, userSymbol, {
      Acl: advancedAcl(host, execution, userSymbol),
      CalendarList: advancedCalendarList(host, execution, userSymbol),
      Calendars: advancedCalendars(host, execution, userSymbol),
      Colors: advancedColors(execution, userSymbol),
      Events: advancedEvents(host, execution, userSymbol),
      Freebusy: advancedFreebusy(host, execution, userSymbol),
      ...newResources<Calendar>('calendar'),
    }),
  };
}
