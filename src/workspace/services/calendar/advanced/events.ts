import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../../advanced-members.ts';
import { checkedMembers } from '../../published/checked-members.ts';
import { deleteEvent, getEvent, insertEvent, patchEvent, updateEvent } from '../events.ts';
import { importEvent } from '../import.ts';
import { listInstances } from '../instances.ts';
import { listEvents } from '../list.ts';
import { moveEvent } from '../move.ts';
import { readOptions } from '../options.ts';
import { callsWith, type Options } from './call.ts';

type Events = GoogleAppsScript.Calendar['Events'];

/** The collection `Events` of the advanced service, under the name that the manifest gives it. */
export function advancedEvents(host: Host, execution: Execution, symbol: string): Events {
  const write = callsWith(execution, 'events.write');
  const read = callsWith(execution, 'events.read');
  const members = {
    insert: (resource: unknown, calendarId: string, options?: Options, headers?: Options) =>
      write('events.insert', headers, (who) =>
        insertEvent(host, who, calendarId, resource, readOptions('change', options)),
      ),
    import: (resource: unknown, calendarId: string, options?: Options, headers?: Options) =>
      write('events.import', headers, (who) =>
        importEvent(host, who, calendarId, resource, readOptions('fieldsOnly', options)),
      ),
    get: (calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      read('events.get', headers, (who) =>
        getEvent(host, who, calendarId, eventId, readOptions('get', options)),
      ),
    list: (calendarId: string, options?: Options, headers?: Options) =>
      read('events.list', headers, (who) => listEvents(host, who, calendarId, readOptions('list', options))),
    instances: (calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      read('events.instances', headers, (who) =>
        listInstances(host, who, calendarId, eventId, readOptions('instances', options)),
      ),
    update: (resource: unknown, calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.update', headers, (who) =>
        updateEvent(host, who, calendarId, eventId, resource, readOptions('change', options)),
      ),
    patch: (resource: unknown, calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.patch', headers, (who) =>
        patchEvent(host, who, calendarId, eventId, resource, readOptions('change', options)),
      ),
    move: (calendarId: string, eventId: string, destination: string, options?: Options, headers?: Options) =>
      write('events.move', headers, (who) =>
        moveEvent(host, who, calendarId, eventId, { ...readOptions('move', options), destination }),
      ),
    remove: (calendarId: string, eventId: string, options?: Options, headers?: Options) =>
      write('events.delete', headers, (who) =>
        deleteEvent(host, who, calendarId, eventId, readOptions('remove', options)),
      ),
  } satisfies AdvancedMembers<Events>;
  const roundTrips = Object.keys(members) as (keyof typeof members)[];
  return facade<Events>(
    execution,
    `${symbol}.Events`,
    advancedMembers<Events>()(checkedMembers('calendar', 'events', members)),
    roundTrips,
  );
}
