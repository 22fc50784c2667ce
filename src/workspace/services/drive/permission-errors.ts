import { ApiError } from '../api-error.ts';

/** 400: what was sent makes no permission. */
export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

/** 403, with Drive's own word for why. */
export function denied(reason: string, message: string): ApiError {
  return new ApiError('PERMISSION_DENIED', message, { reason });
}
