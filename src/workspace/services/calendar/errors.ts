import { ApiError } from '../api-error.ts';
import type { CalendarRole } from './calendar.ts';

/** Calendar's refusals in its own words (guide "Handle API errors", and answers seen of the service). */
export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Not Found', { reason: 'notFound' });
}

/** A deletion of what is deleted already. */
export function gone(): ApiError {
  return new ApiError('NOT_FOUND', 'Resource has been deleted', { reason: 'deleted', code: 410 });
}

/** A token of a synchronisation that cannot be gone on from. */
export function fullSyncRequired(): ApiError {
  return new ApiError('NOT_FOUND', 'Sync token is no longer valid, a full sync is required.', {
    reason: 'fullSyncRequired',
    domain: 'calendar',
    code: 410,
  });
}

/** An own id that an event has or had. */
export function duplicate(): ApiError {
  return new ApiError('ALREADY_EXISTS', 'The requested identifier already exists.', { reason: 'duplicate' });
}

export function invalid(message = 'Invalid Value', reason = 'invalid', domain = 'global'): ApiError {
  return new ApiError('INVALID_ARGUMENT', message, { reason, domain });
}

export function required(message: string): ApiError {
  return invalid(message, 'required');
}

/** JSON that does not fit the API's types, as the front end in front of every Google API says it. */
export function malformed(message: string): ApiError {
  return new ApiError('INVALID_ARGUMENT', message);
}

export function emptyRange(): ApiError {
  return invalid('The specified time range is empty.', 'timeRangeEmpty', 'calendar');
}

export function accessNeeded(role: CalendarRole): ApiError {
  const message = `You need to have ${role} access to this calendar.`;
  return new ApiError('PERMISSION_DENIED', message, { reason: 'requiredAccessLevel', domain: 'calendar' });
}

export function onlyForOrganizer(): ApiError {
  const message = 'Shared properties can only be changed by the organizer of the event.';
  return new ApiError('PERMISSION_DENIED', message, {
    reason: 'forbiddenForNonOrganizer',
    domain: 'calendar',
  });
}

export function quotaExceeded(): ApiError {
  return new ApiError('PERMISSION_DENIED', 'Calendar usage limits exceeded.', {
    reason: 'quotaExceeded',
    domain: 'usageLimits',
  });
}
