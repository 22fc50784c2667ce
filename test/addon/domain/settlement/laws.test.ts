import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkIntegrity } from '../../../../src/addon/domain/settlement/check-integrity.ts';
import { closeQuarter, type SettledRequest } from '../../../../src/addon/domain/settlement/close-quarter.ts';
import { standingLines, sumOf, type SettlementLine } from '../../../../src/addon/domain/settlement/line.ts';
import { reverseClosing } from '../../../../src/addon/domain/settlement/reverse-closing.ts';
import { standingClosings, type Settlement } from '../../../../src/addon/domain/settlement/settlement.ts';
import { next, quarterOfKey, type Quarter } from '../../../../src/addon/domain/time/quarter.ts';
import { fee, occasion, received, thirdQuarter } from './samples.ts';

/** What may happen in the years of a ledger, in any order. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('close' as const) }),
  fc.record({ kind: fc.constant('reverse' as const) }),
  fc.record({ kind: fc.constant('receive' as const), yen: fc.integer({ min: 0, max: 500_000 }) }),
  fc.record({
    kind: fc.constant('correct' as const),
    which: fc.nat({ max: 20 }),
    yen: fc.integer({ min: 0, max: 500_000 }),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    which: fc.nat({ max: 20 }),
    source: fc.constantFrom('A', 'B'),
  }),
);

type Happening = typeof happening extends fc.Arbitrary<infer Event> ? Event : never;

type Books = {
  requests: SettledRequest[];
  lines: SettlementLine[];
  settlements: Settlement[];
  quarter: Quarter;
};

function live(books: Books, event: Happening, index: number): void {
  const eventId = `event-${String(index).padStart(4, '0')}`;
  const { requests, lines, settlements } = books;
  switch (event.kind) {
    case 'receive':
      requests.push(received(requests.length + 1, fee(event.yen)));
      return;
    case 'correct':
    case 'move': {
      const at = event.which % Math.max(1, requests.length);
      const request = requests[at];
      if (!request) return;
      requests[at] =
        event.kind === 'correct'
          ? { ...request, feeSnapshot: JSON.stringify(fee(event.yen)) }
          : { ...request, fundingSource: event.source };
      return;
    }
    case 'close': {
      const closing = closeQuarter({
        ...occasion({ quarter: books.quarter }),
        requests,
        lines,
        settlements,
        eventId,
      });
      if (closing.kind === 'refusal') {
        const { earlier } = closing.facts;
        books.quarter = quarterOfKey(String(earlier)) ?? next(books.quarter);
        return;
      }
      lines.push(...closing.lines);
      settlements.push(closing.settlement);
      return;
    }
    case 'reverse': {
      const newest = standingClosings(settlements).at(-1);
      const reversal = reverseClosing({
        number: newest?.number ?? '',
        reason: '受領日の誤り',
        lines,
        settlements,
        now: 0,
        by: 'x',
        eventId,
      });
      if (reversal.kind === 'refusal') return;
      lines.push(...reversal.lines);
      settlements.push(reversal.settlement);
    }
  }
}

function booksAfter(events: readonly Happening[]): Books {
  const books: Books = { requests: [], lines: [], settlements: [], quarter: thirdQuarter };
  events.forEach((event, index) => live(books, event, index));
  return books;
}

describe('whatever happens, in whatever order', () => {
  const events = fc.array(happening, { maxLength: 40 });

  it('no request is settled twice, and the lines agree with their closings', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const { requests, lines, settlements } = booksAfter(happened);
        const fees = standingLines(lines).filter(({ kind }) => kind === 'fee');
        expect(new Set(fees.map(({ reference }) => reference)).size).toBe(fees.length);
        const found = checkIntegrity(settlements, lines, requests).filter(
          ({ code }) => code !== 'to-be-adjusted' && code !== 'source-changed',
        );
        expect(found).toEqual([]);
      }),
    );
  });

  it('a closing and its reversal sum to zero', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const { lines, settlements } = booksAfter(happened);
        for (const { number, reverses } of settlements) {
          if (!reverses) continue;
          const both = lines.filter(({ settlement }) => settlement === number || settlement === reverses);
          expect(sumOf(both)).toBe(0);
        }
      }),
    );
  });

  it('after one more closing what stands for each request is what it costs', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const books = booksAfter(happened);
        for (let turn = 0; turn < 8; turn += 1) live(books, { kind: 'close' }, 1_000 + turn);
        const { requests, lines, settlements } = books;
        expect(checkIntegrity(settlements, lines, requests)).toEqual([]);
      }),
    );
  });
});
