import { refuse, type Refusal } from '../domain/refusal.ts';
import { isClaimed } from '../ledger/outbox.ts';
import type { ReadPlan } from '../ledger/read.ts';
import { deliver } from './deliver.ts';
import { exchange, type Work } from './exchange.ts';
import type { Desk } from './ports.ts';

export { read, type Done } from './exchange.ts';

/** The one way into the ledger and out to the world: an exchange, and when the lock is free again what it sent is delivered. */
export function transact<Plan extends ReadPlan, Answer>(
  desk: Desk,
  plan: Plan,
  work: Work<Plan, Answer>,
): Answer | Refusal<'busy'> {
  const done = exchange(desk, plan, work);
  if (!done) return refuse('busy');
  deliver(desk, done.outgoing.filter(isClaimed));
  return done.answer;
}
