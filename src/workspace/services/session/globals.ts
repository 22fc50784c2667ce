import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { userFacade } from './user.ts';

type Session = GoogleAppsScript.Base.Session;

/** For how long a person's key stays the same; milliseconds (Apps Script, Session.getTemporaryActiveUserKey). */
const KEY_MS = 30 * 24 * 60 * 60 * 1_000;

export function sessionGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const user = (email: string) => userFacade(execution, email);
  const timeZone = () => execution.project.manifest.timeZone;
  const Session = facade<Session>(execution, 'Session', {
    getActiveUser: () => user(execution.activeUser),
    getEffectiveUser: () => user(execution.effectiveUser),
    getActiveUserLocale: () => 'ja',
    getScriptTimeZone: timeZone,
    getTimeZone: timeZone,
    getTemporaryActiveUserKey: () => userKey(execution, host.clock.now()),
  });
  return { Session };
}

/** Another one for each person and each script, whether or not the script may know who it is. */
function userKey({ project, activeUser, effectiveUser }: Execution, now: number): string {
  const facts = [project.id, activeUser || effectiveUser, Math.floor(now / KEY_MS)];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64');
}
