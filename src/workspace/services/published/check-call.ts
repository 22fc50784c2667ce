import { checkBody } from './check-body.ts';
import { checkParameters } from './check-parameters.ts';
import type { FoundMethod } from './find-method.ts';
import type { PublishedApiName, PublishedMethod } from './published-api.ts';

/** What a call sends beside the values in its path. */
export type SentCall = {
  readonly parameters: Iterable<readonly [string, unknown]>;
  readonly body?: unknown;
};

/** Throws INVALID_ARGUMENT in Google's words where a call sends what its published method does not take. */
export function checkCall(
  name: PublishedApiName,
  method: PublishedMethod & Partial<FoundMethod>,
  { parameters, body }: SentCall,
): void {
  checkParameters(method, parameters);
  if (method.body !== undefined) checkBody(name, method.body, body, bodyNames[method.id ?? ''] ?? '');
}

/** Of methods whose body is one field of the message that Google's servers read: what that field is called. */
const bodyNames: Readonly<Record<string, string>> = {
  'sheets.spreadsheets.values.append': 'data',
  'sheets.spreadsheets.values.update': 'data',
};
