import type { Host } from '../host.ts';
import { formFacade, responseFacade } from '../services/forms/globals.ts';
import { takeChangedCalendars } from '../services/calendar/changed-calendars.ts';
import { nextTime } from '../services/script/calendar.ts';
import {
  allTriggers,
  type ClockEvent,
  isInstalled,
  saveTrigger,
  type Trigger,
} from '../services/script/triggers.ts';
import type { Execution, ExecutionRecord } from './execution.ts';

type Fire = (
  trigger: Trigger,
  startedBy: string,
  event: (execution: Execution) => readonly unknown[],
) => ExecutionRecord;

/** A clock trigger that will fire (again). */
type DueTrigger = Trigger & { readonly event: ClockEvent & { readonly nextAt: number } };

/** Fires the installable triggers of forms and clock, each under the authority of whoever made it. */
export function triggerDesk(host: Host, fire: Fire) {
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
      return [fire(trigger, 'calendar', () => [{ calendarId, triggerUid: trigger.id, authMode: 'FULL' }])];
    });
  }

  /** A trigger that was due several times while nothing ran fires once, as Google's does. */
  function tick(): ExecutionRecord[] {
    const now = host.clock.now();
    const told = calendarsChanged();
    const due = clockTriggers()
      .filter(({ event }) => event.nextAt <= now)
      .flatMap((trigger) => {
        if (!isInstalled(host, trigger)) return [];
        saveTrigger(host, { ...trigger, event: eventAfter(trigger.event, now) });
        return [fire(trigger, 'clock', () => [{ triggerUid: trigger.id, authMode: 'FULL' }])];
      });
    return [...told, ...due];
  }

  const nextDue = (): number | undefined => clockTriggers()[0]?.event.nextAt;

  return {
    formSubmitted(formId: string, responseId: string): void {
      for (const trigger of allTriggers(host)) {
        if (trigger.event.kind !== 'form-submit' || trigger.event.formId !== formId) continue;
        if (!isInstalled(host, trigger)) continue;
        fire(trigger, 'form-submit', (execution) => [
          {
            response: responseFacade(host, execution, formId, responseId),
            source: formFacade(host, execution, formId),
            triggerUid: trigger.id,
            authMode: 'FULL',
          },
        ]);
      }
    },
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
