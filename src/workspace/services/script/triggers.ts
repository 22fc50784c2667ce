import type { Host } from '../../host.ts';

export type Trigger = {
  readonly id: string;
  readonly projectId: string;
  /** Who made it, and under whose authority it runs. */
  readonly owner: string;
  readonly handler: string;
  readonly event: TriggerEvent;
};

export type TriggerEvent =
  | { readonly kind: 'form-submit'; readonly formId: string }
  | { readonly kind: 'clock'; readonly everyMs: number; readonly nextAt: number };

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

export function triggersOf(host: Host, projectId: string): Trigger[] {
  return host.store.list<Trigger>('trigger', `${projectId}/`).map(({ document }) => document);
}

export function allTriggers(host: Host): Trigger[] {
  return host.store.list<Trigger>('trigger').map(({ document }) => document);
}
