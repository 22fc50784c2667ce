import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { sheetIdOf, typeInto } from '../../src/local/visit.ts';
import { batchUpdate } from '../../src/workspace/services/sheets/service.ts';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { killExecution } from '../../src/workspace/runtime/kill.ts';
import { deskIn, HOUR_MS, type TestDesk } from '../support/desk.ts';

/** Thursday 2026-12-31 10:00 in Tokyo, the last day of the third quarter. */
const lastDay = Date.UTC(2026, 11, 31, 1);

const shown = (desk: TestDesk) => {
  const { eventId, digest } = desk.acts.previewClosing('2026-Q3');
  return { kind: 'close', quarter: '2026-Q3', eventId, digest };
};

/** Everything about the books that must hold whatever happened. */
function expectOneClosing(desk: TestDesk): void {
  expect(desk.rows('四半期精算').map((row) => row['精算番号'])).toEqual(['SET-2026-Q3']);
  expect(desk.rows('精算明細').map((row) => [row['明細番号'], row['合計(円)']])).toEqual([
    ['SET-2026-Q3-001', '60,020'],
  ]);
  expect(desk.journal('SET-2026-Q3').map((row) => row['できごと'])).toEqual(['四半期を締め']);
  const mails = desk.outbox('SET-2026-Q3').filter((row) => row['文面'] === 'settlement-closed');
  expect(mails).toHaveLength(1);
  expect(mails[0]!['送信の状態']).toMatch(/^送信済 /);
  expect(desk.delivered(mails[0]!['宛先']!, mails[0]!['件名']!)).toBeGreaterThanOrEqual(1);
}

function killAt(desk: TestDesk, trip: number, phase: 'before' | 'after'): void {
  let seen = -1;
  const stop = desk.workspace.onCall((call) => {
    if (call.execution.functionName !== 'settle' || !call.roundTrip) return;
    if (call.phase === 'before') seen += 1;
    if (seen !== trip || call.phase !== phase) return;
    stop();
    killExecution();
  });
}

describe('a closing that is killed', () => {
  const trips = (() => {
    const desk = deskIn('delivered', lastDay);
    desk.dialog('settle', shown(desk));
    return desk.execution('settle')!.calls.filter(({ roundTrip }) => roundTrip).length;
  })();
  // After one trip is before the next: nothing outside happens between them.
  const moments = [
    ...Array.from({ length: trips }, (_, trip) => ({ trip, phase: 'before' as const })),
    { trip: trips - 1, phase: 'after' as const },
  ];

  it.each(moments)('$phase round trip $trip and clicked again is one closing', ({ trip, phase }) => {
    const desk = deskIn('delivered', lastDay);
    const order = shown(desk);
    killAt(desk, trip, phase);
    desk.dialog('settle', order);
    expect(desk.dialog('settle', order).value).toMatchObject({ kind: 'done' });
    desk.workspace.advance(HOUR_MS);
    expectOneClosing(desk);
  });
});

test('two people who close at once make one closing, and the second is told', () => {
  const desk = deskIn('delivered', lastDay);
  const [mine, theirs] = [shown(desk), shown(desk)];
  let answer: unknown;
  const stop = desk.workspace.onCall((call) => {
    if (call.member !== 'Sheets.Spreadsheets.batchUpdate' || call.phase !== 'before') return;
    if (call.execution.functionName !== 'settle') return;
    stop();
    // The lock is held: the other one waits for it in vain, and nothing of theirs is written.
    answer = desk.dialog('settle', theirs).value;
  });
  expect(desk.dialog('settle', mine).value).toMatchObject({ kind: 'done' });
  expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining('別の処理') });
  expect(desk.dialog('settle', theirs).value).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('締め済み'),
  });
  expectOneClosing(desk);
});

test('a request that changes between preview and closing is not closed unseen', () => {
  const desk = deskIn('delivered', lastDay);
  const order = shown(desk);
  desk.acts.edit('支払財源', '運営費交付金');
  expect(desk.dialog('settle', order).value).toMatchObject({ kind: 'refused' });
  expect(desk.rows('四半期精算')).toEqual([]);
});

test('a closing reads once and writes twice', () => {
  const desk = deskIn('delivered', lastDay);
  desk.dialog('settle', shown(desk));
  expect(ledgerRoundTrips(desk.execution('settle'))).toEqual({ reads: 1, writes: 2 });
});

test('a sort while a frozen line is being put back spoils no other line', () => {
  const desk = deskIn('delivered', lastDay);
  desk.bringTo('delivered', { 氏名: '佐藤 次子' });
  desk.acts.closeQuarter('2026-Q3');
  const lines = () => [...desk.rows('精算明細')].sort((a, b) => (a['明細番号']! < b['明細番号']! ? -1 : 1));
  const frozen = lines();
  expect(frozen).toHaveLength(2);
  const sheetId = sheetIdOf(desk.workspace, desk.desk, '精算明細');
  const stop = desk.workspace.onCall(({ member, phase, execution }) => {
    if (member !== 'Sheets.Spreadsheets.batchUpdate' || phase !== 'before') return;
    if (execution.functionName !== 'onCellEdited') return;
    stop();
    const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }];
    const sortRange = { range: { sheetId, startRowIndex: 1 }, sortSpecs };
    batchUpdate(desk.workspace, people.staff.email, desk.desk.spreadsheetId, { requests: [{ sortRange }] });
  });
  const cell = { tab: '精算明細', row: 2, caption: '明細番号' };
  typeInto(desk.workspace, desk.desk, people.staff.email, cell, '1');
  expect(lines()).toEqual(frozen);
});
