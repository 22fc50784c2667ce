import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;

export function sessionGlobals(execution: Execution): Record<string, unknown> {
  const user = (email: string) => facade<User>(execution, 'Session.User', { getEmail: () => email });
  const Session = facade<Session>(execution, 'Session', {
    getActiveUser: () => user(execution.activeUser),
    getEffectiveUser: () => user(execution.effectiveUser),
    getActiveUserLocale: () => 'ja',
    getScriptTimeZone: () => execution.project.manifest.timeZone,
  });
  return { Session };
}
