import type { Caption } from '../caption.ts';
import type { Day, Moment } from '../time/day.ts';
import { quarterKey, type Quarter } from '../time/quarter.ts';

export const settlementKinds = {
  closing: { ja: '精算', en: 'Closing' },
  reversal: { ja: '取消し', en: 'Reversal' },
} as const satisfies Record<string, Caption>;

export type SettlementKind = keyof typeof settlementKinds;

/** One closing of a quarter, or the closing that takes it back; never changed afterwards. */
export type Settlement = {
  /** `SET-2026-Q3`; `SET-2026-Q3-R` takes it back, `SET-2026-Q3-2` closes the quarter again. */
  readonly number: string;
  readonly kind: SettlementKind;
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly from: Day;
  readonly to: Day;
  readonly closedAt: Moment;
  readonly closedBy: string;
  readonly lineCount: number;
  /** Integer yen. */
  readonly totalYen: number;
  /** The closing that a reversal takes back. */
  readonly reverses?: string | undefined;
  readonly reason?: string | undefined;
  /** The confirmation that closed: a second click of it changes nothing. */
  readonly eventId: string;
  readonly csvFileId?: string | undefined;
  readonly documentUrl?: string | undefined;
};

/** Closings that nothing takes back, oldest first. */
export function standingClosings(settlements: readonly Settlement[]): Settlement[] {
  const reversed = new Set(settlements.flatMap(({ reverses }) => reverses ?? []));
  return settlements.filter(({ kind, number }) => kind === 'closing' && !reversed.has(number));
}

/** The number of the next closing of a quarter: the first bears no ordinal. */
export function closingNumber(quarter: Quarter, settlements: readonly Settlement[]): string {
  const key = quarterKey(quarter);
  const earlier = settlements.filter((one) => one.kind === 'closing' && one.quarter === key).length;
  return earlier === 0 ? `SET-${key}` : `SET-${key}-${earlier + 1}`;
}

export function reversalNumber(closing: Settlement): string {
  return `${closing.number}-R`;
}

/** `SET-2026-Q3-001`. */
export function lineNumber(settlement: string, index: number): string {
  return `${settlement}-${String(index + 1).padStart(3, '0')}`;
}
