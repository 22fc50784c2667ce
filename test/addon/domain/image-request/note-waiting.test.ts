import { describe, expect, it, test } from '@jest/globals';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import type { State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { ask, DAY_MS, decided, now, tokyo } from './occasion.ts';
import { lent, sampleCommand, sampleRequest } from './samples.ts';

/** The clock's look on a day. */
const on = (day: string) => ({
  command: sampleCommand('note-waiting', { eventId: `daily-look:${day}` }),
  context: { now: tokyo(`${day} 07:00`) },
});

function looked(request: ImageRequest, day: string) {
  const { command, context } = on(day);
  return decided(request, command, context);
}

function unchanged(request: ImageRequest, day: string): void {
  const { command, context } = on(day);
  expect(ask(request, command, context)).toEqual({ kind: 'unchanged', reference: request.reference });
}

const asked = sampleRequest('more-information', { stateSince: now });

describe('the applicant is reminded', () => {
  it('not on the last day, but the day after', () => {
    unchanged(asked, '2026-12-08');
    const { request, notices, event } = looked(asked, '2026-12-09');
    expect(notices).toEqual([{ code: 'reminder-information', to: 'applicant' }]);
    expect(request).toMatchObject({
      state: 'more-information',
      stateSince: now,
      reason: asked.reason,
      overdue: '申請者からの追加情報(期限 2026-12-08、1日超過)',
      remindedAt: tokyo('2026-12-09 07:00'),
      lastEventId: 'daily-look:2026-12-09',
    });
    expect(event).toMatchObject({
      from: 'more-information',
      to: 'more-information',
      detail: request.overdue,
    });
  });

  it('at most once an interval; in between the row counts the days, and the journal is left alone', () => {
    const first = looked(asked, '2026-12-09').request;
    unchanged(first, '2026-12-09');
    const between = looked(first, '2026-12-15');
    expect(between).toMatchObject({ notices: [], effects: [] });
    expect(between.event).toBeUndefined();
    expect(between.request).toEqual({
      ...first,
      overdue: '申請者からの追加情報(期限 2026-12-08、7日超過)',
    });
    const second = looked(between.request, '2026-12-16');
    expect(second.notices).toHaveLength(1);
    expect(second.request.remindedAt).toBe(tokyo('2026-12-16 07:00'));
  });

  test.each<[State, Partial<ImageRequest>, string]>([
    ['more-information', {}, 'reminder-information'],
    ['formal-form-sent', {}, 'reminder-formal-form'],
    ['correction-requested', {}, 'reminder-correction'],
    ['ready', {}, 'reminder-collection'],
    ['delivered', lent, 'reminder-medium'],
    ['provision-approved', { protocolRequestedAt: now }, 'reminder-protocol'],
    ['formally-requested', { protocolRequestedAt: now }, 'reminder-protocol'],
  ])('of what is theirs in %s %j: %s', (state, changes, code) => {
    const { notices } = looked(sampleRequest(state, changes), '2027-03-01');
    expect(notices).toEqual([expect.objectContaining({ code, to: 'applicant' })]);
  });

  it('by one mail, also when two things are late', () => {
    const both = sampleRequest('formal-form-sent', { protocolRequestedAt: now });
    const { notices, request } = looked(both, '2027-03-01');
    expect(notices).toEqual([{ code: 'reminder-formal-form', to: 'applicant' }]);
    expect(request.overdue?.split('\n')).toEqual([
      expect.stringContaining('申請者からの正式申請'),
      expect.stringContaining('申請者からの研究計画書'),
    ]);
  });

  test.each([
    'received',
    'under-review',
    'meeting-fixed',
    'provision-approved',
    'accepted',
    'delivered',
  ] as const)('not of what is the staff’s in %s', (state) => {
    const { notices, event, request } = looked(sampleRequest(state), '2027-03-01');
    expect(notices).toEqual([]);
    expect(event).toBeUndefined();
    expect(request.remindedAt).toBeUndefined();
    expect(request.overdue).toContain('日超過');
  });
});

describe('the mark in the row', () => {
  it('goes when nothing is late any more', () => {
    const late = sampleRequest('accepted', { overdue: 'データの提供(期限 2026-11-20、3日超過)' });
    expect(looked(late, '2026-11-25').request.overdue).toBeUndefined();
  });

  it('is not written where nothing is late', () => {
    unchanged(sampleRequest('accepted'), '2026-11-25');
  });

  it('and a reminder of today say the same however often the clock looks', () => {
    const { request } = looked(asked, '2026-12-09');
    const again = sampleCommand('note-waiting', { eventId: 'another-look' });
    expect(ask(request, again, { now: tokyo('2026-12-09 23:00') })).toMatchObject({ kind: 'unchanged' });
  });

  it('goes with the next step', () => {
    const late = looked(sampleRequest('received'), '2027-03-01').request;
    const { request } = decided(late, sampleCommand('confirm-review'), { now: now + 99 * DAY_MS });
    expect(request.overdue).toBeUndefined();
  });
});
