import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
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
    forSpreadsheet: ((spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | string) => {
      const on = (kind: 'open' | 'edit' | 'change' | 'sheet-form-submit') => () =>
        facade<SpreadsheetBuilder>(
          execution,
          'ScriptApp.SpreadsheetTriggerBuilder',
          { create: create({ kind, spreadsheetId: idOf(spreadsheet) }) },
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

function idOf(source: { getId(): string } | string): string {
  return typeof source === 'string' ? source : source.getId();
}
