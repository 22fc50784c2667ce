import type { Execution } from '../../../runtime/execution.ts';
import type { ApiStatus } from '../../api-error.ts';
import { requireScope } from '../../authorization.ts';
import { guardedMembers } from '../../guarded-members.ts';
import { inScriptsWords } from '../../script-words.ts';
import { mismatch } from '../../signature.ts';

const readScope = 'https://www.googleapis.com/auth/drive.readonly';
const writeScope = 'https://www.googleapis.com/auth/drive';
const writes = /^(add|create|enforce|make|move|remove|revoke|set)/;

/** What DriveApp says where the API under it refuses; other refusals it passes on. */
const words: Partial<Record<ApiStatus, string>> = {
  NOT_FOUND:
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  PERMISSION_DENIED: 'Access denied: DriveApp.',
};

/**
 * Members of DriveApp's objects as a script may call them: with a scope for all of Drive, with as many arguments as they
 * name, and with refusals in DriveApp's words. `name` is that of the object: `DriveApp.File`.
 */
export function guarded<M extends object>(execution: Execution, name: string, members: M): M {
  return guardedMembers(members, (key, work) => {
    if (key === 'toString') return work;
    const member = `${name}.${key}`;
    const scopes = writes.test(key) ? [writeScope] : [readScope, writeScope];
    return (...args) => {
      requireScope(execution, member, scopes);
      if (work.length > 0 && args.length !== work.length) throw mismatch(member, args);
      return inScriptsWords(() => work(...args), words);
    };
  });
}

/** The members for which Apps Script asks Drive: all but those that tell what an object is known by. */
export function roundTripsOf<M extends object>(members: M): Exclude<keyof M & string, 'toString'>[] {
  const keys = Object.keys(members) as Exclude<keyof M & string, 'toString'>[];
  return keys.filter((key) => !/^(toString|getId|hasNext|next|getContinuationToken)$|^[A-Z]/.test(key));
}
