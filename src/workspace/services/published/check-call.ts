import { checkBody } from './check-body.ts';
import { checkParameters } from './check-parameters.ts';
import type { PublishedApiName, PublishedMethod } from './published-api.ts';

/** What a call sends beside the values in its path. */
export type SentCall = {
  readonly parameters: Iterable<readonly [string, unknown]>;
  readonly body?: unknown;
};

/** Throws INVALID_ARGUMENT in Google's words where a call sends what its published method does not take. */
export function checkCall(
  name: PublishedApiName,
  method: PublishedMethod,
  { parameters, body }: SentCall,
): void {
  checkParameters(method, parameters);
  if (method.body !== undefined) checkBody(name, method.body, body);
}
