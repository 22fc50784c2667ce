import { ApiError } from '../api-error.ts';

/** 403, with Drive's own word for why. */
export function denied(reason: string, message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message, { reason });
}
