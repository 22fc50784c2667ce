import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { userFacade } from './user.ts';

type Session = GoogleAppsScript.Base.Session;

export function sessionGlobals(execution: Execution): Record<string, unknown> {
  const user = (email: string) => userFacade(execution, email);
  const Session = facade<Session>(execution, 'Session', {
    getActiveUser: () => user(execution.activeUser),
    getEffectiveUser: () => user(execution.effectiveUser),
    getActiveUserLocale: () => 'ja',
    getScriptTimeZone: () => execution.project.manifest.timeZone,
  });
  return { Session };
}
