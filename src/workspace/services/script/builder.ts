import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { triggerFacade } from './trigger-facade.ts';
import { addTrigger, type TriggerEvent } from './triggers.ts';

type Builder = GoogleAppsScript.Script.TriggerBuilder;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type FormBuilder = GoogleAppsScript.Script.FormTriggerBuilder;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The only steps that `everyMinutes` takes. */
const minuteSteps = [1, 5, 10, 15, 30];

export function triggerBuilder(host: Host, execution: Execution, handler: string): Builder {
  const create = (event: TriggerEvent) => () =>
    triggerFacade(
      execution,
      addTrigger(host, { projectId: execution.project.id, owner: execution.effectiveUser, handler, event }),
    );
  const every = (ms: number): ClockBuilder =>
    facade<ClockBuilder>(
      execution,
      'ScriptApp.ClockTriggerBuilder',
      { create: create({ kind: 'clock', everyMs: ms, nextAt: host.clock.now() + ms }) },
      ['create'],
    );

  return facade<Builder>(execution, 'ScriptApp.TriggerBuilder', {
    timeBased: () =>
      facade<ClockBuilder>(execution, 'ScriptApp.ClockTriggerBuilder', {
        everyMinutes(minutes) {
          if (!minuteSteps.includes(minutes)) {
            throw new Error(
              `The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.`,
            );
          }
          return every(minutes * MINUTE_MS);
        },
        everyHours: (hours) => every(whole(hours, 'everyHours') * HOUR_MS),
        everyDays: (days) => every(whole(days, 'everyDays') * 24 * HOUR_MS),
      }),
    forForm: ((form: GoogleAppsScript.Forms.Form | string) =>
      facade<FormBuilder>(execution, 'ScriptApp.FormTriggerBuilder', {
        onFormSubmit: () =>
          facade<FormBuilder>(
            execution,
            'ScriptApp.FormTriggerBuilder',
            { create: create({ kind: 'form-submit', formId: idOf(form) }) },
            ['create'],
          ),
      })) as Builder['forForm'],
  });
}

function idOf(source: { getId(): string } | string): string {
  return typeof source === 'string' ? source : source.getId();
}

function whole(count: number, member: string): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`Invalid argument: ${member} takes a whole number from 1, not ${count}.`);
  }
  return count;
}
