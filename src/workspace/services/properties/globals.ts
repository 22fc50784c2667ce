import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { propertyMembers } from './members.ts';

type Properties = GoogleAppsScript.Properties.Properties;
type Service = GoogleAppsScript.Properties.PropertiesService;
type ScriptProperties = GoogleAppsScript.Properties.ScriptProperties;
type UserProperties = GoogleAppsScript.Properties.UserProperties;

/** PropertiesService, and the two globals that came before it and hold the same. */
export function propertiesGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const { project, effectiveUser } = execution;
  const script = `script/${project.id}`;
  const user = `user/${project.id}/${effectiveUser}`;
  const PropertiesService = facade<Service>(execution, 'PropertiesService', {
    getScriptProperties: () => propertiesFacade(host, execution, script),
    getUserProperties: () => propertiesFacade(host, execution, user),
    // Google gives null to a script that is bound to nothing, which its types do not say.
    getDocumentProperties: () =>
      project.container === undefined
        ? (null as unknown as Properties)
        : propertiesFacade(host, execution, `document/${project.container.id}`),
  });

  const scriptMembers = propertyMembers(host, script, (): ScriptProperties => ScriptProperties);
  const ScriptProperties = facade<ScriptProperties>(
    execution,
    'ScriptProperties',
    scriptMembers,
    namesOf(scriptMembers),
  );
  const userMembers = propertyMembers(host, user, (): UserProperties => UserProperties);
  const UserProperties = facade<UserProperties>(
    execution,
    'UserProperties',
    userMembers,
    namesOf(userMembers),
  );
  return { PropertiesService, ScriptProperties, UserProperties };
}

function propertiesFacade(host: Host, execution: Execution, id: string): Properties {
  const members = propertyMembers(host, id, (): Properties => properties);
  const name = 'PropertiesService.Properties';
  const properties = facade<Properties>(execution, name, members, namesOf(members));
  return properties;
}

function namesOf<M extends object>(members: M): (keyof M & string)[] {
  return Object.keys(members) as (keyof M & string)[];
}
