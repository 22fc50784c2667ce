import type { Host } from '../host.ts';
import { formFacade, responseFacade } from '../services/forms/globals.ts';
import { allTriggers, saveTrigger, triggersOf, type Trigger } from '../services/script/triggers.ts';
import type { Execution, ExecutionRecord } from './execution.ts';

type Fire = (
  trigger: Trigger,
  startedBy: string,
  event: (execution: Execution) => readonly unknown[],
) => ExecutionRecord;

type ClockTrigger = Trigger & { readonly event: { readonly kind: 'clock' } };

/** Fires installable triggers, each under the authority of whoever made it. */
export function triggerDesk(host: Host, fire: Fire) {
  function clockTriggers(): ClockTrigger[] {
    return allTriggers(host)
      .filter((trigger): trigger is ClockTrigger => trigger.event.kind === 'clock')
      .sort((one, other) => one.event.nextAt - other.event.nextAt);
  }

  /** A trigger that was due several times while nothing ran fires once, as Google's does. */
  function tick(): ExecutionRecord[] {
    const now = host.clock.now();
    return clockTriggers()
      .filter(({ event }) => event.nextAt <= now)
      .flatMap((trigger) => {
        if (!stillThere(trigger)) return [];
        const { everyMs, nextAt } = trigger.event;
        const missed = Math.floor((now - nextAt) / everyMs);
        saveTrigger(host, {
          ...trigger,
          event: { ...trigger.event, nextAt: nextAt + (missed + 1) * everyMs },
        });
        return [fire(trigger, 'clock', () => [{ triggerUid: trigger.id, authMode: 'FULL' }])];
      });
  }

  /** A handler that ran just before may have deleted it. */
  const stillThere = ({ id, projectId }: Trigger): boolean =>
    triggersOf(host, projectId).some((trigger) => trigger.id === id);

  const nextDue = (): number | undefined => clockTriggers()[0]?.event.nextAt;

  return {
    formSubmitted(formId: string, responseId: string): void {
      for (const trigger of allTriggers(host)) {
        if (trigger.event.kind !== 'form-submit' || trigger.event.formId !== formId) continue;
        if (!stillThere(trigger)) continue;
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
      const fired: ExecutionRecord[] = [];
      for (let due = nextDue(); due !== undefined && due <= end; due = nextDue()) {
        host.clock.advance(Math.max(0, due - host.clock.now()));
        fired.push(...tick());
      }
      host.clock.advance(Math.max(0, end - host.clock.now()));
      return fired;
    },
  };
}
