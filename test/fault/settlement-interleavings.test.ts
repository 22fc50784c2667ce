import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { killExecution } from '../../src/workspace/runtime/kill.ts';
import { deskAfter, HOUR_MS, type TestDesk } from '../support/desk.ts';

/** Thursday 2026-12-31 10:00 in Tokyo, the last day of the third quarter. */
const lastDay = Date.UTC(2026, 11, 31, 1);
const DAY_MS = 86_400_000;

/** Round trips that a closing makes; what would happen at a later one does not happen. */
const TRIPS = 14;

/** What somebody else does, or what befalls the execution, just before one of its round trips. */
const happenings = {
  'another closing': (desk: TestDesk, theirs: unknown) => void desk.dialog('settle', theirs),
  'another preview': (desk: TestDesk) => void desk.acts.previewClosing('2026-Q3'),
  'an edit': (desk: TestDesk) => void desk.acts.edit('支払財源', '運営費交付金'),
  'the disk’s cost': (desk: TestDesk) =>
    void desk.acts.attempt('record-disk', { hardDisk: 'buy', diskYen: '9,000' }),
  'a crash': () => killExecution(),
} as const satisfies Record<string, (desk: TestDesk, theirs: unknown) => void>;

type Happening = keyof typeof happenings;

const schedule = fc.array(
  fc.record({
    trip: fc.nat({ max: TRIPS }),
    what: fc.constantFrom(...(Object.keys(happenings) as Happening[])),
  }),
  { minLength: 1, maxLength: 4 },
);

function order(desk: TestDesk): unknown {
  const { eventId, digest } = desk.acts.previewClosing('2026-Q3');
  return { kind: 'close', quarter: '2026-Q3', eventId, digest };
}

/** Closes while the schedule happens; both of those who close try again until they are told how it stands. */
function closeAmong(desk: TestDesk, events: readonly { readonly trip: number; readonly what: Happening }[]) {
  const [mine, theirs] = [order(desk), order(desk)];
  let seen = -1;
  let isMine = true;
  const stop = desk.workspace.onCall(({ execution, roundTrip, phase }) => {
    if (!isMine || execution.functionName !== 'settle' || !roundTrip || phase !== 'before') return;
    seen += 1;
    const due = events.filter(({ trip }) => trip === seen);
    for (const { what } of due) {
      isMine = false;
      try {
        happenings[what](desk, theirs);
      } finally {
        isMine = true;
      }
    }
  });
  desk.dialog('settle', mine);
  stop();
  for (const again of [mine, theirs]) desk.dialog('settle', again);
  desk.acts.closeQuarter('2026-Q3');
  desk.workspace.advance(HOUR_MS);
}

function expectEachSettledOnce(desk: TestDesk): void {
  const closings = desk.rows('四半期精算').map((row) => row['精算番号']);
  expect(new Set(closings).size).toBe(closings.length);
  const fees = desk.rows('精算明細').filter((row) => row['区分'] === '提供料');
  expect(fees.map((row) => row['受付番号']).sort()).toEqual(['IMG-2026-0001', 'IMG-2026-0002']);
}

test('no request is in two closings, whatever happens while a quarter is closed', () => {
  fc.assert(
    fc.property(schedule, (events) => {
      const desk = deskAfter('two', 'delivered', lastDay, ({ bringTo }) =>
        bringTo('delivered', { 氏名: '佐藤 次子' }),
      );
      closeAmong(desk, events);
      expect(desk.rows('四半期精算').map((row) => row['精算番号'])).toEqual(['SET-2026-Q3']);
      expectEachSettledOnce(desk);
      const sent = desk.outbox('SET-2026-Q3').filter((row) => row['文面'] === 'settlement-closed');
      expect(sent).toHaveLength(1);

      desk.workspace.clock.advance(90 * DAY_MS);
      desk.acts.closeQuarter('2026-Q4');
      expectEachSettledOnce(desk);
      const { effects } = desk.menu('checkSettlements', '四半期精算', 2);
      expect(JSON.stringify(effects)).toContain('すべて一致しています');
    }),
    { numRuns: 8 },
  );
}, 120_000);
