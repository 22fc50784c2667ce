import type { Host } from '../../host.ts';
import type { Store } from '../../store/store.ts';
import { type Delivery, deliveries } from './store.ts';

/** One account's mails, in order of arrival. */
export type Box = {
  readonly entries: readonly Delivery[];
  readonly byMessage: ReadonlyMap<string, Delivery>;
  /** A thread's mails, oldest first, by its id. */
  readonly byThread: ReadonlyMap<string, readonly Delivery[]>;
};

type Opened = { readonly state: number; readonly boxes: Map<string, Box> };

const opened = new WeakMap<Store, Opened>();

/** A mailbox as it is now; read once until something is written. */
export function openBox(host: Host, account: string): Box {
  const address = account.toLowerCase();
  const state = host.store.state();
  let current = opened.get(host.store);
  if (current?.state !== state) opened.set(host.store, (current = { state, boxes: new Map() }));
  const known = current.boxes.get(address);
  if (known) return known;
  const box = boxOf(deliveries(host, address));
  current.boxes.set(address, box);
  return box;
}

function boxOf(entries: readonly Delivery[]): Box {
  const byThread = new Map<string, Delivery[]>();
  for (const entry of entries) {
    const thread = byThread.get(entry.threadId);
    if (thread) thread.push(entry);
    else byThread.set(entry.threadId, [entry]);
  }
  return { entries, byMessage: new Map(entries.map((entry) => [entry.messageId, entry])), byThread };
}
