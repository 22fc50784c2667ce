import type { SettledRequest } from '../../domain/settlement/close-quarter.ts';
import type { SettlementLine } from '../../domain/settlement/line.ts';
import type { Settlement } from '../../domain/settlement/settlement.ts';
import { lineFields, settlementFields } from '../../ledger/registers/settlements.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';

/** What has to be read to close a quarter: a few columns whole, however many requests there are. */
export const settlementPlan = {
  imageRequests: [
    'reference',
    'applicantName',
    'applicantAffiliation',
    'fundingSource',
    'dataReceivedAt',
    'feeState',
    'feeSnapshot',
  ],
  settlements: settlementFields,
  settlementLines: lineFields,
} as const;

/** Every closing and every line so far, and the requests. */
export function knownSettlements(snapshot: Snapshot<typeof settlementPlan>): {
  readonly settlements: readonly Settlement[];
  readonly lines: readonly SettlementLine[];
  readonly requests: readonly SettledRequest[];
} {
  const settlements = snapshot.rows('settlements').map(({ record }) => record as Settlement);
  return {
    settlements: settlements.filter(({ number }) => number),
    lines: snapshot
      .rows('settlementLines')
      .map(({ record }) => record as SettlementLine)
      .filter(({ number }) => number),
    requests: snapshot
      .rows('imageRequests')
      .flatMap(({ record }) => (record.reference === undefined ? [] : [record as SettledRequest])),
  };
}
