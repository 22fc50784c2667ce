import { expect, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { batchUpdate } from '../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { openDesk, register, type TestDesk } from '../support/desk.ts';

const HOUR_MS = 3_600_000;

/** Runs `meanwhile` once, just before the first write that `functionName` makes to the ledger. */
function beforeTheWrite(desk: TestDesk, functionName: string, meanwhile: () => void): void {
  const stop = desk.workspace.onCall((call) => {
    const isWrite = call.member === 'Sheets.Spreadsheets.batchUpdate' && call.phase === 'before';
    if (!isWrite || call.execution.functionName !== functionName) return;
    stop();
    meanwhile();
  });
}

function sortRegister(desk: TestDesk): void {
  const { spreadsheetId } = desk.desk;
  const sheet = spreadsheetOutline(desk.workspace, people.staff.email, spreadsheetId).sheets.find(
    ({ title }) => title === register,
  )!;
  const range = { sheetId: sheet.sheetId, startRowIndex: 1 };
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }];
  batchUpdate(desk.workspace, people.staff.email, spreadsheetId, {
    requests: [{ sortRange: { range, sortSpecs } }],
  });
}

const byReference = (desk: TestDesk) =>
  Object.fromEntries(
    desk.rows().map((row) => [row['受付番号'], [row['申請者'], row['状態'], row['リスト番号']]]),
  );

test('a sort between read and write does not put the change into another request', () => {
  const desk = openDesk();
  desk.submitConsultation();
  desk.submitConsultation({ 氏名: '髙橋 三郎' }, 'colleague');
  beforeTheWrite(desk, 'sendFormalForm', () => sortRegister(desk));
  desk.sendFormalForm('IMG-2026-0001');

  expect(desk.rows().map((row) => row['受付番号'])).toEqual(['IMG-2026-0002', 'IMG-2026-0001']);
  expect(byReference(desk)).toEqual({
    'IMG-2026-0001': ['佐藤 花子', '正式申請待ち', 'IMG-2026-0001-L1'],
    'IMG-2026-0002': ['髙橋 三郎', '相談受付', ''],
  });
  const [execution] = desk.workspace.executions({ functionName: 'sendFormalForm' });
  expect(execution!.status).toBe('completed');
  // One read and one write more than usual: the shift was seen, and mended.
  expect(ledgerRoundTrips(execution)).toEqual({ reads: 2, writes: 3 });
});

test('two consultations at once get two numbers, and neither is lost', () => {
  const desk = openDesk();
  beforeTheWrite(desk, 'onConsultationSubmitted', () =>
    desk.submitConsultation({ 氏名: '髙橋 三郎' }, 'colleague'),
  );
  desk.submitConsultation();
  desk.workspace.advance(HOUR_MS);

  expect(
    desk
      .rows()
      .map((row) => row['受付番号'])
      .sort(),
  ).toEqual(['IMG-2026-0001', 'IMG-2026-0002']);
  expect(
    desk
      .rows()
      .map((row) => row['申請者'])
      .sort(),
  ).toEqual(['佐藤 花子', '髙橋 三郎'].sort());
  expect(desk.rows('操作履歴')).toHaveLength(2);
});

test('mails that the daily quota holds back wait and leave the next day, each once', () => {
  const desk = openDesk();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1);
  desk.submitConsultation();
  expect(desk.rows('送信箱').filter((row) => row['送信の状態']!.startsWith('送信待ち'))).toHaveLength(2);

  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1_500);
  desk.workspace.advance(25 * HOUR_MS);
  for (const mail of desk.rows('送信箱')) {
    expect(mail['送信の状態']).toMatch(/^送信済 /);
    expect(desk.delivered(mail['宛先']!, mail['件名']!)).toBe(1);
  }
});

test('two clocks at once send a waiting mail once', () => {
  const desk = openDesk();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 0);
  desk.submitConsultation();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1_500);
  const other = () =>
    desk.workspace.run({
      projectId: desk.desk.projectId,
      functionName: 'onClock',
      user: people.staff.email,
      startedBy: 'editor',
    });
  beforeTheWrite(desk, 'onClock', other);
  desk.workspace.advance(HOUR_MS);

  for (const mail of desk.rows('送信箱')) {
    expect(mail['送信の状態']).toMatch(/^送信済 /);
    expect(desk.delivered(mail['宛先']!, mail['件名']!)).toBe(1);
  }
});
