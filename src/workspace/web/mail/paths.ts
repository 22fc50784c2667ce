import type { BoxName } from './boxes.ts';

/** Page of one mailbox. */
export function mailboxPath(address: string): string {
  return `/mail/${encodeURIComponent(address)}`;
}

/** Page of one box in it. */
export function boxPath(address: string, box: BoxName): string {
  return box === 'inbox' ? mailboxPath(address) : `${mailboxPath(address)}?box=${box}`;
}

/** Page of one message in it. */
export function messagePath(address: string, id: string): string {
  return `${mailboxPath(address)}/${encodeURIComponent(id)}`;
}

/** Makes the download address of each attachment of a message, counted from 0. */
export function attachmentPath(address: string, id: string): (index: number) => string {
  return (index) => `${messagePath(address, id)}/attachments/${index}`;
}
