import type { Execution } from '../../../runtime/execution.ts';
import { advancedCall } from '../../advanced-call.ts';
import type { CalendarCaller } from '../caller.ts';
import { authorize, callerOf, type Permission } from '../scopes.ts';

export type Options = object;

type Work<T> = (who: CalendarCaller) => T;

/** Makes calls that need one permission, in the name of whom the execution runs for. */
export function callsWith(execution: Execution, permission: Permission) {
  return <T>(method: string, headers: Options | undefined, work: Work<T>): T => {
    authorize(execution, permission, `calendar.${method}`);
    for (const name of Object.keys(headers ?? {}))
      throw new Error(`not emulated: Calendar call with header ${name}`);
    return advancedCall(`calendar.${method}`, () => work(callerOf(execution, permission)));
  };
}
