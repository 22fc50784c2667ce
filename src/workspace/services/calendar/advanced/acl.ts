import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../../advanced-members.ts';
import { checkedMembers } from '../../published/checked-members.ts';
import { insertRule, listRules } from '../acl.ts';
import { changeRule, deleteRule, getRule } from '../change-acl.ts';
import { readOptions } from '../options.ts';
import { callsWith, type Options } from './call.ts';

type Acl = GoogleAppsScript.Calendar['Acl'];

/** The collection `Acl` of the advanced service. */
export function advancedAcl(host: Host, execution: Execution, symbol: string): Acl {
  const write = callsWith(execution, 'acl.write');
  const read = callsWith(execution, 'acl.read');
  const change =
    (method: string) =>
    (resource: unknown, calendarId: string, ruleId: string, options?: Options, headers?: Options) =>
      write(`acl.${method}`, headers, (who) =>
        changeRule(host, who, calendarId, ruleId, resource, readOptions('share', options)),
      );
  const members = {
    insert: (resource: unknown, calendarId: string, options?: Options, headers?: Options) =>
      write('acl.insert', headers, (who) =>
        insertRule(host, who, calendarId, resource, readOptions('share', options)),
      ),
    list: (calendarId: string, options?: Options, headers?: Options) =>
      read('acl.list', headers, (who) =>
        listRules(host, who, calendarId, readOptions('fieldsOnly', options)),
      ),
    get: (calendarId: string, ruleId: string, options?: Options, headers?: Options) =>
      read('acl.get', headers, (who) =>
        getRule(host, who, calendarId, ruleId, readOptions('fieldsOnly', options)),
      ),
    update: change('update'),
    patch: change('patch'),
    remove: (calendarId: string, ruleId: string, _options?: Options, headers?: Options) =>
      write('acl.delete', headers, (who) => deleteRule(host, who, calendarId, ruleId)),
  } satisfies AdvancedMembers<Acl>;
  const roundTrips = Object.keys(members) as (keyof typeof members)[];
  return facade<Acl>(
    execution,
    `${symbol}.Acl`,
    advancedMembers<Acl>()(checkedMembers('calendar', 'acl', members)),
    roundTrips,
  );
}
