import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { openBox } from './box.ts';
import type { LabelColor } from './label-colors.ts';
import { relabel } from './store.ts';

/** Labels that every mailbox has (Gmail API, "Manage labels"): a mail's place and state. */
export const systemLabels = [
  'INBOX',
  'SENT',
  'DRAFT',
  'SPAM',
  'TRASH',
  'UNREAD',
  'STARRED',
  'IMPORTANT',
] as const;

/** A label that a person made: `id` is what mails carry, `name` what people read, nested by `/`. */
export type UserLabel = { readonly id: string; readonly name: string } & LabelLook;

/** How a label is shown, where somebody has said so. */
export type LabelLook = {
  readonly messageListVisibility?: 'show' | 'hide';
  readonly labelListVisibility?: 'labelShow' | 'labelShowIfUnread' | 'labelHide';
  readonly color?: LabelColor;
};

const labelKind = 'mail-label';
const counterKind = 'mail-counter';
/** Characters of a name (Gmail). */
const LONGEST_NAME = 225;

/** An account's own labels by name, as Gmail lists them. */
export function userLabels(host: Host, account: string): UserLabel[] {
  return host.store
    .list<UserLabel>(labelKind, prefix(account))
    .map(({ document }) => document)
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Makes a label; INVALID_ARGUMENT for a name that Gmail keeps to itself, ABORTED for one that is taken. */
export function createLabel(host: Host, account: string, name: string, look: LabelLook = {}): UserLabel {
  const free = freeName(host, account, name);
  return host.store.transaction(() => {
    const counter = `label/${account.toLowerCase()}`;
    const number = (host.store.read<number>(counterKind, counter) ?? 0) + 1;
    host.store.write(counterKind, counter, number);
    return keep(host, account, { id: `Label_${number}`, name: free, ...look });
  });
}

/** Gives a label another name or look; what carries it keeps it. */
export function changeLabel(host: Host, account: string, label: UserLabel): UserLabel {
  return keep(host, account, { ...label, name: freeName(host, account, label.name, label.id) });
}

function keep(host: Host, account: string, label: UserLabel): UserLabel {
  host.store.write(labelKind, `${prefix(account)}${label.id}`, label);
  return label;
}

function freeName(host: Host, account: string, name: string, own?: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NAME || isReserved(trimmed)) {
    throw new ApiError('INVALID_ARGUMENT', 'Invalid label name');
  }
  const isTaken = userLabels(host, account).some(
    (label) => label.id !== own && label.name.toLowerCase() === trimmed.toLowerCase(),
  );
  if (isTaken) throw new ApiError('ABORTED', 'Label name exists or conflicts');
  return trimmed;
}

/** Takes a label away, from the mails that carry it too. */
export function deleteLabel(host: Host, account: string, { id }: Pick<UserLabel, 'id'>): void {
  host.store.transaction(() => {
    const labelled = openBox(host, account).entries.filter(({ labels }) => labels.includes(id));
    relabel(host, labelled, { remove: [id] });
    host.store.remove(labelKind, `${prefix(account)}${id}`);
  });
}

function isReserved(name: string): boolean {
  return systemLabels.some((label) => label === name.toUpperCase());
}

function prefix(account: string): string {
  return `${account.toLowerCase()}/`;
}
