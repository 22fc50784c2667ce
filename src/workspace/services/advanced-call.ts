import { ApiError, type ApiStatus } from './api-error.ts';

/** The older one-word reasons that stand in `details.errors` beside the status. */
const reasons = {
  INVALID_ARGUMENT: 'badRequest',
  UNAUTHENTICATED: 'authError',
  PERMISSION_DENIED: 'forbidden',
  NOT_FOUND: 'notFound',
  ALREADY_EXISTS: 'alreadyExists',
  ABORTED: 'aborted',
  RESOURCE_EXHAUSTED: 'rateLimitExceeded',
  INTERNAL: 'internalError',
} as const satisfies Record<ApiStatus, string>;

/**
 * Runs a call of an advanced service, `method` as its API names it (`drive.files.create`). What the API refuses
 * reaches the script as a GoogleJsonResponseException, whose `details` carry the status code.
 */
export function advancedCall<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, message, status, own } = error;
    const { domain = 'global', reason = reasons[status] } = own ?? {};
    const refusal = new Error(`API call to ${method} failed with error: ${message}`);
    refusal.name = 'GoogleJsonResponseException';
    const details = { code, message, errors: [{ domain, reason, message }] };
    throw Object.assign(refusal, { details });
  }
}
