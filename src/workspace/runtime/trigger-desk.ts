import type { Host } from '../host.ts';
import { takeChangedCalendars } from '../services/calendar/changed-calendars.ts';
import { AuthMode } from '../services/script/authorization.ts';
import { nextTime } from '../services/script/calendar.ts';
import {
  allTriggers,
  type ClockEvent,
  isInstalled,
  saveTrigger,
  type Trigger,
} from '../services/script/triggers.ts';
import { clockEvent } from './clock-event.ts';
import type { ExecutionRecord } from './execution.ts';
import { type Fire, formSubmitDesk } from './form-submit-desk.ts';

/** A clock trigger that will fire (again). */
type DueTrigger = Trigger & { readonly event: ClockEvent & { readonly nextAt: number } };

/** Fires the installable triggers of forms and clock, each under the authority of whoever made it. */
export function triggerDesk(host: Host, fire: Fire) {
  const responses = formSubmitDesk(host, fire);

  function clockTriggers(): DueTrigger[] {
    return allTriggers(host)
      .filter(
        (trigger): trigger is DueTrigger =>
          trigger.event.kind === 'clock' && trigger.event.nextAt !== undefined,
      )
      .sort((one, other) => one.event.nextAt - other.event.nextAt);
  }

  /** Events may have changed many times since: a trigger is told once of each calendar. */
  function calendarsChanged(): ExecutionRecord[] {
    const changed = takeChangedCalendars(host);
    return allTriggers(host).flatMap((trigger) => {
      const { event } = trigger;
      if (event.kind !== 'calendar' || !changed.includes(event.calendarId) || !isInstalled(host, trigger))
        return [];
      const { calendarId } = event;
      return [
        fire(trigger, 'calendar', () => [{ calendarId, triggerUid: trigger.id, authMode: AuthMode.FULL }]),
      ];
    });
  }

  /** A trigger that was due several times while nothing ran fires once, as Google's does. */
  function tick(): ExecutionRecord[] {
    const graded = responses.graded();
    const now = host.clock.now();
    const told = calendarsChanged();
    const fired = clockTriggers()
      .filter(({ event }) => event.nextAt <= now)
      .flatMap((trigger) => {
        if (!isInstalled(host, trigger)) return [];
        saveTrigger(host, { ...trigger, event: eventAfter(trigger.event, now) });
        const event = { ...clockEvent(host.clock.now()), triggerUid: trigger.id, authMode: AuthMode.FULL };
        return [fire(trigger, 'clock', () => [event])];
      });
    return [...graded, ...told, ...fired];
  }

  const nextDue = (): number | undefined => clockTriggers()[0]?.event.nextAt;

  return {
    formSubmitted: responses.submitted,
    graded: responses.graded,
    tick,
    nextDue,
    advance(ms: number): ExecutionRecord[] {
      const end = host.clock.now() + ms;
      const fired: ExecutionRecord[] = calendarsChanged();
      for (let due = nextDue(); due !== undefined && due <= end; due = nextDue()) {
        host.clock.advance(Math.max(0, due - host.clock.now()));
        fired.push(...tick());
      }
      host.clock.advance(Math.max(0, end - host.clock.now()));
      return fired;
    },
  };
}

/** The event once it has fired: due at the next time after `now`, whatever was missed; or never again. */
function eventAfter({ nextAt, ...event }: DueTrigger['event'], now: number): ClockEvent {
  const { everyMs, calendar } = event;
  if (calendar) return { ...event, nextAt: nextTime(calendar, now, nextAt) };
  if (everyMs === undefined) return event;
  return { ...event, nextAt: nextAt + (Math.floor((now - nextAt) / everyMs) + 1) * everyMs };
}
