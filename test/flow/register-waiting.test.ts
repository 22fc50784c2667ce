import { describe, expect, it, test } from '@jest/globals';
import type { State } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { registers } from '../../src/addon/ledger/registers.ts';
import { people } from '../../src/local/people.ts';
import { sheetView } from '../../src/workspace/services/sheets/view.ts';
import { DAY_MS, HOUR_MS, tuesdayMorning, type AnyDesk } from '../support/desk.ts';
import { enquiries, research } from '../support/register-desks.ts';

const digest = expect.stringMatching(/期限を過ぎている手続き/);
const toStaff = [['mducMailbox', digest]];
const toApplicant = (subject: RegExp) => [['researcher', expect.stringMatching(subject)]];

/** Who gets what on the morning so many days on. */
function morning(desk: AnyDesk, days: number) {
  return desk.mailsOf(() => desk.morning(days)).map(({ who, subject }) => [who, subject]);
}

const red = '#fbdcd9';
const green = '#e1f3e8';

/** What the row of the one request of a joint research desk looks like on the page. */
function rowColour({ workspace, desk }: AnyDesk): string | undefined {
  const { spreadsheetId } = desk;
  const { sheetId } = registers.jointResearch;
  const { rows } = sheetView(workspace, people.staff.email, spreadsheetId, sheetId, {
    firstRow: 1,
    rowCount: 1,
  });
  return rows[0]?.cells[0]?.background;
}

/** Mornings until one of them is of a business day. */
function nextBusinessDay(desk: AnyDesk): void {
  const isFree = () => [0, 6].includes(new Date(desk.workspace.clock.now() + 9 * HOUR_MS).getUTCDay());
  desk.morning(1);
  while (isFree()) desk.morning(1);
}

describe('what is late of joint research is marked, told to MDUC, and the applicant is reminded', () => {
  it.each<[State, number, string, unknown[]]>([
    ['preparing', 28, '書類の提出', [...toApplicant(/書類/), ...toStaff]],
    ['in-review', 3, '書類の内容確認', toStaff],
    ['revision-requested', 14, '修正した書類の提出', [...toApplicant(/修正/), ...toStaff]],
    ['in-approval', 87, '契約の締結と倫理審査の承認', [...toApplicant(/契約|倫理/), ...toStaff]],
  ])('%s: not on day %i, but on the next business day', (state, days, what, mails) => {
    const desk = research.in(state, tuesdayMorning);
    expect(morning(desk, days)).toEqual([]);
    expect(desk.row()['遅れ']).toBe('');
    expect(rowColour(desk)).not.toBe(red);
    const late = desk.mailsOf(() => nextBusinessDay(desk));
    expect(late.map(({ who, subject }) => [who, subject])).toEqual(mails);
    expect(desk.row()['遅れ']).toMatch(new RegExp(`${what}.*日超過`));
    expect(rowColour(desk)).toBe(red);
    expect(late.at(-1)!.text).toMatch(/JR-2026-0001 佐藤 花子 様/);
  });

  it('a folder that could not be made for two days', () => {
    const desk = research.in('intake-received', tuesdayMorning);
    const stop = desk.workspace.onCall(({ member, phase }) => {
      if (phase === 'before' && member === 'Drive.Files.copy') throw new Error('Backend Error');
    });
    expect(morning(desk, 2)).toEqual(toStaff);
    expect(desk.row()['遅れ']).toMatch(/書類フォルダの準備/);
    stop();
    desk.workspace.advance(2 * HOUR_MS);
    expect(desk.row()).toMatchObject({ 状態: '書類準備中', 遅れ: '' });
  });

  it.each<State>(['on-hold', 'finished'])('nothing while it is %s', (state) => {
    const desk = research.in(state, tuesdayMorning);
    desk.workspace.clock.advance(200 * DAY_MS);
    expect(desk.mailsOf(() => nextBusinessDay(desk))).toEqual([]);
    expect(desk.row()['遅れ']).toBe('');
  });
});

test('the applicant is reminded at most once in the interval, and not any more when the documents are there', () => {
  const desk = research.in('preparing', tuesdayMorning);
  desk.morning(27);
  const reminded = () => desk.mailsOf(() => desk.morning(1)).some(({ who }) => who === 'researcher');
  const days = Array.from({ length: 9 }, (_, day) => (reminded() ? day : -1)).filter((day) => day >= 0);
  expect(days).toHaveLength(2);
  expect(days[1]! - days[0]!).toBe(7);
  desk.acts.fillIn();
  desk.acts.submit();
  expect(desk.row()['遅れ']).toBe('');
  expect(desk.journal().filter((row) => row['できごと'] === '催促を送付')).toHaveLength(2);
});

test('the end of the period is announced as many days before as 設定 says, with nobody late yet; then MDUC records it', () => {
  const desk = research.after('period', 'ready-to-start', tuesdayMorning, ({ acts, set }) => {
    expect(set('periodNoticeDays', '十日')).toMatch(/./);
    expect(set('periodNoticeDays', '10')).toBe('');
    acts.step('set-period-end', { day: '2026-12-18' });
  });
  // Tuesday, 8 December is the tenth day before.
  expect(morning(desk, 13)).toEqual([]);
  expect(morning(desk, 1)).toEqual(toApplicant(/研究期間/));
  expect(desk.row()['遅れ']).toMatch(/研究期間の延長または終了/);
  expect(rowColour(desk)).toBe(green);
  expect(morning(desk, 10)).toEqual(toApplicant(/研究期間/));
  const after = desk.mailsOf(() => nextBusinessDay(desk));
  expect(after.map(({ who }) => who)).toEqual(['mducMailbox']);
  expect(desk.row()['遅れ']).toMatch(/^研究終了の記録/);
  expect(rowColour(desk)).toBe(red);
});

describe('an enquiry', () => {
  it('that is not answered on the next business day is marked and told every morning until it is', () => {
    const desk = enquiries.in('open', tuesdayMorning);
    expect(morning(desk, 1)).toEqual([]);
    expect(morning(desk, 1)).toEqual(toStaff);
    expect(desk.row()['遅れ']).toMatch(/お問い合わせへの回答.*1日超過/);
    expect(desk.mailbox('mducMailbox')[0]!.text).toMatch(/ENQ-2026-0001 佐藤 花子 様/);
    desk.acts.edit('状態', '回答済');
    expect(desk.row()['遅れ']).toBe('');
    expect(morning(desk, 1)).toEqual([]);
  });

  it('is late later where 設定 gives more days', () => {
    const desk = enquiries.in('open', tuesdayMorning);
    expect(desk.set('enquiryDays', '0.5')).toMatch(/./);
    expect(desk.set('faqUrl', 'javascript:alert(1)')).toMatch(/./);
    expect(desk.set('approvalDays', '-1')).toMatch(/./);
    expect(desk.set('enquiryDays', '3')).toBe('');
    expect(morning(desk, 3)).toEqual([]);
    expect(desk.mailsOf(() => nextBusinessDay(desk))).toHaveLength(1);
  });
});
