import { describe, expect, it, test } from '@jest/globals';
import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { people, type Person } from '../../src/local/people.ts';
import { DAY_MS, deskIn, HOUR_MS, tuesdayMorning, type TestDesk } from '../support/desk.ts';
import { handOver } from '../support/states.ts';

const digest = /期限を過ぎている手続き/;

/** The morning's own trigger, once more or late. */
function fireMorning({ workspace, desk }: TestDesk): void {
  workspace.run({
    projectId: desk.projectId,
    functionName: 'onMorning',
    user: people.staff.email,
    startedBy: 'clock',
  });
}

/** Who gets what on the morning so many days on. */
function morning(desk: TestDesk, days: number): (readonly [Person, string])[] {
  return desk.mailsOf(() => desk.morning(days)).map(({ who, subject }) => [who, subject]);
}

const toStaff = (...who: Person[]) => who.map((each) => [each, expect.stringMatching(digest)]);
const toApplicant = (subject: RegExp) => [['researcher', expect.stringMatching(subject)]];

describe('what is late is marked, told once a day to whom it concerns, and the applicant is reminded', () => {
  it.each<[State, number, string, unknown[]]>([
    ['received', 3, '内容の確認', toStaff('mducMailbox', 'radiologyMailbox')],
    ['meeting-fixed', 13, '提供可否の決定', toStaff('mducMailbox')],
    [
      'provision-approved',
      3,
      '画像データリストと正式申請フォームの送付',
      toStaff('mducMailbox', 'radiologyMailbox'),
    ],
    ['formally-requested', 3, '正式申請の確認', toStaff('mducMailbox')],
    ['accepted', 9, 'データの提供', toStaff('mducMailbox', 'radiologyMailbox')],
    ['delivered', 3, '完了の記録', toStaff('mducMailbox')],
    ['more-information', 14, '追加情報', [...toApplicant(/追加の情報/), ...toStaff('mducMailbox')]],
    ['formal-form-sent', 28, '正式申請', [...toApplicant(/正式申請のお願い/), ...toStaff('mducMailbox')]],
    ['correction-requested', 14, '修正', [...toApplicant(/修正/), ...toStaff('mducMailbox')]],
    ['ready', 14, '受け取り', [...toApplicant(/受け取り/), ...toStaff('mducMailbox')]],
  ])('%s: not on day %i, but on the next business day', (state, days, what, mails) => {
    const desk = deskIn(state, tuesdayMorning);
    expect(morning(desk, days)).toEqual([]);
    expect(desk.row()['遅れ']).toBe('');
    const late = desk.mailsOf(() => nextBusinessDay(desk));
    expect(late.map(({ who, subject }) => [who, subject])).toEqual(mails);
    expect(desk.row()['遅れ']).toMatch(new RegExp(`${what}.*日超過`));
    for (const { who, text } of late) {
      if (who !== 'researcher') expect(text).toContain('IMG-2026-0001 佐藤 花子 様');
    }
  });

  it('a protocol that was asked for, and a medium that was lent', () => {
    const asked = deskIn('provision-approved', tuesdayMorning);
    asked.acts.step('request-protocol');
    asked.acts.sendList();
    asked.workspace.clock.advance(14 * DAY_MS);
    expect(asked.mailsOf(() => nextBusinessDay(asked)).map(({ who }) => who)).toEqual([
      'researcher',
      'mducMailbox',
    ]);
    expect(asked.row()['遅れ']).toMatch(/研究計画書/);

    const lent = deskIn('ready', tuesdayMorning);
    handOver(lent.acts, 'HDD-03');
    lent.workspace.clock.advance(14 * DAY_MS);
    expect(lent.mailsOf(() => nextBusinessDay(lent)).map(({ who }) => who)).toEqual([
      'researcher',
      'mducMailbox',
    ]);
    expect(lent.row()['遅れ']).toMatch(/記憶媒体の返却/);
  });

  it('is late no more when it is done', () => {
    const desk = deskIn('received', tuesdayMorning);
    desk.morning(6);
    expect(desk.row()['遅れ']).toMatch(/内容の確認/);
    desk.acts.step('confirm-review');
    expect(desk.row()['遅れ']).toBe('');
  });
});

/** Mornings until one of them is no holiday. */
function nextBusinessDay(desk: TestDesk): void {
  const isFree = () => [0, 6].includes(new Date(desk.workspace.clock.now() + 9 * HOUR_MS).getUTCDay());
  desk.morning(1);
  while (isFree()) desk.morning(1);
}

describe('once a business day, however the trigger comes', () => {
  it('twice, and once more by hand', () => {
    const desk = deskIn('received', tuesdayMorning);
    expect(morning(desk, 6)).toHaveLength(2);
    expect(desk.mailsOf(() => fireMorning(desk))).toEqual([]);
    expect(desk.mailsOf(() => desk.workspace.advance(5 * HOUR_MS))).toEqual([]);
    expect(morning(desk, 1)).toHaveLength(2);
  });

  it('not at all: the ten-minute clock looks when it is ten', () => {
    const desk = deskIn('received', tuesdayMorning);
    const { clock } = desk.workspace;
    clock.advance(6 * DAY_MS - HOUR_MS);
    const runClock = () =>
      desk.workspace.run({
        projectId: desk.desk.projectId,
        functionName: 'onClock',
        user: people.staff.email,
        startedBy: 'clock',
      });
    expect(desk.mailsOf(runClock)).toEqual([]);
    clock.advance(HOUR_MS);
    expect(desk.mailsOf(runClock)).toHaveLength(2);
    expect(desk.mailsOf(runClock)).toEqual([]);
    // And then late.
    expect(desk.mailsOf(() => fireMorning(desk))).toEqual([]);
  });

  it('by both at once', () => {
    const desk = deskIn('received', tuesdayMorning);
    desk.workspace.clock.advance(6 * DAY_MS);
    const stop = desk.workspace.onCall((call) => {
      if (call.member !== 'LockService.Lock.tryLock' || call.phase !== 'before') return;
      stop();
      fireMorning(desk);
    });
    expect(desk.mailsOf(() => fireMorning(desk))).toHaveLength(2);
  });
});

test('nothing late, no mail; requests that have ended or wait are never late', () => {
  for (const state of ['received', 'closed', 'declined', 'withdrawn', 'not-offered', 'on-hold'] as const) {
    const desk = deskIn(state, tuesdayMorning);
    expect(morning(desk, 1)).toEqual([]);
    if (state === 'received') continue;
    expect(morning(desk, 20)).toEqual([]);
    expect(desk.row()['遅れ']).toBe('');
  }
});

test.each<State>(['received', 'formal-form-sent', 'processing', 'delivered', 'on-hold'])(
  'a morning finds nothing to put back in a request that is %s',
  (state) => {
    const desk = deskIn(state, tuesdayMorning);
    const [before, events] = [desk.cells(), desk.rows('操作履歴')];
    desk.morning(1);
    expect(desk.execution('onMorning')!.status).toBe('completed');
    expect(desk.cells()).toEqual(before);
    expect(desk.rows('操作履歴')).toEqual(events);
  },
);

test('none on weekends, public holidays, and the days that 設定 names', () => {
  const desk = deskIn('received', tuesdayMorning);
  desk.set('closedDays', '2026-11-30\n2026-12-01');
  // Due on Friday 27th: late from the 28th on, and told on Wednesday, 2 December.
  const days = Array.from({ length: 9 }, () => {
    const told = morning(desk, 1).length;
    return `${new Date(desk.workspace.clock.now()).toISOString().slice(5, 10)} ${told}`;
  });
  expect(days).toEqual([
    '11-24 0',
    '11-25 0',
    '11-26 0',
    '11-27 0',
    '11-28 0',
    '11-29 0',
    '11-30 0',
    '12-01 2',
    '12-02 2',
  ]);
});

test('the applicant is reminded at most once in the interval that 設定 gives', () => {
  const desk = deskIn('more-information', tuesdayMorning);
  desk.morning(14);
  const reminders = Array.from(
    { length: 16 },
    () => desk.mailsOf(() => desk.morning(1)).filter(({ who }) => who === 'researcher').length,
  );
  // Late from Wednesday, 9 December on: that day, and a week later; the third would fall on the 23rd.
  expect(reminders.map((count, index) => (count > 0 ? index : -1)).filter((index) => index >= 0)).toEqual([
    0, 7, 14,
  ]);
  const journal = desk.journal().filter((row) => row['できごと'] === '催促を送付');
  expect(journal).toHaveLength(3);
  expect(journal[0]).toMatchObject({ 操作した人: 'MDUC Desk', 内容: expect.stringContaining('日超過') });
  const [reminder] = desk.mailbox('researcher');
  expect(reminder!.text).toContain('対象期間をお知らせください。');
});

test('one digest names every late request once, by its state', () => {
  const desk = deskIn('formally-requested', tuesdayMorning);
  desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
  desk.morning(6);
  const [toMduc] = desk.mailbox('mducMailbox');
  expect(toMduc!.text).toMatch(/■ 相談受付\(1件\)\s+IMG-2026-0002 髙橋 三郎 様/);
  expect(toMduc!.text).toMatch(/■ 正式申請受付\(1件\)\s+IMG-2026-0001 佐藤 花子 様/);
  const [toRadiology] = desk.mailbox('radiologyMailbox');
  expect(toRadiology!.text).not.toContain('IMG-2026-0001');
});
