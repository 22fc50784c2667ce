import { openBox } from '../../services/mail/box.ts';
import type { Host } from '../../host.ts';
import { ApiError } from '../../services/api-error.ts';
import type { Delivery } from '../../services/mail/store.ts';
import { findThread, type Thread } from '../../services/mail/threads.ts';
import type { ApiCall, ApiMethod } from '../api-routes.ts';

/** One call on an account's own mail: the parts of the path behind the account. */
export type MailCall = Omit<ApiCall, 'path' | 'actor'> & {
  readonly account: string;
  readonly ids: readonly string[];
};

/** A method below `/gmail/v1/users/{userId}`, which any of `scopes` opens; `{id}` in its path is any one segment. */
export function mailMethod(
  verb: ApiMethod['verb'],
  path: string,
  answer: (call: MailCall) => object | undefined | Promise<object | undefined>,
  scopes: readonly string[],
): ApiMethod {
  const pattern = path.replaceAll('{id}', '([^/]+)');
  return {
    verb,
    scopes,
    path: new RegExp(`^(?:/upload)?/gmail/v1/users/([^/]+)${pattern}$`),
    answer: ({ path: [userId = '', ...ids], actor, ...call }) =>
      answer({ ...call, ids, account: own(userId, actor) }),
  };
}

/** A mail of the account; NOT_FOUND or INVALID_ARGUMENT in Google's words. */
export function requireEntry(host: Host, account: string, id: string): Delivery {
  checkId(id);
  return requireFound(openBox(host, account).byMessage.get(id));
}

/** A thread of the account; NOT_FOUND or INVALID_ARGUMENT in Google's words. */
export function requireThread(host: Host, account: string, id: string): Thread {
  checkId(id);
  return requireFound(findThread(host, account, id));
}

export function requireFound<T>(found: T | undefined): T {
  if (found === undefined) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  return found;
}

function checkId(id: string): void {
  if (!/^[\da-f]{1,16}$/i.test(id)) throw new ApiError('INVALID_ARGUMENT', 'Invalid id value');
}

/** Nobody here reads another account's mail. */
function own(userId: string, actor: string): string {
  if (userId === 'me' || userId.toLowerCase() === actor.toLowerCase()) return actor;
  throw new ApiError('PERMISSION_DENIED', `Delegation denied for ${actor}`, { reason: 'forbidden' });
}
