import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { typeInto } from '../../src/local/visit.ts';
import { deskIn, HOUR_MS, MINUTE_MS, openDesk, type TestDesk } from '../support/desk.ts';

/** Makes a service fail as Google's do now and then; the answer mends it. */
function failing(desk: TestDesk, members: RegExp): () => void {
  return desk.workspace.onCall(({ member, phase }) => {
    if (phase === 'before' && members.test(member)) {
      throw new Error('Service invoked too many times in a short time. Try again later.');
    }
  });
}

function waiting(desk: TestDesk) {
  return desk.rows('送信箱').filter((row) => row['送信の状態']!.startsWith('送信待ち '));
}

function events(desk: TestDesk) {
  return desk.agenda('researcher').map(({ status, start }) => [status, start?.dateTime]);
}

const fix = (desk: TestDesk, days: number) =>
  desk.acts.step('fix-meeting', { startsAt: desk.acts.momentIn(days, '10:00'), place: '' });

describe('Google Calendar that fails', () => {
  it('leaves the entry waiting; the step stands, the mails have left, and the clock enters it', () => {
    const desk = deskIn('under-review');
    const mend = failing(desk, /^Calendar\./);
    const sent = desk.mailsOf(() => fix(desk, 8));
    expect(sent).toHaveLength(3);
    expect(desk.state()).toBe('打合せ日時確定');
    expect(waiting(desk)).toEqual([expect.objectContaining({ 種類: '予定' })]);
    expect(events(desk)).toEqual([]);

    desk.workspace.advance(HOUR_MS / 2);
    expect(waiting(desk)[0]!['送信の状態']).toMatch(/試行[23] /);
    mend();
    desk.workspace.advance(HOUR_MS);
    expect(waiting(desk)).toEqual([]);
    expect(events(desk)).toEqual([['confirmed', '2026-12-01T10:00:00+09:00']]);
  });

  it('and a meeting moved meanwhile: the later word holds, whichever is carried out first', () => {
    const desk = deskIn('under-review');
    const mend = failing(desk, /^Calendar\./);
    fix(desk, 8);
    desk.workspace.clock.advance(MINUTE_MS);
    mend();
    fix(desk, 9);
    expect(events(desk)).toEqual([['confirmed', '2026-12-02T10:00:00+09:00']]);
    desk.workspace.advance(HOUR_MS);
    expect(waiting(desk)).toEqual([]);
    expect(events(desk)).toEqual([['confirmed', '2026-12-02T10:00:00+09:00']]);
  });

  it('both of them waiting: one event, at the later time, and one invitation', () => {
    const desk = deskIn('under-review');
    const mend = failing(desk, /^Calendar\./);
    fix(desk, 8);
    desk.workspace.clock.advance(MINUTE_MS);
    fix(desk, 9);
    expect(waiting(desk)).toHaveLength(2);
    mend();
    desk.workspace.advance(HOUR_MS);
    expect(waiting(desk)).toEqual([]);
    expect(events(desk)).toEqual([['confirmed', '2026-12-02T10:00:00+09:00']]);
    expect(desk.subjects('researcher').filter((subject) => /招待/.test(subject))).toHaveLength(1);
  });

  it('a meeting cancelled before it was ever entered is not entered', () => {
    const desk = deskIn('under-review');
    const mend = failing(desk, /^Calendar\./);
    fix(desk, 8);
    desk.workspace.clock.advance(MINUTE_MS);
    desk.acts.step('cancel-meeting', { reason: '日程を改めます。' });
    mend();
    desk.workspace.advance(HOUR_MS);
    expect(waiting(desk)).toEqual([]);
    expect(events(desk).filter(([status]) => status === 'confirmed')).toEqual([]);
  });
});

describe('Drive that fails', () => {
  it('when the pledge or a list is to be attached: the mail waits, and the clock sends it whole', () => {
    const desk = deskIn('formally-requested');
    const mend = failing(desk, /^UrlFetchApp\./);
    const sent = desk.mailsOf(() => desk.acts.step('accept-formal-request'));
    expect(sent.map(({ who }) => who)).toEqual(['researcher']);
    expect(waiting(desk)).toEqual([expect.objectContaining({ 文面: 'processing-requested' })]);
    mend();
    const [late] = desk.mailsOf(() => desk.workspace.advance(HOUR_MS / 2));
    expect(late!.attachments.map(({ name }) => name)).toEqual(['IMG-2026-0001-L1.csv']);
    expect(waiting(desk)).toEqual([]);
  });

  it('when a list is to be kept: nothing is sent and nothing recorded, and it can be tried again', () => {
    const desk = deskIn('provision-approved');
    const before = desk.cells();
    const mend = failing(desk, /^Drive\.Files\.create/);
    const sent = desk.mailsOf(() => expect(() => desk.acts.sendList()).toThrow(/too many times/));
    expect(sent).toEqual([]);
    expect(desk.cells()).toEqual(before);
    mend();
    desk.acts.sendList();
    expect(desk.row()).toMatchObject({ 状態: '正式申請待ち', リスト番号: 'IMG-2026-0001-L1' });
  });
});

test('mails that the daily quota holds back wait and leave the next day, each once', () => {
  const desk = openDesk();
  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1);
  desk.submitConsultation();
  expect(waiting(desk)).toHaveLength(2);

  desk.workspace.store.write('limit', 'mail.recipientsPerDay', 1_500);
  desk.acts.pass(1);
  desk.workspace.advance(HOUR_MS);
  for (const mail of desk.rows('送信箱')) {
    expect(mail['送信の状態']).toMatch(/^送信済 /);
    expect(desk.delivered(mail['宛先']!, mail['件名']!)).toBe(1);
  }
});

test('a mail that fails for three days is given up, for a person to see', () => {
  const desk = deskIn('under-review');
  failing(desk, /^MailApp\.sendEmail/);
  desk.acts.step('record-decision', { decision: 'provide', reason: '' });
  const row = desk.rows('送信箱').length + 1;
  const tried = desk.outbox().at(-1)!['送信の状態']!.replace('試行1 ', '試行75 ');
  const cell = { tab: '送信箱', row, caption: '送信の状態' };
  typeInto(desk.workspace, desk.desk, people.staff.email, cell, tried);
  desk.workspace.advance(2 * HOUR_MS);
  expect(desk.outbox().at(-1)!['送信の状態']).toMatch(/^送信失敗 .*試行76 /);
  expect(desk.mailbox('researcher')[0]!.subject).toMatch(/相談申請/);
});
