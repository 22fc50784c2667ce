import {
  deleteEvent,
  getEvent,
  insertEvent,
  patchEvent,
  updateEvent,
} from '../../services/calendar/events.ts';
import { importEvent } from '../../services/calendar/import.ts';
import { listInstances } from '../../services/calendar/instances.ts';
import { listEvents } from '../../services/calendar/list.ts';
import { moveEvent } from '../../services/calendar/move.ts';
import type { ApiCall, ApiMethod } from '../api-routes.ts';
import { bodyOf, optionsOf, refuseConditions } from './call.ts';

const events = /^\/calendar\/v3\/calendars\/([^/]+)\/events$/;
const imports = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/import$/;
const event = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)$/;
const move = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)\/move$/;
const instances = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)\/instances$/;

/** The collection `events` of Calendar v3. */
export const eventMethods: readonly ApiMethod[] = [
  {
    verb: 'GET',
    path: events,
    answer: (call) => listEvents(call.host, call.actor, call.path[0] ?? '', optionsOf('list', call)),
  },
  {
    verb: 'POST',
    path: events,
    answer: async (call) =>
      insertEvent(call.host, call.actor, call.path[0] ?? '', await bodyOf(call), optionsOf('change', call)),
  },
  {
    verb: 'POST',
    path: imports,
    answer: async (call) =>
      importEvent(
        call.host,
        call.actor,
        call.path[0] ?? '',
        await bodyOf(call),
        optionsOf('fieldsOnly', call),
      ),
  },
  { verb: 'GET', path: event, answer: (call) => getEvent(...place(call), optionsOf('fieldsOnly', call)) },
  { verb: 'PUT', path: event, answer: (call) => change(call, updateEvent) },
  { verb: 'PATCH', path: event, answer: (call) => change(call, patchEvent) },
  { verb: 'DELETE', path: event, answer: remove },
  { verb: 'POST', path: move, answer: (call) => moveEvent(...place(call), optionsOf('move', call)) },
  {
    verb: 'GET',
    path: instances,
    answer: (call) => listInstances(...place(call), optionsOf('instances', call)),
  },
];

async function change(call: ApiCall, method: typeof patchEvent): Promise<object> {
  return method(...place(call), await bodyOf(call), optionsOf('change', call));
}

/** Deletions answer 204, without a body. */
function remove(call: ApiCall): undefined {
  refuseConditions(call.request);
  deleteEvent(...place(call), optionsOf('remove', call));
}

function place({ host, actor, path: [calendarId = '', eventId = ''] }: ApiCall) {
  return [host, actor, calendarId, eventId] as const;
}
