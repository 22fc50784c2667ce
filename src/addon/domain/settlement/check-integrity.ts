import type { FeeSnapshot } from '../fee/compute.ts';
import { totalYenOf } from '../fee/total.ts';
import type { SettledRequest } from './close-quarter.ts';
import {
  settledByReference,
  settledYenOf,
  standingLines,
  sumOf,
  type Settled,
  type SettlementLine,
} from './line.ts';
import type { Settlement } from './settlement.ts';

/** Something in the frozen lines that does not agree with something else. */
export type Discrepancy =
  | { readonly code: 'line-sum'; readonly line: string; readonly expected: number; readonly found: number }
  | {
      readonly code: 'line-snapshot';
      readonly line: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly code: 'settlement-sum';
      readonly settlement: string;
      readonly expected: number;
      readonly found: number;
    }
  | {
      readonly code: 'settlement-count';
      readonly settlement: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly code: 'line-unreadable'; readonly line: string }
  | { readonly code: 'line-without-settlement'; readonly line: string; readonly settlement: string }
  | { readonly code: 'line-number-twice'; readonly line: string }
  | { readonly code: 'settled-twice'; readonly reference: string; readonly lines: readonly string[] }
  | { readonly code: 'request-missing'; readonly line: string; readonly reference: string }
  /** Not an error: the next closing will adjust it. */
  | {
      readonly code: 'to-be-adjusted';
      readonly reference: string;
      readonly expected: number;
      readonly found: number;
    }
  /** Not an error either: the next closing will move the amount. */
  | {
      readonly code: 'source-changed';
      readonly reference: string;
      readonly expected: string;
      readonly found: string;
    }
  /** Settled, but what it costs now is open: the next closing leaves it out, with the reason. */
  | { readonly code: 'settled-but-open'; readonly reference: string; readonly found: number };

/** Compares lines with themselves, with their closings and with the requests; repairs nothing. */
export function checkIntegrity(
  settlements: readonly Settlement[],
  lines: readonly SettlementLine[],
  requests: readonly SettledRequest[],
): Discrepancy[] {
  return [
    ...lines.flatMap(inLine),
    ...settlements.flatMap((settlement) => inSettlement(settlement, lines)),
    ...betweenLines(settlements, lines),
    ...withRequests(lines, requests),
  ];
}

function inLine(line: SettlementLine): Discrepancy[] {
  const { number, kind, imageYen, diskYen, totalYen, feeSnapshot } = line;
  const fee = feeIn(feeSnapshot);
  if (!fee || ![imageYen, diskYen, totalYen].every(Number.isSafeInteger)) {
    return [{ code: 'line-unreadable', line: number }];
  }
  const found: Discrepancy[] = [];
  if (imageYen + diskYen !== totalYen) {
    found.push({ code: 'line-sum', line: number, expected: imageYen + diskYen, found: totalYen });
  }
  const settled = kind === 'fee' ? totalYenOf(fee) : undefined;
  if (settled !== undefined && settled !== totalYen) {
    found.push({ code: 'line-snapshot', line: number, expected: settled, found: totalYen });
  }
  return found;
}

/** A fee as it was kept; `undefined` where it is damaged: a check tells of that, and must not break off. */
function feeIn(kept: string | undefined): FeeSnapshot | undefined {
  try {
    return JSON.parse(kept ?? '') as FeeSnapshot;
  } catch {
    return undefined;
  }
}

function inSettlement(
  { number, lineCount, totalYen }: Settlement,
  lines: readonly SettlementLine[],
): Discrepancy[] {
  const own = lines.filter(({ settlement }) => settlement === number);
  const found: Discrepancy[] = [];
  if (own.length !== lineCount) {
    found.push({ code: 'settlement-count', settlement: number, expected: lineCount, found: own.length });
  }
  const sum = sumOf(own);
  if (sum !== totalYen)
    found.push({ code: 'settlement-sum', settlement: number, expected: totalYen, found: sum });
  return found;
}

function betweenLines(settlements: readonly Settlement[], lines: readonly SettlementLine[]): Discrepancy[] {
  const closings = new Set(settlements.map(({ number }) => number));
  const found: Discrepancy[] = [];
  const numbers = new Set<string>();
  for (const { number, settlement } of lines) {
    if (numbers.has(number)) found.push({ code: 'line-number-twice', line: number });
    numbers.add(number);
    if (!closings.has(settlement)) found.push({ code: 'line-without-settlement', line: number, settlement });
  }
  const fees = new Map<string, string[]>();
  for (const { kind, reference, number } of standingLines(lines)) {
    if (kind === 'fee') fees.set(reference, [...(fees.get(reference) ?? []), number]);
  }
  for (const [reference, own] of fees) {
    if (own.length > 1) found.push({ code: 'settled-twice', reference, lines: own });
  }
  return found;
}

function withRequests(lines: readonly SettlementLine[], requests: readonly SettledRequest[]): Discrepancy[] {
  const byReference = new Map(requests.map((request) => [request.reference, request]));
  return [...settledByReference(lines)].flatMap(([reference, sources]): Discrepancy[] => {
    const found = settledYenOf(sources);
    const request = byReference.get(reference);
    if (!request) {
      const line = [...sources.values()].at(-1)?.lastLine.number ?? '';
      return [{ code: 'request-missing', line, reference }];
    }
    const fee = feeIn(request.feeSnapshot);
    const expected = fee && totalYenOf(fee);
    if (expected === undefined) return found === 0 ? [] : [{ code: 'settled-but-open', reference, found }];
    if (expected !== found) return [{ code: 'to-be-adjusted', reference, expected, found }];
    return sourceChanged(request, sources);
  });
}

function sourceChanged(
  { reference, fundingSource = '' }: SettledRequest,
  sources: ReadonlyMap<string, Settled>,
): Discrepancy[] {
  const paying = [...sources].filter(([, { imageYen, diskYen }]) => imageYen !== 0 || diskYen !== 0);
  const others = paying.map(([name]) => name).filter((name) => name !== fundingSource);
  return others.length === 0
    ? []
    : [{ code: 'source-changed', reference, expected: fundingSource, found: others.join('、') }];
}
