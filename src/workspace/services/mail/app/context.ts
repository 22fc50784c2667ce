import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import { mismatch } from '../../signature.ts';
import type { Draft } from '../drafts.ts';
import type { UserLabel } from '../labels.ts';

type Gmail = {
  readonly thread: GoogleAppsScript.Gmail.GmailThread;
  readonly message: GoogleAppsScript.Gmail.GmailMessage;
  readonly draft: GoogleAppsScript.Gmail.GmailDraft;
  readonly label: GoogleAppsScript.Gmail.GmailLabel;
};

/** What the objects of GmailApp stand on: one account's mail, and how one object gives another. */
export type GmailContext = {
  readonly host: Host;
  readonly execution: Execution;
  readonly account: string;
  thread(id: string): Gmail['thread'];
  message(id: string): Gmail['message'];
  draft(draft: Draft): Gmail['draft'];
  label(label: UserLabel): Gmail['label'];
};

const ids = new WeakMap<object, string>();

/** Remembers what an object stands for, so that it is known again when a script hands it back. */
export function standsFor<T extends object>(object: T, kind: keyof Gmail, id: string): T {
  ids.set(object, `${kind}/${id}`);
  return object;
}

/** The id of an object that a script hands to `member`; refuses any other value in Google's words. */
export function idOf(object: unknown, kind: keyof Gmail, member: string): string {
  const known = typeof object === 'object' && object !== null ? ids.get(object) : undefined;
  if (known?.startsWith(`${kind}/`)) return known.slice(kind.length + 1);
  throw mismatch(member, [object]);
}

/** What Google says of mails, threads and drafts that are there no more. */
export function requireThere<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('Gmail operation not allowed.');
  return found;
}
