import { describe, expect, it, test } from '@jest/globals';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import type { State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import {
  expectations,
  waitings,
  type WaitingKind,
} from '../../../../src/addon/domain/joint-research/waiting.ts';
import { ask, decided, now, policy, tokyo } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const since = { stateSince: now };

/** What is waited for, until when; sixty business days lead over New Year and two holidays. */
const cases: readonly (readonly [State, WaitingKind, string])[] = [
  ['intake-received', 'documents', '2026-11-25'],
  ['preparing', 'submission', '2026-12-22'],
  ['in-review', 'review', '2026-11-27'],
  ['revision-requested', 'revision', '2026-12-08'],
  ['in-approval', 'approvals', '2027-02-22'],
];

const due = (state: State, changes: Partial<JointResearchRequest> = {}) =>
  expectations(sampleRequest(state, changes), policy).map((expected) => [expected.kind, expected.due]);

test.each(cases)('%s waits for %s until %s', (state, kind, day) => {
  expect(due(state, since)).toEqual([[kind, day]]);
});

test.each(['ready-to-start', 'finished', 'on-hold', 'withdrawn'] as const)(
  'nothing is waited for in %s',
  (state) => {
    expect(due(state, since)).toEqual([]);
  },
);

test('every kind of waiting occurs', () => {
  const periodEnd = due('ready-to-start', { periodEndsOn: '2027-03-31' }).map(([kind]) => kind);
  const occurring = [...cases.map(([, kind]) => kind), ...periodEnd];
  expect(occurring.sort()).toEqual(Object.keys(waitings).sort());
});

/** The clock's look on a day. */
const look = (request: JointResearchRequest, day: string) =>
  ask(request, sampleCommand('note-waiting', { eventId: `daily-look:${day}` }), {
    now: tokyo(`${day} 07:00`),
  });

describe('the applicant is reminded', () => {
  test.each<[State, string]>([
    ['preparing', 'reminder-submission'],
    ['revision-requested', 'reminder-revision'],
    ['in-approval', 'reminder-approvals'],
  ])('of what is theirs in %s: %s', (state, code) => {
    expect(look(sampleRequest(state), '2027-03-01')).toMatchObject({ notices: [{ code, to: 'applicant' }] });
  });

  test.each(['intake-received', 'in-review'] as const)('not of what is the staff’s in %s', (state) => {
    expect(look(sampleRequest(state), '2027-03-01')).toMatchObject({
      notices: [],
      request: { overdue: expect.stringContaining('日超過') },
    });
  });
});

describe('the end of the research period', () => {
  const ready = sampleRequest('ready-to-start', { periodEndsOn: '2027-03-31' });

  test.each([
    ['2027-02-28', false],
    // Thirty days before.
    ['2027-03-01', true],
    ['2027-03-31', true],
    ['2027-04-01', false],
  ])('on %s is something to be reminded of: %s', (day, isReminded) => {
    const outcome = look(ready, day);
    const notices = outcome.kind === 'decision' ? outcome.notices : [];
    expect(notices).toEqual(isReminded ? [{ code: 'reminder-period-end', to: 'applicant' }] : []);
  });

  it('is said with its day, because nobody is late before it', () => {
    expect(look(ready, '2027-03-01')).toMatchObject({
      request: { overdue: '申請者からの研究期間の延長または終了の連絡(2027-03-31まで)' },
    });
  });

  it('once it has come, is for staff to note', () => {
    expect(look(ready, '2027-04-01')).toMatchObject({
      request: { overdue: '研究終了の記録(期限 2027-03-31、1日超過)' },
    });
    expect(decided({ ...ready, overdue: '遅れ' }, sampleCommand('finish')).request.overdue).toBeUndefined();
  });
});
