import { businessDaysAfter } from '../time/business-days.ts';
import type { Day } from '../time/day.ts';
import { lastDayOf, previous, quarterKey, quarterOf, type Quarter } from '../time/quarter.ts';
import { standingClosings, type Settlement } from './settlement.ts';

/** Business days before a quarter's last day from which its closing is announced. */
const DAYS_AHEAD = 3;

/**
 * The quarter that is to be closed on a day: the one that has ended and is not closed, or the present one on its last
 * days. Before any data were received there is nothing to close.
 */
export function quarterToClose(
  today: Day,
  settlements: readonly Settlement[],
  firstReceivedOn: Day | undefined,
  closedDays: readonly Day[],
): Quarter | undefined {
  const closed = new Set(standingClosings(settlements).map(({ quarter }) => quarter));
  const isOpen = (quarter: Quarter) =>
    !closed.has(quarterKey(quarter)) &&
    firstReceivedOn !== undefined &&
    firstReceivedOn <= lastDayOf(quarter);
  const present = quarterOf(today);
  const before = previous(present);
  if (isOpen(before)) return before;
  const isNear = businessDaysAfter(today, DAYS_AHEAD, closedDays) > lastDayOf(present);
  return isNear && isOpen(present) ? present : undefined;
}
