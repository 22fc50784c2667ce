import { ApiError } from '../api-error.ts';

/** A request that cannot be done, in Google's words: HTTP 400. */
export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}
