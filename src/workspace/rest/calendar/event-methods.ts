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
import { calendarScopes } from '../../services/calendar/scopes.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { optionsOf } from './call.ts';
import { requireMatch, unlessKnown } from './conditions.ts';

const events = /^\/calendar\/v3\/calendars\/([^/]+)\/events$/;
const imports = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/import$/;
const event = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)$/;
const move = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)\/move$/;
const instances = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)\/instances$/;

const methods: readonly ApiMethod[] = [
  {
    verb: 'GET',
    path: events,
    answer: (call) => listEvents(call.host, call.actor, call.path[0] ?? '', optionsOf('list', call)),
  },
  {
    verb: 'POST',
    path: events,
    answer: async (call) =>
      insertEvent(
        call.host,
        call.actor,
        call.path[0] ?? '',
        await jsonBody(call.request),
        optionsOf('change', call),
      ),
  },
  {
    verb: 'POST',
    path: imports,
    answer: async (call) =>
      importEvent(
        call.host,
        call.actor,
        call.path[0] ?? '',
        await jsonBody(call.request),
        optionsOf('fieldsOnly', call),
      ),
  },
  { verb: 'GET', path: event, answer: get },
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

/** The collection `events` of Calendar v3. */
export const eventMethods: readonly ApiMethod[] = methods.map((method) => ({
  ...method,
  scopes: calendarScopes[method.verb === 'GET' ? 'events.read' : 'events.write'],
}));

/** Which version there is counts, whatever fields are asked for. */
function get(call: ApiCall): object {
  const known = unlessKnown(call.request, getEvent(...place(call)));
  return known instanceof Response ? known : getEvent(...place(call), optionsOf('get', call));
}

async function change(call: ApiCall, method: typeof patchEvent): Promise<object> {
  const body = await jsonBody(call.request);
  requireMatch(call.request, () => getEvent(...place(call)));
  return method(...place(call), body, optionsOf('change', call));
}

/** Deletions answer 204, without a body. */
function remove(call: ApiCall): undefined {
  requireMatch(call.request, () => getEvent(...place(call)));
  deleteEvent(...place(call), optionsOf('remove', call));
}

function place({ host, actor, path: [calendarId = '', eventId = ''] }: ApiCall) {
  return [host, actor, calendarId, eventId] as const;
}
