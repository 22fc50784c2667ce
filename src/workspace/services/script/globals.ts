import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { requireScope } from '../authorization.ts';
import { Weekday } from '../weekday.ts';
import { triggerBuilder } from './builder.ts';
import { authorizationEnums, authorizationMembers } from './authorization.ts';
import { sourceIdOf, triggerEnums, triggerFacade } from './trigger-facade.ts';
import { removeTrigger, triggersOf } from './triggers.ts';

type Container = { getId(): string };

const scriptScope = 'https://www.googleapis.com/auth/script.scriptapp';

export function scriptGlobals(host: Host, execution: Execution): Record<string, unknown> {
  type App = GoogleAppsScript.Script.ScriptApp;

  const ownTriggers = (member: string) => {
    requireScope(execution, `ScriptApp.${member}`, [scriptScope]);
    return triggersOf(host, execution.project.id)
      .filter(({ owner }) => owner === execution.effectiveUser)
      .map((trigger) => triggerFacade(execution, trigger));
  };

  const ScriptApp = facade<App>(
    execution,
    'ScriptApp',
    {
      ...triggerEnums,
      WeekDay: Weekday,
      ...authorizationEnums,
      newTrigger(handler) {
        requireScope(execution, 'ScriptApp.newTrigger', [scriptScope]);
        return triggerBuilder(host, execution, handler);
      },
      getProjectTriggers: () => ownTriggers('getProjectTriggers'),
      getScriptTriggers: () => ownTriggers('getScriptTriggers'),
      deleteTrigger(trigger) {
        requireScope(execution, 'ScriptApp.deleteTrigger', [scriptScope]);
        const id = trigger.getUniqueId();
        const found = triggersOf(host, execution.project.id).find((candidate) => candidate.id === id);
        if (found) removeTrigger(host, found);
      },
      ...authorizationMembers(execution),
      getUserTriggers: ((source: Container) => {
        requireScope(execution, 'ScriptApp.getUserTriggers', [scriptScope]);
        const id = source.getId();
        return triggersOf(host, execution.project.id)
          .filter((trigger) => trigger.owner === execution.effectiveUser && sourceIdOf(trigger.event) === id)
          .map((trigger) => triggerFacade(execution, trigger));
      }) as App['getUserTriggers'],
      getService: () => serviceFacade(host, execution),
      getScriptId: () => execution.project.id,
      getOAuthToken: () =>
        host.accounts.issueToken(execution.effectiveUser, execution.project.manifest.oauthScopes),
    },
    ['getProjectTriggers', 'getScriptTriggers', 'getUserTriggers', 'deleteTrigger'],
  );
  return { ScriptApp };
}

/** `ScriptApp.Service`: the project as a web app. */
function serviceFacade(host: Host, execution: Execution): GoogleAppsScript.Script.Service {
  return facade<GoogleAppsScript.Script.Service>(execution, 'ScriptApp.Service', {
    getUrl: () => `${host.baseUrl}/macros/s/${execution.project.id}/exec`,
    isEnabled: () => true,
  });
}
