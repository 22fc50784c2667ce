import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host.ts';
import { composeEml } from './eml.ts';
import { type Delivery, deliveries, isReceived, readMessage } from './store.ts';

/**
 * Lays every mail that somebody got out as `<directory>/mail/<address>/<date>-<id>.eml` for a mail program; what is there already
 * stays. Safe to repeat, also after a crash: a file appears only when it is whole.
 */
export async function exportMail(host: Host, directory: string): Promise<void> {
  const mailboxes = new Map<string, Delivery[]>();
  for (const delivery of deliveries(host).filter(isReceived)) {
    const delivered = mailboxes.get(delivery.address);
    if (delivered) delivered.push(delivery);
    else mailboxes.set(delivery.address, [delivery]);
  }
  for (const [address, delivered] of mailboxes) {
    await exportMailbox(host, join(directory, 'mail', safeName(address)), delivered);
  }
}

async function exportMailbox(host: Host, folder: string, delivered: readonly Delivery[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const present = new Set(await readdir(folder));
  for (const delivery of delivered) {
    const name = fileName(delivery);
    const message = present.has(name) ? undefined : readMessage(host, delivery.messageId);
    if (!message) continue;
    const unfinished = join(folder, `.${name}.${randomUUID()}`);
    await writeFile(unfinished, composeEml(host, message));
    await rename(unfinished, join(folder, name));
  }
}

/** `20261123T060000Z-<id>.eml`, in UTC. */
function fileName({ date, messageId }: Delivery): string {
  const time = new Date(date).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
  return `${time}-${messageId}.eml`;
}

/** An address may hold characters that lead out of the folder. */
function safeName(address: string): string {
  return encodeURIComponent(address).replaceAll('%40', '@').replaceAll('%2B', '+').replace(/^\.+/, '_');
}
