import type { Execution } from '../../runtime/execution.ts';
import { requireScope } from '../authorization.ts';
import type { CalendarCaller } from './caller.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/calendar${name}`;
const own = scope('.app.created');

/** Which scopes open what (Calendar API reference, "Authorization" of each method); any one is enough. */
export const calendarScopes = {
  'events.write': [scope(''), scope('.events'), own],
  'events.read': [scope(''), scope('.readonly'), scope('.events'), scope('.events.readonly'), own],
  'calendars.write': [scope(''), scope('.calendars'), own],
  'calendars.read': [scope(''), scope('.readonly'), scope('.calendars'), scope('.calendars.readonly'), own],
  'acl.write': [scope(''), scope('.acls')],
  'acl.read': [scope(''), scope('.acls'), scope('.acls.readonly')],
  'list.write': [scope(''), scope('.calendarlist')],
  'list.read': [scope(''), scope('.readonly'), scope('.calendarlist'), scope('.calendarlist.readonly')],
  freebusy: [scope(''), scope('.readonly'), scope('.freebusy'), scope('.events.freebusy')],
  settings: [scope(''), scope('.readonly'), scope('.settings.readonly')],
  colors: [scope(''), scope('.readonly'), scope('.calendarlist'), scope('.events')],
} as const;

export type Permission = keyof typeof calendarScopes;

/** Refuses an execution that none of the scopes was granted to. */
export function authorize(execution: Execution, permission: Permission, method: string): void {
  requireScope(execution, method, calendarScopes[permission]);
}

/** On whose behalf an execution calls Calendar; `calendar.app.created` alone shows it nothing but its own calendars. */
export function callerOf(execution: Execution, permission: Permission): CalendarCaller {
  const { oauthScopes } = execution.project.manifest;
  const wide = calendarScopes[permission].filter((name) => name !== own);
  return {
    email: execution.effectiveUser,
    projectId: execution.project.id,
    ownCalendarsOnly: oauthScopes !== undefined && !wide.some((name) => oauthScopes.includes(name)),
  };
}
