import { describe, expect, it, test } from '@jest/globals';
import { closeQuarter } from '../../../../src/addon/domain/settlement/close-quarter.ts';
import { groupedBySource } from '../../../../src/addon/domain/settlement/line.ts';
import { reverseClosing } from '../../../../src/addon/domain/settlement/reverse-closing.ts';
import { at, closed, fee, occasion, received, thirdQuarter, unpriced } from './samples.ts';

const fourth = { fiscalYear: 2026, quarter: 4 } as const;

describe('a closing', () => {
  it('holds what was received in its quarter, by funding source, with subtotals', () => {
    const requests = [
      received(2, fee(50_020), { fundingSource: 'B' }),
      received(1, fee(10_000, { hardDisk: 'buy', diskYen: 12_800 }), { fundingSource: 'A' }),
      received(3, fee(10_000), { fundingSource: 'B' }),
    ];
    const { settlement, lines } = closed({ requests });
    expect(settlement).toMatchObject({ number: 'SET-2026-Q3', lineCount: 3, totalYen: 82_820 });
    expect(lines.map(({ number, reference, totalYen }) => [number, reference, totalYen])).toEqual([
      ['SET-2026-Q3-001', 'IMG-2026-0001', 22_800],
      ['SET-2026-Q3-002', 'IMG-2026-0002', 50_020],
      ['SET-2026-Q3-003', 'IMG-2026-0003', 10_000],
    ]);
    expect(groupedBySource(lines).map(({ fundingSource, totalYen }) => [fundingSource, totalYen])).toEqual([
      ['A', 22_800],
      ['B', 60_020],
    ]);
  });

  test.each([
    ['the first moment of the quarter', '2026-10-01', '00:00:00', true],
    ['the last second of the quarter', '2026-12-31', '23:59:59', true],
    ['the first second of the next', '2027-01-01', '00:00:00', false],
    ['the last second of an earlier quarter that is closed', '2026-09-30', '23:59:59', true],
  ])('asks whether %s is in it', (_what, day, time, isIn) => {
    const requests = [received(1, fee(10_000), { dataReceivedAt: at(day, time) })];
    const { settlement } = closed({ quarter: { fiscalYear: 2026, quarter: 2 } });
    expect(closed({ requests, settlements: [settlement] }).lines).toHaveLength(isIn ? 1 : 0);
  });

  it('holds data received on 31 March at 23:59:59 in the old fiscal year', () => {
    const requests = [received(1, fee(10_000), { dataReceivedAt: at('2027-03-31', '23:59:59') })];
    const { settlement, lines } = closed({ requests, quarter: fourth });
    expect([settlement.number, settlement.to, lines.length]).toEqual(['SET-2026-Q4', '2027-03-31', 1]);
  });

  it('counts a leap day to the fourth quarter', () => {
    const quarter = { fiscalYear: 2027, quarter: 4 } as const;
    const requests = [received(1, fee(10_000), { dataReceivedAt: at('2028-02-29') })];
    expect(closed({ requests, quarter }).lines).toHaveLength(1);
  });

  test.each([
    ['disk-cost-pending', received(1, fee(10_000, { hardDisk: 'buy', state: 'disk-cost-pending' }))],
    ['tariff-gap', received(1, fee(0, { state: 'tariff-gap' }))],
    ['priced-separately', received(1, fee(0, { state: 'priced-separately' }))],
    ['no-fee', received(1, fee(0), { feeSnapshot: undefined })],
    ['no-funding-source', received(1, fee(10_000), { fundingSource: undefined })],
  ])('leaves out with the reason %s', (reason, request) => {
    const { lines, leftOut } = closed({ requests: [request] });
    expect(lines).toEqual([]);
    expect(leftOut).toEqual([expect.objectContaining({ reference: request.reference, reason })]);
  });

  it('names what this table never prices only in the quarter of its receipt', () => {
    const requests = [
      received(1, fee(0, { state: 'priced-separately' })),
      received(2, fee(0, { state: 'not-offered' })),
    ];
    const first = closed({ requests });
    expect(first.leftOut).toHaveLength(2);
    expect(closed({ requests, settlements: [first.settlement], quarter: fourth }).leftOut).toEqual([]);
  });

  it('settles in the next quarter what was left out in this one', () => {
    const pending = received(1, fee(10_000, { hardDisk: 'buy' }));
    const first = closed({ requests: [pending] });
    const priced = received(1, fee(10_000, { hardDisk: 'buy', diskYen: 9_000 }));
    const second = closed({
      requests: [priced],
      quarter: fourth,
      lines: first.lines,
      settlements: [first.settlement],
    });
    expect(second.lines).toEqual([expect.objectContaining({ kind: 'fee', totalYen: 19_000 })]);
  });

  it('may be empty', () => {
    expect(closed().settlement).toMatchObject({ lineCount: 0, totalYen: 0 });
  });
});

describe('a closing is refused', () => {
  it('before the last day of the quarter', () => {
    expect(closeQuarter(occasion({ now: at('2026-12-30', '23:59:59') }))).toMatchObject({
      code: 'quarter-not-over',
      facts: { day: '2026-12-31' },
    });
  });

  it('when the quarter is closed, naming the closing', () => {
    const first = closed({ requests: [received(1)] });
    const again = closeQuarter(occasion({ settlements: [first.settlement], lines: first.lines }));
    expect(again).toMatchObject({ code: 'already-closed', facts: { number: 'SET-2026-Q3' } });
  });

  it('while an earlier quarter with data received in it is open, which it names', () => {
    const requests = [received(1, fee(10_000), { dataReceivedAt: at('2026-09-30') })];
    expect(closeQuarter(occasion({ requests }))).toMatchObject({
      code: 'earlier-quarter-open',
      facts: { earlier: '2026-Q2' },
    });
  });

  it('when a later quarter is closed', () => {
    const later = closed({ quarter: fourth });
    expect(closeQuarter(occasion({ settlements: [later.settlement] }))).toMatchObject({
      code: 'later-quarter-closed',
    });
  });
});

describe('a correction after a closing', () => {
  const before = closed({ requests: [received(1, fee(60_020))] });
  const next = { quarter: fourth, lines: before.lines, settlements: [before.settlement] };

  it('becomes an adjustment of the difference that names the original line', () => {
    const { lines } = closed({ ...next, requests: [received(1, fee(10_000))] });
    expect(lines).toEqual([
      expect.objectContaining({ kind: 'adjustment', totalYen: -50_020, originalLine: 'SET-2026-Q3-001' }),
    ]);
  });

  it('of the funding source moves the whole from one to the other', () => {
    const { lines, settlement } = closed({
      ...next,
      requests: [received(1, fee(60_020), { fundingSource: '運営費交付金' })],
    });
    expect(lines.map(({ fundingSource, totalYen }) => [fundingSource, totalYen]).sort()).toEqual(
      [
        ['科研費 26K00001', -60_020],
        ['運営費交付金', 60_020],
      ].sort(),
    );
    expect(settlement.totalYen).toBe(0);
  });

  it.each([
    ['disk-cost-pending', fee(60_020, { hardDisk: 'buy', state: 'disk-cost-pending' })],
    ['tariff-gap', unpriced('tariff-gap')],
    ['priced-separately', unpriced('priced-separately')],
  ] as const)('that leaves the fee open (%s) is named, and nothing is adjusted yet', (reason, open) => {
    const { lines, leftOut } = closed({ ...next, requests: [received(1, open)] });
    expect(lines).toEqual([]);
    expect(leftOut).toEqual([
      expect.objectContaining({ reference: 'IMG-2026-0001', reason, settledYen: 60_020 }),
    ]);
  });

  it('changes nothing where nothing changed', () => {
    expect(closed({ ...next, requests: [received(1, fee(60_020))] }).lines).toEqual([]);
  });
});

describe('a reversal', () => {
  const first = closed({ requests: [received(1), received(2, fee(50_000))] });
  const known = { lines: first.lines, settlements: [first.settlement] };
  const order = { now: at('2027-01-05'), by: 'x@tohoku.ac.jp', eventId: 'event-0002' };

  it('takes every line back, and the quarter can be closed again under another number', () => {
    const reversal = reverseClosing({ ...known, ...order, number: 'SET-2026-Q3', reason: '受領日の誤り' });
    if (reversal.kind === 'refusal') throw new Error(reversal.code);
    expect(reversal.settlement).toMatchObject({
      number: 'SET-2026-Q3-R',
      totalYen: -60_000,
      reverses: 'SET-2026-Q3',
    });
    expect(reversal.lines.map(({ originalLine, totalYen }) => [originalLine, totalYen])).toEqual([
      ['SET-2026-Q3-001', -10_000],
      ['SET-2026-Q3-002', -50_000],
    ]);
    const again = closed({
      requests: [received(1), received(2, fee(50_000))],
      lines: [...first.lines, ...reversal.lines],
      settlements: [first.settlement, reversal.settlement],
      quarter: thirdQuarter,
    });
    expect(again.settlement).toMatchObject({ number: 'SET-2026-Q3-2', totalYen: 60_000 });
    expect(again.lines.every(({ kind }) => kind === 'fee')).toBe(true);
  });

  test.each([
    ['nothing-to-reverse', { ...known, number: 'SET-2020-Q1', reason: '受領日の誤り' }],
    ['reason-missing', { ...known, number: 'SET-2026-Q3', reason: ' 誤り ' }],
  ])('is refused: %s', (code, what) => {
    expect(reverseClosing({ ...order, ...what })).toMatchObject({ kind: 'refusal', code });
  });

  it('is refused for any closing but the newest', () => {
    const second = closed({ ...known, quarter: fourth });
    expect(
      reverseClosing({
        ...order,
        lines: [...first.lines, ...second.lines],
        settlements: [first.settlement, second.settlement],
        number: 'SET-2026-Q3',
        reason: '受領日の誤り',
      }),
    ).toMatchObject({ code: 'not-the-newest', facts: { newest: 'SET-2026-Q4' } });
  });
});
