import type { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { apiRoutes } from '../api-routes.ts';
import { calendarMethods } from './calendar-methods.ts';
import { eventMethods } from './event-methods.ts';

/** Calendar v3 over HTTP, in the shape that `@googleapis/calendar` speaks. */
export function calendarApi(host: Host): Hono {
  return apiRoutes(host, 'calendar', '/calendar/v3', [...calendarMethods, ...eventMethods]);
}
