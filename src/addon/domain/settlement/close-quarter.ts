import type { FeeSnapshot } from '../fee/compute.ts';
import { feeLines } from '../fee/describe.ts';
import { totalYenOf } from '../fee/total.ts';
import type { ImageRequest } from '../image-request/request.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Day } from '../time/day.ts';
import { firstDayOf, lastDayOf, previous, quarterKey, type Quarter } from '../time/quarter.ts';
import { dayAt } from '../time/tokyo.ts';
import { settledByReference, settledYenOf, sumOf, type Settled, type SettlementLine } from './line.ts';
import { closingNumber, lineNumber, standingClosings, type Settlement } from './settlement.ts';

/** What of a request a closing looks at. */
export type SettledRequest = Pick<
  ImageRequest,
  | 'reference'
  | 'applicantName'
  | 'applicantAffiliation'
  | 'fundingSource'
  | 'dataReceivedAt'
  | 'feeState'
  | 'feeSnapshot'
>;

/** Why a request whose data were received is not settled yet. */
export type LeftOutReason =
  'disk-cost-pending' | 'tariff-gap' | 'priced-separately' | 'not-offered' | 'no-fee' | 'no-funding-source';

/** Reasons that no waiting removes. */
const neverPriced: readonly LeftOutReason[] = ['priced-separately', 'not-offered'];

export type LeftOut = {
  readonly reference: string;
  readonly applicantName: string;
  readonly reason: LeftOutReason;
  /** Yen that an earlier closing holds for it, which stay as they are; absent where none does. */
  readonly settledYen?: number;
};

/** A quarter as it would be, or is being, closed. */
export type Closing = {
  readonly kind: 'closing';
  readonly settlement: Settlement;
  readonly lines: readonly SettlementLine[];
  readonly leftOut: readonly LeftOut[];
};

export type ClosingOccasion = {
  readonly quarter: Quarter;
  readonly requests: readonly SettledRequest[];
  /** Every line of every closing so far. */
  readonly lines: readonly SettlementLine[];
  readonly settlements: readonly Settlement[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly by: string;
  readonly eventId: string;
};

/** A line before it is numbered. */
type Draft = Omit<SettlementLine, 'number' | 'settlement'>;

/**
 * Closes a quarter (guide, 4半期ごとの月末に研究推進室が算定): the requests whose data were received by its end and that no
 * standing closing holds, and what became of those that one holds, as adjustments. The same closing twice is refused.
 */
export function closeQuarter(occasion: ClosingOccasion): Closing | Refusal {
  const { quarter, requests, lines, settlements, now, by, eventId } = occasion;
  const key = quarterKey(quarter);
  const to = lastDayOf(quarter);
  const standing = standingClosings(settlements);
  const known = standing.find((one) => one.quarter === key);
  if (known) return refuse('already-closed', { number: known.number, quarter: key });
  if (dayAt(now) < to) return refuse('quarter-not-over', { quarter: key, day: to });
  const later = standing.find((one) => one.quarter > key);
  if (later) return refuse('later-quarter-closed', { quarter: key, number: later.number });

  const settled = settledByReference(lines);
  const before = previous(quarter);
  if (!standing.some((one) => one.quarter === quarterKey(before)) && hasOpen(requests, settled, before)) {
    return refuse('earlier-quarter-open', { quarter: key, earlier: quarterKey(before) });
  }

  const number = closingNumber(quarter, settlements);
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  for (const request of requests) {
    const receivedOn = request.dataReceivedAt === undefined ? undefined : dayAt(request.dataReceivedAt);
    const sources = settled.get(request.reference);
    if (!sources && (receivedOn === undefined || receivedOn > to)) continue;
    const due = dueOf(request);
    if (typeof due === 'string') {
      const isOld = receivedOn === undefined || receivedOn < firstDayOf(quarter);
      // What this table never prices is told once, in the quarter of its receipt, unless money stands for it.
      if (!sources && isOld && neverPriced.includes(due)) continue;
      const { reference, applicantName } = request;
      const settledYen = sources && settledYenOf(sources);
      leftOut.push({
        reference,
        applicantName,
        reason: due,
        ...(settledYen !== undefined && { settledYen }),
      });
      continue;
    }
    drafts.push(...draftsOf(request, due, receivedOn ?? to, sources));
  }
  const numbered = drafts
    .sort(bySourceAndReference)
    .map((draft, index) => ({ ...draft, settlement: number, number: lineNumber(number, index) }));
  return {
    kind: 'closing',
    settlement: {
      number,
      kind: 'closing',
      quarter: key,
      from: firstDayOf(quarter),
      to,
      closedAt: now,
      closedBy: by,
      lineCount: numbered.length,
      totalYen: sumOf(numbered),
      eventId,
    },
    lines: numbered,
    leftOut: leftOut.sort((one, other) => (one.reference < other.reference ? -1 : 1)),
  };
}

/** Whether data were received by the end of a quarter that no standing closing holds. */
function hasOpen(
  requests: readonly SettledRequest[],
  settled: ReadonlyMap<string, unknown>,
  quarter: Quarter,
): boolean {
  const to = lastDayOf(quarter);
  return requests.some(
    ({ reference, dataReceivedAt }) =>
      dataReceivedAt !== undefined && dayAt(dataReceivedAt) <= to && !settled.has(reference),
  );
}

/** What a request has to be paid for, from which source. */
type Due = {
  readonly fee: FeeSnapshot;
  readonly fundingSource: string;
  readonly imageYen: number;
  readonly diskYen: number;
};

function dueOf({ feeSnapshot, feeState, fundingSource }: SettledRequest): Due | LeftOutReason {
  if (feeState === 'priced-separately' || feeState === 'not-offered' || feeState === 'tariff-gap')
    return feeState;
  if (feeSnapshot === undefined) return 'no-fee';
  const fee = JSON.parse(feeSnapshot) as FeeSnapshot;
  if (fee.imageYen === undefined) return 'no-fee';
  if (totalYenOf(fee) === undefined) return 'disk-cost-pending';
  if (!fundingSource) return 'no-funding-source';
  return { fee, fundingSource, imageYen: fee.imageYen, diskYen: fee.diskYen ?? 0 };
}

/** A first line or, where lines stand, what makes up for the difference: nothing where there is none. */
function draftsOf(
  request: SettledRequest,
  due: Due,
  receivedOn: Day,
  sources: ReadonlyMap<string, Settled> | undefined,
): Draft[] {
  const base = {
    reference: request.reference,
    applicantName: request.applicantName,
    applicantAffiliation: request.applicantAffiliation,
    receivedOn,
    breakdown: feeLines(due.fee, 'ja').join('\n'),
    feeSnapshot: JSON.stringify(due.fee),
  };
  if (!sources) {
    const { fundingSource, imageYen, diskYen } = due;
    return [{ ...base, kind: 'fee', fundingSource, imageYen, diskYen, totalYen: imageYen + diskYen }];
  }
  const names = [...new Set([...sources.keys(), due.fundingSource])];
  return names.flatMap((fundingSource): Draft[] => {
    const held = sources.get(fundingSource);
    const isDue = fundingSource === due.fundingSource;
    const imageYen = (isDue ? due.imageYen : 0) - (held?.imageYen ?? 0);
    const diskYen = (isDue ? due.diskYen : 0) - (held?.diskYen ?? 0);
    if (imageYen === 0 && diskYen === 0) return [];
    const originalLine = (held ?? [...sources.values()].at(-1))?.lastLine.number;
    const amounts = { imageYen, diskYen, totalYen: imageYen + diskYen };
    return [{ ...base, kind: 'adjustment', fundingSource, ...amounts, originalLine }];
  });
}

function bySourceAndReference(one: Draft, other: Draft): number {
  if (one.fundingSource !== other.fundingSource) return one.fundingSource < other.fundingSource ? -1 : 1;
  return one.reference < other.reference ? -1 : 1;
}
