import { refuse, type Refusal } from '../refusal.ts';
import { SHORTEST_REASON } from '../procedure/advance.ts';
import { sumOf, type SettlementLine } from './line.ts';
import type { Closing } from './close-quarter.ts';
import { lineNumber, reversalNumber, standingClosings, type Settlement } from './settlement.ts';

export type ReversalOccasion = {
  readonly number: string;
  readonly reason: string;
  readonly lines: readonly SettlementLine[];
  readonly settlements: readonly Settlement[];
  readonly now: number;
  readonly by: string;
  readonly eventId: string;
};

/**
 * Takes a whole closing back by one of the opposite sign; its requests can then be settled anew. Only the newest standing
 * closing can be: a later one may hold adjustments that rest on it.
 */
export function reverseClosing(occasion: ReversalOccasion): Closing | Refusal {
  const { number, lines, settlements, now, by, eventId } = occasion;
  const reason = occasion.reason.trim();
  const standing = standingClosings(settlements);
  const closing = standing.find((one) => one.number === number);
  if (!closing) return refuse('nothing-to-reverse', { number });
  const newest = standing.at(-1);
  if (newest && newest.number !== number) return refuse('not-the-newest', { number, newest: newest.number });
  if (reason.length < SHORTEST_REASON) return refuse('reason-missing', { shortest: SHORTEST_REASON });

  const own = reversalNumber(closing);
  const reversed = lines
    .filter(({ settlement }) => settlement === number)
    .map((line, index): SettlementLine => ({
      ...line,
      number: lineNumber(own, index),
      settlement: own,
      kind: 'reversal',
      imageYen: negated(line.imageYen),
      diskYen: negated(line.diskYen),
      totalYen: negated(line.totalYen),
      originalLine: line.number,
    }));
  const { quarter, from, to } = closing;
  return {
    kind: 'closing',
    settlement: {
      number: own,
      kind: 'reversal',
      quarter,
      from,
      to,
      closedAt: now,
      closedBy: by,
      lineCount: reversed.length,
      totalYen: sumOf(reversed),
      reverses: number,
      reason,
      eventId,
    },
    lines: reversed,
    leftOut: [],
  };
}

/** Zero has no sign in a ledger. */
function negated(yen: number): number {
  return yen === 0 ? 0 : -yen;
}
