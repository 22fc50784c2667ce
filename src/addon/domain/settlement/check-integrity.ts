import type { FeeSnapshot } from '../fee/compute.ts';
import { totalYenOf } from '../fee/total.ts';
import type { SettledRequest } from './close-quarter.ts';
import { settledByReference, standingLines, sumOf, type SettlementLine } from './line.ts';
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
    };

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
  const found: Discrepancy[] = [];
  if (imageYen + diskYen !== totalYen) {
    found.push({ code: 'line-sum', line: number, expected: imageYen + diskYen, found: totalYen });
  }
  const settled = kind === 'fee' ? totalYenOf(JSON.parse(feeSnapshot) as FeeSnapshot) : undefined;
  if (settled !== undefined && settled !== totalYen) {
    found.push({ code: 'line-snapshot', line: number, expected: settled, found: totalYen });
  }
  return found;
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
    const held = [...sources.values()];
    const found = held.reduce((sum, { imageYen, diskYen }) => sum + imageYen + diskYen, 0);
    const request = byReference.get(reference);
    const line = held.at(-1)?.lastLine.number ?? '';
    if (!request) return [{ code: 'request-missing', line, reference }];
    const fee =
      request.feeSnapshot === undefined ? undefined : (JSON.parse(request.feeSnapshot) as FeeSnapshot);
    const expected = fee && totalYenOf(fee);
    return expected === undefined || expected === found
      ? []
      : [{ code: 'to-be-adjusted', reference, expected, found }];
  });
}
