import type { Caption } from '../caption.ts';
import type { Day } from '../time/day.ts';

export const lineKinds = {
  fee: { ja: '提供料', en: 'Fee' },
  adjustment: { ja: '調整', en: 'Adjustment' },
  reversal: { ja: '取消し', en: 'Reversal' },
} as const satisfies Record<string, Caption>;

export type LineKind = keyof typeof lineKinds;

/** One line of a closing: frozen, whatever the request or the tariff become. */
export type SettlementLine = {
  /** `SET-2026-Q3-001`. */
  readonly number: string;
  /** `SET-2026-Q3`. */
  readonly settlement: string;
  readonly kind: LineKind;
  readonly reference: string;
  readonly applicantName: string;
  readonly applicantAffiliation: string;
  readonly fundingSource: string;
  readonly receivedOn: Day;
  /** The fee in words, line by line, as everywhere else. */
  readonly breakdown: string;
  /** Integer yen; below zero where an adjustment or a reversal takes something back. */
  readonly imageYen: number;
  readonly diskYen: number;
  readonly totalYen: number;
  /** The line that an adjustment or a reversal is about. */
  readonly originalLine?: string | undefined;
  /** JSON of the fee that was settled. */
  readonly feeSnapshot: string;
};

/** What a request has to be paid for from one funding source, by the lines that stand. */
export type Settled = {
  readonly imageYen: number;
  readonly diskYen: number;
  /** The newest line about it. */
  readonly lastLine: SettlementLine;
};

/** Lines that stand: neither reversals nor reversed. */
export function standingLines(lines: readonly SettlementLine[]): SettlementLine[] {
  const reversed = new Set(
    lines.flatMap(({ kind, originalLine }) => (kind === 'reversal' && originalLine ? [originalLine] : [])),
  );
  return lines.filter(({ kind, number }) => kind !== 'reversal' && !reversed.has(number));
}

/** What stands for each request, by funding source. */
export function settledByReference(
  lines: readonly SettlementLine[],
): ReadonlyMap<string, ReadonlyMap<string, Settled>> {
  const settled = new Map<string, Map<string, Settled>>();
  for (const line of standingLines(lines)) {
    const sources = settled.get(line.reference) ?? new Map<string, Settled>();
    const before = sources.get(line.fundingSource);
    sources.set(line.fundingSource, {
      imageYen: (before?.imageYen ?? 0) + line.imageYen,
      diskYen: (before?.diskYen ?? 0) + line.diskYen,
      lastLine: line,
    });
    settled.set(line.reference, sources);
  }
  return settled;
}

/** What stands for one request from all its funding sources, in yen. */
export function settledYenOf(sources: ReadonlyMap<string, Settled>): number {
  return [...sources.values()].reduce((sum, { imageYen, diskYen }) => sum + imageYen + diskYen, 0);
}

/** Lines of one funding source and what they come to. */
export type SourceGroup = {
  readonly fundingSource: string;
  readonly lines: readonly SettlementLine[];
  readonly totalYen: number;
};

/** Lines by funding source, both in the order of their names. */
export function groupedBySource(lines: readonly SettlementLine[]): SourceGroup[] {
  const bySource = new Map<string, SettlementLine[]>();
  for (const line of lines) {
    const own = bySource.get(line.fundingSource) ?? [];
    own.push(line);
    bySource.set(line.fundingSource, own);
  }
  return [...bySource.keys()].sort().map((fundingSource) => {
    const own = bySource.get(fundingSource) ?? [];
    return { fundingSource, lines: own, totalYen: sumOf(own) };
  });
}

export function sumOf(lines: readonly SettlementLine[]): number {
  return lines.reduce((sum, { totalYen }) => sum + totalYen, 0);
}
