import type { Host } from '../../host.ts';
import type { Calendar } from './calendar.ts';

export type Trigger = {
  readonly id: string;
  readonly projectId: string;
  /** Who made it, and under whose authority it runs. */
  readonly owner: string;
  readonly handler: string;
  readonly event: TriggerEvent;
};

export type TriggerEvent =
  | { readonly kind: 'form-submit' | 'form-open'; readonly formId: string }
  | { readonly kind: 'open' | 'edit' | 'change' | 'sheet-form-submit'; readonly spreadsheetId: string }
  | { readonly kind: 'calendar'; readonly calendarId: string }
  | ClockEvent;

/** Fires at `nextAt` and then again after `everyMs`, or by its calendar; one with neither of them fires once. */
export type ClockEvent = {
  readonly kind: 'clock';
  /** Milliseconds since the epoch; absent when it will not fire any more, though it is still there, as at Google. */
  readonly nextAt?: number;
  readonly everyMs?: number;
  readonly calendar?: Calendar;
};

/** Triggers a user and script may have (Apps Script, quotas). */
const MOST_TRIGGERS = 20;

export function addTrigger(host: Host, trigger: Omit<Trigger, 'id'>): Trigger {
  const mine = triggersOf(host, trigger.projectId).filter(({ owner }) => owner === trigger.owner);
  if (mine.length >= MOST_TRIGGERS) {
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const added = { id: host.newId('trigger'), ...trigger };
  saveTrigger(host, added);
  return added;
}

export function saveTrigger(host: Host, trigger: Trigger): void {
  host.store.write('trigger', `${trigger.projectId}/${trigger.id}`, trigger);
}

export function removeTrigger(host: Host, trigger: Trigger): void {
  host.store.remove('trigger', `${trigger.projectId}/${trigger.id}`);
}

/** Whether it is still there: a handler that ran just before may have deleted it. */
export function isInstalled(host: Host, { id, projectId }: Trigger): boolean {
  return host.store.read('trigger', `${projectId}/${id}`) !== undefined;
}

export function triggersOf(host: Host, projectId: string): Trigger[] {
  return host.store.list<Trigger>('trigger', `${projectId}/`).map(({ document }) => document);
}

export function allTriggers(host: Host): Trigger[] {
  return host.store.list<Trigger>('trigger').map(({ document }) => document);
}
