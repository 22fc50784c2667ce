import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { facade } from '../../../runtime/facade.ts';
import { checkedMembers } from '../../published/checked-members.ts';
import { getColors } from '../colors.ts';
import { queryFreeBusy } from '../freebusy.ts';
import { readOptions } from '../options.ts';
import { callsWith, type Members, type Options } from './call.ts';

type Colors = GoogleAppsScript.Calendar['Colors'];
type Freebusy = GoogleAppsScript.Calendar['Freebusy'];

/** The collection `Colors` of the advanced service. */
export function advancedColors(execution: Execution, symbol: string): Colors {
  const call = callsWith(execution, 'colors');
  const members = {
    get: (options?: Options) =>
      call('colors.get', undefined, () => getColors(readOptions('fieldsOnly', options))),
  } satisfies Members<Colors>;
  return facade<Colors>(
    execution,
    `${symbol}.Colors`,
    checkedMembers('calendar', 'colors', members) as unknown as Partial<Colors>,
    ['get'],
  );
}

/** The collection `Freebusy` of the advanced service. */
export function advancedFreebusy(host: Host, execution: Execution, symbol: string): Freebusy {
  const call = callsWith(execution, 'freebusy');
  const members = {
    query: (resource: unknown, options?: Options) =>
      call('freebusy.query', undefined, (who) =>
        queryFreeBusy(host, who, resource, readOptions('fieldsOnly', options)),
      ),
  } satisfies Members<Freebusy>;
  const name = `${symbol}.Freebusy`;
  return facade<Freebusy>(
    execution,
    name,
    checkedMembers('calendar', 'freebusy', members) as unknown as Partial<Freebusy>,
    ['query'],
  );
}
