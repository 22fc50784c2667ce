import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import type { Trigger } from './triggers.ts';

type ScriptTrigger = GoogleAppsScript.Script.Trigger;

export const eventNames = {
  'form-submit': 'ON_FORM_SUBMIT',
  'form-open': 'ON_OPEN',
  'sheet-form-submit': 'ON_FORM_SUBMIT',
  open: 'ON_OPEN',
  edit: 'ON_EDIT',
  change: 'ON_CHANGE',
  calendar: 'ON_EVENT_UPDATED',
  clock: 'CLOCK',
} as const satisfies Record<Trigger['event']['kind'], string>;

export const sourceNames = {
  'form-submit': 'FORMS',
  'form-open': 'FORMS',
  'sheet-form-submit': 'SPREADSHEETS',
  open: 'SPREADSHEETS',
  edit: 'SPREADSHEETS',
  change: 'SPREADSHEETS',
  calendar: 'CALENDAR',
  clock: 'CLOCK',
} as const satisfies Record<Trigger['event']['kind'], string>;

export function triggerFacade(execution: Execution, { id, handler, event }: Trigger): ScriptTrigger {
  return facade<ScriptTrigger>(execution, 'ScriptApp.Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => eventNames[event.kind] as unknown as GoogleAppsScript.Script.EventType,
    getTriggerSource: () => sourceNames[event.kind] as unknown as GoogleAppsScript.Script.TriggerSource,
    getTriggerSourceId: () => sourceIdOf(event),
  });
}

/** What a trigger listens to: a file, a calendar; '' for the clock. */
export function sourceIdOf(event: Trigger['event']): string {
  switch (event.kind) {
    case 'form-submit':
    case 'form-open':
      return event.formId;
    case 'open':
    case 'edit':
    case 'change':
    case 'sheet-form-submit':
      return event.spreadsheetId;
    case 'calendar':
      return event.calendarId;
    case 'clock':
      return '';
  }
}
