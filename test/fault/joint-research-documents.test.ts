import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { runSetUp } from '../../src/local/provision.ts';
import { listFiles } from '../../src/workspace/services/drive/service.ts';
import { HOUR_MS, MINUTE_MS, mondayMorning } from '../support/desk.ts';
import { killAt, momentsOf } from '../support/killing.ts';
import { beforeTheCall, beforeTheWrite } from '../support/meanwhile.ts';
import { research, type ResearchTestDesk } from '../support/register-desks.ts';

/** Owners of what lies in Drive for the request, each file with its own. */
function owners({ workspace }: ResearchTestDesk): string[] {
  const { files = [] } = listFiles(workspace, people.staff.email, {
    q: "name contains 'JR-2026-' and trashed = false",
    fields: 'files(owners)',
  });
  return files.flatMap(({ owners = [] }) => owners.map(({ emailAddress }) => String(emailAddress)));
}

const theInstaller = Array<string>(4).fill(people.staff.email);
const waiting = (desk: ResearchTestDesk) =>
  desk.outbox().filter((entry) => !entry['送信の状態']!.startsWith('送信済 '));
const invitations = (desk: ResearchTestDesk) =>
  desk.outbox().filter((entry) => entry['文面'] === 'documents-ready');

function pass({ workspace }: ResearchTestDesk, ms: number): void {
  workspace.clock.advance(ms);
  workspace.tick();
}

it('documents that Drive refused wait in the outbox, and the clock makes them', () => {
  const desk = research.in('intake-received');
  expect(desk.state()).toBe('申請受付');
  expect(waiting(desk)).toEqual([expect.objectContaining({ 種類: '書類' })]);
  pass(desk, HOUR_MS / 2);
  expect(desk.state()).toBe('書類準備中');
  expect(owners(desk)).toEqual(theInstaller);
  expect(waiting(desk)).toEqual([]);
});

describe('the clock that makes the documents', () => {
  const due = () => {
    const desk = research.in('intake-received');
    desk.workspace.clock.advance(2 * MINUTE_MS);
    return desk;
  };
  const runClock = ({ workspace, desk }: ResearchTestDesk) =>
    workspace.run({
      projectId: desk.projectId,
      functionName: 'onClock',
      user: people.staff.email,
      startedBy: 'clock',
    });
  const expectMadeOnce = (desk: ResearchTestDesk) => {
    expect(desk.state()).toBe('書類準備中');
    expect(owners(desk)).toEqual(theInstaller);
    expect(waiting(desk)).toEqual([]);
    expect(desk.journal().map((row) => row['できごと'])).toEqual(['審査依頼を受付', '書類フォルダを準備']);
    const [invitation, second] = invitations(desk);
    expect(second).toBeUndefined();
    return desk.delivered(people.researcher.email, invitation!['件名']!);
  };
  const uncut = due();
  runClock(uncut);

  it.each(momentsOf(uncut, 'onClock').filter(({ member }) => !member.startsWith('PropertiesService')))(
    'and is cut off $phase $member ($trip): the next one ends it',
    ({ trip, phase, member }) => {
      const desk = due();
      killAt(desk, 'onClock', { trip, phase });
      expect(runClock(desk).status).toBe('killed');
      pass(desk, 11 * MINUTE_MS);
      expect(expectMadeOnce(desk)).toBe(member === 'MailApp.sendEmail' ? 2 : 1);
    },
  );

  it.each(['Drive.Files.copy', 'Drive.Permissions.create', 'MailApp.sendEmail'])(
    'and another one before its %s: they are made once',
    (member) => {
      const desk = due();
      beforeTheCall(desk, { functionName: 'onClock', member }, () => runClock(desk));
      runClock(desk);
      expect(expectMadeOnce(desk)).toBe(1);
    },
  );
});

describe('a request held before its documents were made', () => {
  const held = () =>
    research.after('held', 'intake-received', mondayMorning, ({ acts }) =>
      acts.step('hold', { reason: '企業の回答を待ちます。' }),
    );

  it('gets none while it is held', () => {
    const desk = held();
    pass(desk, HOUR_MS);
    expect(desk.state()).toBe('保留');
    expect(waiting(desk)).toEqual([]);
    expect(invitations(desk)).toEqual([]);
  });

  it('that a colleague resumes gets them from the clock: they are the installing account’s', () => {
    const desk = held();
    desk.set('mducStaff', `${people.staff.email}\n${people.mducMailbox.email}`);
    runSetUp(desk.workspace, desk.desk);
    desk.acts.step('resume', {}, 'mducMailbox');
    expect(desk.state()).toBe('申請受付');
    pass(desk, 11 * MINUTE_MS);
    expect(desk.state()).toBe('書類準備中');
    expect(owners(desk)).toEqual(theInstaller);
    expect(waiting(desk)).toEqual([]);
    expect(invitations(desk)).toHaveLength(1);
  });

  it('that is resumed by its state gets them at once', () => {
    const desk = held();
    desk.acts.edit('状態', '申請受付');
    expect(desk.state()).toBe('書類準備中');
    expect(invitations(desk)).toHaveLength(1);
    pass(desk, HOUR_MS);
    expect(owners(desk)).toEqual(theInstaller);
    expect(invitations(desk)).toHaveLength(1);
  });

  it('and withdrawn gets none', () => {
    const desk = held();
    desk.acts.step('withdraw', { reason: '' });
    pass(desk, HOUR_MS);
    expect(desk.state()).toBe('取下げ');
    expect(waiting(desk)).toEqual([]);
    expect(invitations(desk)).toEqual([]);
  });

  it('can be held again, and resumed again, while its documents wait', () => {
    const desk = held();
    desk.acts.step('resume');
    desk.acts.step('hold', { reason: 'もう一度確認します。' });
    desk.acts.step('resume');
    pass(desk, 11 * MINUTE_MS);
    expect(desk.state()).toBe('書類準備中');
    expect(owners(desk)).toEqual(theInstaller);
    expect(invitations(desk)).toHaveLength(1);
    expect(waiting(desk)).toEqual([]);
  });
});

test('a request withdrawn while its documents are being made stays withdrawn', () => {
  const desk = research.open();
  const create = { functionName: 'onReviewIntakeSubmitted', member: 'Drive.Permissions.create' };
  beforeTheCall(desk, create, () => {
    desk.acts.about('JR-2026-0001');
    // The lock is held: it is refused, and nothing is half done.
    expect(desk.acts.attempt('withdraw')[0]).toMatchObject({ done: false });
  });
  desk.acts.apply();
  expect(desk.state()).toBe('書類準備中');
});

describe('at once', () => {
  const applied = (desk: ResearchTestDesk) => {
    pass(desk, HOUR_MS / 2);
    const sorted = desk.rows().map((row) => [row['受付番号'], row['状態']]);
    expect(sorted.sort()).toEqual([
      ['JR-2026-0001', '書類準備中'],
      ['JR-2026-0002', '書類準備中'],
    ]);
    expect(desk.rows('操作履歴')).toHaveLength(4);
    expect(owners(desk)).toEqual([...theInstaller, ...theInstaller]);
  };

  it('two intakes get two numbers and two folders', () => {
    const desk = research.open();
    beforeTheWrite(desk, 'onReviewIntakeSubmitted', () => desk.acts.apply({}, 'colleague'));
    desk.acts.apply();
    applied(desk);
  });

  it('two intakes get two folders, also while one of them is being made', () => {
    const desk = research.open();
    const copy = { functionName: 'onReviewIntakeSubmitted', member: 'Drive.Files.copy' };
    beforeTheCall(desk, copy, () => desk.acts.apply({}, 'colleague'));
    desk.acts.apply();
    applied(desk);
  });

  const filledIn = () => research.after('filled-in', 'preparing', mondayMorning, ({ acts }) => acts.fillIn());

  it.each(['Drive.Files.list', 'Drive.Files.copy', 'Sheets.Spreadsheets.batchUpdate'])(
    'two submissions of the same documents, the second before %s of the first: one is taken, one is told',
    (member) => {
      const desk = filledIn();
      const call = { functionName: 'onReviewSubmissionSubmitted', member };
      beforeTheCall(desk, call, () => desk.acts.submit());
      desk.acts.submit();
      pass(desk, HOUR_MS / 2);
      expect(desk.row()).toMatchObject({ 状態: '書類確認中', 提出回: '1' });
      expect(JSON.parse(desk.row()['提出版']!)).toHaveLength(1);
      expect(desk.rows('隔離')).toEqual([expect.objectContaining({ 理由コード: 'wrong-state' })]);
      expect(desk.outbox().filter((entry) => entry['文面'] === 'submission-received')).toHaveLength(1);
      expect(waiting(desk)).toEqual([]);
    },
  );
});

test.each([
  ['審査依頼', '審査依頼の回答ID'],
  ['書類提出', '書類提出の回答ID'],
])('a response of %s that is delivered again changes and sends nothing', (form, heading) => {
  const desk = research.in('in-review');
  const before = [desk.cells(), desk.rows('操作履歴'), desk.rows('送信箱')];
  desk.workspace.redeliver(desk.formId(form), desk.row()[heading]!);
  pass(desk, HOUR_MS / 2);
  expect([desk.cells(), desk.rows('操作履歴'), desk.rows('送信箱')]).toEqual(before);
});
