import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../../advanced-members.ts';
import { checkedMembers } from '../../published/checked-members.ts';
import { getColors } from '../colors.ts';
import { queryFreeBusy } from '../freebusy.ts';
import { readOptions } from '../options.ts';
import { callsWith, type Options } from './call.ts';

type Colors = GoogleAppsScript.Calendar['Colors'];
type Freebusy = GoogleAppsScript.Calendar['Freebusy'];

/** The collection `Colors` of the advanced service. */
export function advancedColors(execution: Execution, symbol: string): Colors {
  const call = callsWith(execution, 'colors');
  const members = {
    get: (options?: Options, headers?: Options) =>
      call('colors.get', headers, () => getColors(readOptions('fieldsOnly', options))),
  } satisfies AdvancedMembers<Colors>;
  return facade<Colors>(
    execution,
    `${symbol}.Colors`,
    advancedMembers<Colors>()(checkedMembers('calendar', 'colors', members)),
    ['get'],
  );
}

/** The collection `Freebusy` of the advanced service. */
export function advancedFreebusy(host: Host, execution: Execution, symbol: string): Freebusy {
  const call = callsWith(execution, 'freebusy');
  const members = {
    query: (resource: unknown, options?: Options, headers?: Options) =>
      call('freebusy.query', headers, (who) =>
        queryFreeBusy(host, who, resource, readOptions('fieldsOnly', options)),
      ),
  } satisfies AdvancedMembers<Freebusy>;
  const name = `${symbol}.Freebusy`;
  return facade<Freebusy>(
    execution,
    name,
    advancedMembers<Freebusy>()(checkedMembers('calendar', 'freebusy', members)),
    ['query'],
  );
}
