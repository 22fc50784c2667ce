import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../../advanced-members.ts';
import { checkedMembers } from '../../published/checked-members.ts';
import { addListed, changeListed, getListed, listCalendars, removeListed } from '../calendar-list.ts';
import { getCalendar, insertCalendar } from '../calendars.ts';
import { changeCalendar, clearCalendar, deleteCalendar } from '../change-calendar.ts';
import { readOptions } from '../options.ts';
import { callsWith, type Options } from './call.ts';

type Calendars = GoogleAppsScript.Calendar['Calendars'];
type CalendarList = GoogleAppsScript.Calendar['CalendarList'];

/** The collection `Calendars` of the advanced service. */
export function advancedCalendars(host: Host, execution: Execution, symbol: string): Calendars {
  const write = callsWith(execution, 'calendars.write');
  const read = callsWith(execution, 'calendars.read');
  const change =
    (method: string, isPatch: boolean) =>
    (resource: unknown, id: string, options?: Options, headers?: Options) =>
      write(`calendars.${method}`, headers, (who) =>
        changeCalendar(host, who, id, resource, readOptions('fieldsOnly', options), isPatch),
      );
  const members = {
    insert: (resource: unknown, options?: Options, headers?: Options) =>
      write('calendars.insert', headers, (who) =>
        insertCalendar(host, who, resource, readOptions('fieldsOnly', options)),
      ),
    get: (calendarId: string, options?: Options, headers?: Options) =>
      read('calendars.get', headers, (who) =>
        getCalendar(host, who, calendarId, readOptions('fieldsOnly', options)),
      ),
    update: change('update', false),
    patch: change('patch', true),
    remove: (calendarId: string, _options?: Options, headers?: Options) =>
      write('calendars.delete', headers, (who) => deleteCalendar(host, who, calendarId)),
    clear: (calendarId: string, _options?: Options, headers?: Options) =>
      write('calendars.clear', headers, (who) => clearCalendar(host, who, calendarId)),
  } satisfies AdvancedMembers<Calendars>;
  const roundTrips = Object.keys(members) as (keyof typeof members)[];
  const name = `${symbol}.Calendars`;
  return facade<Calendars>(
    execution,
    name,
    advancedMembers<Calendars>()(checkedMembers('calendar', 'calendars', members)),
    roundTrips,
  );
}

/** The collection `CalendarList` of the advanced service. */
export function advancedCalendarList(host: Host, execution: Execution, symbol: string): CalendarList {
  const write = callsWith(execution, 'list.write');
  const read = callsWith(execution, 'list.read');
  const change =
    (method: string, isPatch: boolean) =>
    (resource: unknown, id: string, options?: Options, headers?: Options) =>
      write(`calendarList.${method}`, headers, (who) =>
        changeListed(host, who, id, resource, readOptions('listChange', options), isPatch),
      );
  const members = {
    list: (options?: Options, headers?: Options) =>
      read('calendarList.list', headers, (who) =>
        listCalendars(host, who, readOptions('calendarList', options)),
      ),
    get: (calendarId: string, options?: Options, headers?: Options) =>
      read('calendarList.get', headers, (who) =>
        getListed(host, who, calendarId, readOptions('fieldsOnly', options)),
      ),
    insert: (resource: unknown, options?: Options, headers?: Options) =>
      write('calendarList.insert', headers, (who) =>
        addListed(host, who, resource, readOptions('listChange', options)),
      ),
    update: change('update', false),
    patch: change('patch', true),
    remove: (calendarId: string, _options?: Options, headers?: Options) =>
      write('calendarList.delete', headers, (who) => removeListed(host, who, calendarId)),
  } satisfies AdvancedMembers<CalendarList>;
  const roundTrips = Object.keys(members) as (keyof typeof members)[];
  const name = `${symbol}.CalendarList`;
  return facade<CalendarList>(
    execution,
    name,
    advancedMembers<CalendarList>()(checkedMembers('calendar', 'calendarlist', members)),
    roundTrips,
  );
}
