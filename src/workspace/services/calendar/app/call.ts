import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { ApiError } from '../../api-error.ts';
import { requireScope } from '../../authorization.ts';
import { guardedMembers } from '../../guarded-members.ts';

export type CalendarContext = {
  readonly host: Host;
  readonly execution: Execution;
  /** In whose name: the address of the effective user. */
  readonly who: string;
  readonly scriptZone: string;
};

const calendarScope = 'https://www.googleapis.com/auth/calendar';
const feeds = 'https://www.google.com/calendar/feeds';
const scopes = {
  read: [calendarScope, `${calendarScope}.readonly`, feeds],
  write: [calendarScope, feeds],
} as const;

/** CalendarApp's own words for what the engine refuses, by the API's reasons. */
const words: Readonly<Record<string, string>> = {
  timeRangeEmpty: 'Event start date must be before event end date.',
  requiredAccessLevel: 'Action not allowed',
  forbiddenForNonOrganizer: 'Action not allowed',
  quotaExceeded: 'Service invoked too many times for one day: calendar.',
};

const gone = {
  event: 'The calendar event does not exist, or it has already been deleted.',
  calendar: 'The calendar does not exist, or it has already been deleted.',
} as const;

/** Members of a class, each of which needs its scope and fails in the words of CalendarApp. */
export function guarded<M extends object>({ execution }: CalendarContext, name: string, members: M): M {
  return guardedMembers(members, (key, work) => {
    const access = /^(get|is|guestsCan|anyoneCan)/.test(key) ? 'read' : 'write';
    return (...args) => {
      requireScope(execution, `${name}.${key}`, scopes[access]);
      return inWordsOfTheApp(name, () => work(...args));
    };
  });
}

/** For the members that leave Apps Script's process, which are all methods. */
export function methodNames<M extends object>(members: M): (keyof M & string)[] {
  const names = Object.entries(members).filter(([, member]) => typeof member === 'function');
  return names.map(([name]) => name as keyof M & string);
}

function inWordsOfTheApp<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, own, message } = error;
    const isGone = code === 404 || code === 410;
    const said = isGone ? gone[name.includes('Event') ? 'event' : 'calendar'] : words[own?.reason ?? ''];
    throw new Error(said ?? message, { cause: error });
  }
}
