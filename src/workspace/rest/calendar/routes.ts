import type { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { insertRule, listRules } from '../../services/calendar/acl.ts';
import { getCalendar, insertCalendar } from '../../services/calendar/calendars.ts';
import {
  deleteEvent,
  getEvent,
  insertEvent,
  patchEvent,
  updateEvent,
} from '../../services/calendar/events.ts';
import { listEvents } from '../../services/calendar/list.ts';
import { readOptions } from '../../services/calendar/options.ts';
import { type ApiCall, type ApiMethod, apiRoutes, jsonBody } from '../api-routes.ts';

/** Calendar v3 over HTTP, in the shape that `@googleapis/calendar` speaks. */
export function calendarApi(host: Host): Hono {
  return apiRoutes(host, 'calendar', '/calendar/v3', methods);
}

const calendars = /^\/calendar\/v3\/calendars$/;
const calendar = /^\/calendar\/v3\/calendars\/([^/]+)$/;
const acl = /^\/calendar\/v3\/calendars\/([^/]+)\/acl$/;
const events = /^\/calendar\/v3\/calendars\/([^/]+)\/events$/;
const event = /^\/calendar\/v3\/calendars\/([^/]+)\/events\/([^/]+)$/;

const methods: readonly ApiMethod[] = [
  {
    verb: 'POST',
    path: calendars,
    answer: async ({ host, actor, query, request }) =>
      insertCalendar(host, actor, await jsonBody(request), readOptions('fieldsOnly', given(query))),
  },
  {
    verb: 'GET',
    path: calendar,
    answer: ({ host, actor, path: [id = ''], query }) =>
      getCalendar(host, actor, id, readOptions('fieldsOnly', given(query))),
  },
  {
    verb: 'GET',
    path: acl,
    answer: ({ host, actor, path: [id = ''], query }) =>
      listRules(host, actor, id, readOptions('fieldsOnly', given(query))),
  },
  {
    verb: 'POST',
    path: acl,
    answer: async ({ host, actor, path: [id = ''], query, request }) =>
      insertRule(host, actor, id, await jsonBody(request), readOptions('share', given(query))),
  },
  {
    verb: 'GET',
    path: events,
    answer: ({ host, actor, path: [id = ''], query }) =>
      listEvents(host, actor, id, readOptions('list', given(query))),
  },
  {
    verb: 'POST',
    path: events,
    answer: async ({ host, actor, path: [id = ''], query, request }) =>
      insertEvent(host, actor, id, await jsonBody(request), readOptions('change', given(query))),
  },
  {
    verb: 'GET',
    path: event,
    answer: ({ host, actor, path: [id = '', eventId = ''], query }) =>
      getEvent(host, actor, id, eventId, readOptions('fieldsOnly', given(query))),
  },
  { verb: 'PUT', path: event, answer: (call) => change(call, updateEvent) },
  { verb: 'PATCH', path: event, answer: (call) => change(call, patchEvent) },
  { verb: 'DELETE', path: event, answer: remove },
];

async function change(call: ApiCall, method: typeof patchEvent): Promise<object> {
  const { host, actor, path, query, request } = call;
  const [calendarId = '', eventId = ''] = path;
  refuseConditions(request);
  const options = readOptions('change', given(query));
  return method(host, actor, calendarId, eventId, await jsonBody(request), options);
}

/** Deletions answer 204, without a body. */
function remove({ host, actor, path: [calendarId = '', eventId = ''], query, request }: ApiCall): undefined {
  refuseConditions(request);
  deleteEvent(host, actor, calendarId, eventId, readOptions('remove', given(query)));
}

/** A change that must happen only to a known version would otherwise happen to any. */
function refuseConditions({ headers }: Request): void {
  for (const name of ['If-Match', 'If-None-Match']) {
    if (headers.has(name)) throw new Error(`not emulated: Calendar call with header ${name}`);
  }
}

/** Query parameters by name; a repeated one as a list. */
function given(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [value = '', ...more] = query.getAll(name);
      return [name, more.length > 0 ? [value, ...more] : value];
    }),
  );
}
