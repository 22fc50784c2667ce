import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedCall } from '../advanced-call.ts';
import { checkedMembers } from '../published/checked-members.ts';
import { insertRule, listRules } from './acl.ts';
import { getCalendar, insertCalendar } from './calendars.ts';
import { deleteEvent, getEvent, insertEvent, patchEvent, updateEvent } from './events.ts';
import { listEvents } from './list.ts';
import { readOptions } from './options.ts';
import { authorize, callerOf, type Permission } from './scopes.ts';

type Calendar = GoogleAppsScript.Calendar;
type Events = Calendar['Events'];
type Calendars = Calendar['Calendars'];
type Acl = Calendar['Acl'];
type Options = Readonly<Record<string, unknown>>;

/** Names are checked; the type package's signatures leave out what the API may answer with null. */
type Members<T> = { readonly [K in keyof T]?: (...args: never[]) => unknown };

/** The advanced service, under the name that the manifest gives it; nothing where it is not enabled. */
export function calendarGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const services = execution.project.manifest.dependencies?.enabledAdvancedServices ?? [];
  const enabled = services.find(({ serviceId }) => serviceId === 'calendar');
  if (!enabled) return {};
  const { userSymbol, version } = enabled;
  if (version !== 'v3') throw new Error(`not emulated: advanced service calendar ${version}`);
  return {
    [userSymbol]: facade<Calendar>(execution, userSymbol, {
      Events: events(host, execution, userSymbol),
      Calendars: calendars(host, execution, userSymbol),
      Acl: acl(host, execution, userSymbol),
    }),
  };
}

function events(host: Host, execution: Execution, symbol: string): Events {
  const write = caller(execution, 'events.write');
  const read = caller(execution, 'events.read');
  const members = {
    insert: (resource: unknown, calendarId: string, options?: Options, headers?: Options) =>
      write('events.insert', headers, (who) =>
        insertEvent(host, who, calendarId, resource, readOptions('change', options)),
      ),
    get: (calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      read('events.get', headers, (who) =>
        getEvent(host, who, calendarId, eventId, readOptions('fieldsOnly', options)),
      ),
    list: (calendarId: string, options?: Options, headers?: Options) =>
      read('events.list', headers, (who) => listEvents(host, who, calendarId, readOptions('list', options))),
    update: (resource: unknown, calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.update', headers, (who) =>
        updateEvent(host, who, calendarId, eventId, resource, readOptions('change', options)),
      ),
    patch: (resource: unknown, calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.patch', headers, (who) =>
        patchEvent(host, who, calendarId, eventId, resource, readOptions('change', options)),
      ),
    remove: (calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.delete', headers, (who) =>
        deleteEvent(host, who, calendarId, eventId, readOptions('remove', options)),
      ),
  } satisfies Members<Events>;
  return facade<Events>(
    execution,
    `${symbol}.Events`,
    checkedMembers('calendar', 'events', members) as unknown as Partial<Events>,
    ['insert', 'get', 'list', 'update', 'patch', 'remove'],
  );
}

function calendars(host: Host, execution: Execution, symbol: string): Calendars {
  const write = caller(execution, 'calendars.write');
  const read = caller(execution, 'calendars.read');
  const members = {
    insert: (resource: unknown, options?: Options, headers?: Options) =>
      write('calendars.insert', headers, (who) =>
        insertCalendar(host, who, resource, readOptions('fieldsOnly', options)),
      ),
    get: (calendarId: string, options?: Options, headers?: Options) =>
      read('calendars.get', headers, (who) =>
        getCalendar(host, who, calendarId, readOptions('fieldsOnly', options)),
      ),
  } satisfies Members<Calendars>;
  const name = `${symbol}.Calendars`;
  return facade<Calendars>(
    execution,
    name,
    checkedMembers('calendar', 'calendars', members) as unknown as Partial<Calendars>,
    ['insert', 'get'],
  );
}

function acl(host: Host, execution: Execution, symbol: string): Acl {
  const write = caller(execution, 'acl.write');
  const read = caller(execution, 'acl.read');
  const members = {
    insert: (resource: unknown, calendarId: string, options?: Options, headers?: Options) =>
      write('acl.insert', headers, (who) =>
        insertRule(host, who, calendarId, resource, readOptions('share', options)),
      ),
    list: (calendarId: string, options?: Options, headers?: Options) =>
      read('acl.list', headers, (who) =>
        listRules(host, who, calendarId, readOptions('fieldsOnly', options)),
      ),
  } satisfies Members<Acl>;
  return facade<Acl>(
    execution,
    `${symbol}.Acl`,
    checkedMembers('calendar', 'acl', members) as unknown as Partial<Acl>,
    ['insert', 'list'],
  );
}

type Work<T> = (who: ReturnType<typeof callerOf>) => T;

/** Makes calls that need one permission, in the name of whom the execution runs for. */
function caller(execution: Execution, permission: Permission) {
  return <T>(method: string, headers: Options | undefined, work: Work<T>): T => {
    authorize(execution, permission, `calendar.${method}`);
    for (const name of Object.keys(headers ?? {}))
      throw new Error(`not emulated: Calendar call with header ${name}`);
    return advancedCall(`calendar.${method}`, () => work(callerOf(execution, permission)));
  };
}
