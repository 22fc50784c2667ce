import { ApiError } from '../../api-error.ts';

export function invalid(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}
