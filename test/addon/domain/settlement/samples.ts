import type { FeeSnapshot } from '../../../../src/addon/domain/fee/compute.ts';
import {
  closeQuarter,
  type Closing,
  type ClosingOccasion,
  type SettledRequest,
} from '../../../../src/addon/domain/settlement/close-quarter.ts';
import type { Quarter } from '../../../../src/addon/domain/time/quarter.ts';
import { lastDayOf } from '../../../../src/addon/domain/time/quarter.ts';

export const thirdQuarter: Quarter = { fiscalYear: 2026, quarter: 3 };

/** A moment of a day in Tokyo. */
export function at(day: string, time = '12:00:00'): number {
  return Date.parse(`${day}T${time}+09:00`);
}

export function fee(imageYen: number, changes: Partial<FeeSnapshot> = {}): FeeSnapshot {
  return {
    state: 'priced',
    computedOn: '2026-11-24',
    examinations: { CR: 3 },
    lines: [],
    imageYen,
    hardDisk: 'bring',
    ...changes,
  };
}

/** What a fee is that the tariff gives no price for. */
export function unpriced(state: FeeSnapshot['state']): FeeSnapshot {
  const { imageYen: _none, ...rest } = fee(0, { state });
  return rest;
}

/** A request whose data were received in the third quarter of 2026. */
export function received(
  number: number,
  snapshot: FeeSnapshot = fee(10_000),
  changes: Partial<SettledRequest> = {},
): SettledRequest {
  return {
    reference: `IMG-2026-${String(number).padStart(4, '0')}`,
    applicantName: `申請者${number}`,
    applicantAffiliation: '医学系研究科',
    fundingSource: '科研費 26K00001',
    dataReceivedAt: at('2026-11-24'),
    feeState: snapshot.state,
    feeSnapshot: JSON.stringify(snapshot),
    ...changes,
  };
}

export function occasion(changes: Partial<ClosingOccasion> = {}): ClosingOccasion {
  const quarter = changes.quarter ?? thirdQuarter;
  return {
    quarter,
    requests: [],
    lines: [],
    settlements: [],
    now: at(lastDayOf(quarter), '18:00:00'),
    by: 'naoko.suzuki@grp.tohoku.ac.jp',
    eventId: 'event-0001',
    ...changes,
  };
}

export function closed(changes: Partial<ClosingOccasion> = {}): Closing {
  const closing = closeQuarter(occasion(changes));
  if (closing.kind === 'refusal') throw new Error(`The closing was refused: ${closing.code}`);
  return closing;
}
