import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { enumeration, type NameOf } from '../enumeration.ts';
import type { Trigger } from './triggers.ts';

type ScriptTrigger = GoogleAppsScript.Script.Trigger;

type Script = typeof GoogleAppsScript.Script;

/** The enums of ScriptApp that triggers are described and made with. */
export const triggerEnums = {
  EventType: enumeration<Script['EventType']>('ScriptApp.EventType', [
    'CLOCK',
    'ON_OPEN',
    'ON_EDIT',
    'ON_FORM_SUBMIT',
    'ON_CHANGE',
    'ON_EVENT_UPDATED',
  ]),
  TriggerSource: enumeration<Script['TriggerSource']>('ScriptApp.TriggerSource', [
    'SPREADSHEETS',
    'CLOCK',
    'FORMS',
    'DOCUMENTS',
    'CALENDAR',
  ]),
} as const;

export const eventNames = {
  'form-submit': 'ON_FORM_SUBMIT',
  'form-open': 'ON_OPEN',
  'sheet-form-submit': 'ON_FORM_SUBMIT',
  open: 'ON_OPEN',
  edit: 'ON_EDIT',
  change: 'ON_CHANGE',
  calendar: 'ON_EVENT_UPDATED',
  clock: 'CLOCK',
} as const satisfies Record<Trigger['event']['kind'], NameOf<Script['EventType']>>;

const sourceNames = {
  'form-submit': 'FORMS',
  'form-open': 'FORMS',
  'sheet-form-submit': 'SPREADSHEETS',
  open: 'SPREADSHEETS',
  edit: 'SPREADSHEETS',
  change: 'SPREADSHEETS',
  calendar: 'CALENDAR',
  clock: 'CLOCK',
} as const satisfies Record<Trigger['event']['kind'], NameOf<Script['TriggerSource']>>;

export function triggerFacade(execution: Execution, { id, handler, event }: Trigger): ScriptTrigger {
  return facade<ScriptTrigger>(execution, 'ScriptApp.Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => triggerEnums.EventType[eventNames[event.kind]],
    getTriggerSource: () => triggerEnums.TriggerSource[sourceNames[event.kind]],
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
