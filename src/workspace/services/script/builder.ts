import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { mismatch } from '../signature.ts';
import { clockBuilder } from './clock-builder.ts';
import { clockEvent } from './clock-settings.ts';
import { triggerFacade } from './trigger-facade.ts';
import { addTrigger, type TriggerEvent } from './triggers.ts';

type Builder = GoogleAppsScript.Script.TriggerBuilder;
type SpreadsheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type CalendarBuilder = GoogleAppsScript.Script.CalendarTriggerBuilder;
type FormBuilder = GoogleAppsScript.Script.FormTriggerBuilder;

export function triggerBuilder(host: Host, execution: Execution, handler: string): Builder {
  const create = (event: TriggerEvent) => () =>
    triggerFacade(
      execution,
      addTrigger(host, { projectId: execution.project.id, owner: execution.effectiveUser, handler, event }),
    );
  return facade<Builder>(execution, 'ScriptApp.TriggerBuilder', {
    timeBased: () =>
      clockBuilder(execution, (settings) =>
        create(clockEvent(settings, host.clock.now(), execution.project.manifest.timeZone))(),
      ),
    forForm: ((form: Source) => {
      const formId = idOf('forForm', form);
      const on = (kind: 'form-submit' | 'form-open') => () =>
        facade<FormBuilder>(execution, 'ScriptApp.FormTriggerBuilder', { create: create({ kind, formId }) }, [
          'create',
        ]);
      return facade<FormBuilder>(execution, 'ScriptApp.FormTriggerBuilder', {
        onFormSubmit: on('form-submit'),
        onOpen: on('form-open'),
      });
    }) as Builder['forForm'],
    forUserCalendar: (emailId) =>
      facade<CalendarBuilder>(execution, 'ScriptApp.CalendarTriggerBuilder', {
        onEventUpdated: () =>
          facade<CalendarBuilder>(
            execution,
            'ScriptApp.CalendarTriggerBuilder',
            { create: create({ kind: 'calendar', calendarId: String(emailId).toLowerCase() }) },
            ['create'],
          ),
      }),
    forSpreadsheet: ((spreadsheet: Source) => {
      const spreadsheetId = idOf('forSpreadsheet', spreadsheet);
      const on = (kind: 'open' | 'edit' | 'change' | 'sheet-form-submit') => () =>
        facade<SpreadsheetBuilder>(
          execution,
          'ScriptApp.SpreadsheetTriggerBuilder',
          { create: create({ kind, spreadsheetId }) },
          ['create'],
        );
      return facade<SpreadsheetBuilder>(execution, 'ScriptApp.SpreadsheetTriggerBuilder', {
        onOpen: on('open'),
        onEdit: on('edit'),
        onChange: on('change'),
        onFormSubmit: on('sheet-form-submit'),
      });
    }) as Builder['forSpreadsheet'],
  });
}

/** A file or its id; null is what a service answers to a script that is not bound to one. */
type Source = { getId(): string } | string | null | undefined;

function idOf(member: string, source: Source): string {
  if (source === null || source === undefined) throw mismatch(`ScriptApp.TriggerBuilder.${member}`, [source]);
  return typeof source === 'string' ? source : source.getId();
}
