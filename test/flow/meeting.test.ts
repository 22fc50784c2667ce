import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { deskIn, HOUR_MS, MINUTE_MS, type TestDesk } from '../support/desk.ts';

const guests = ['researcher', 'mducMailbox', 'radiologyMailbox'] as const;
const reason = '放射線部門の都合により、日程を改めます。';

function fix(desk: TestDesk, days: number, time = '10:00', place = 'MDUC 会議室'): void {
  desk.acts.step('fix-meeting', { startsAt: desk.acts.momentIn(days, time), place });
}

/** What the three see in their calendars, which is the same. */
function events(desk: TestDesk) {
  const [mine, ...others] = guests.map((who) =>
    desk.agenda(who).map(({ id, status, start, location, attendees = [] }) => ({
      id,
      status,
      at: start?.dateTime,
      location,
      guests: attendees.map(({ email }) => email),
    })),
  );
  for (const other of others) expect(other).toEqual(mine);
  return mine!;
}

const three = guests.map((who) => people[who].email);

describe('the meeting in the calendar', () => {
  it('is made with its three guests', () => {
    const desk = deskIn('meeting-fixed');
    expect(events(desk)).toEqual([
      {
        id: expect.stringMatching(/^img20260001m/),
        status: 'confirmed',
        at: '2026-12-01T10:00:00+09:00',
        location: 'MDUC 会議室',
        guests: three,
      },
    ]);
    expect(desk.row()).toMatchObject({ 打合せ日時: '2026/12/01 10:00', 打合せ場所: 'MDUC 会議室' });
  });

  it('is moved, not made anew', () => {
    const desk = deskIn('meeting-fixed');
    const [first] = events(desk);
    desk.workspace.advance(MINUTE_MS);
    const sent = desk.mailsOf(() => fix(desk, 9, '14:30', 'オンライン'));
    expect(events(desk)).toEqual([{ ...first!, at: '2026-12-02T14:30:00+09:00', location: 'オンライン' }]);
    expect(sent.map(({ who, subject }) => [who, subject])).toEqual(
      guests.map((who) => [who, expect.stringMatching(/打合せの日時.*2026年12月2日\(水\) 14:30/)]),
    );
    expect(desk.state()).toBe('打合せ日時確定');
  });

  it('is made once when its confirmation is clicked twice', () => {
    const desk = deskIn('under-review');
    const order = {
      command: 'fix-meeting',
      references: [desk.acts.reference()],
      values: { startsAt: desk.acts.momentIn(8, '10:00'), place: '' },
      eventId: '',
      acknowledged: false,
    };
    const { eventId } = desk.dialog('previewStep', order).value as { eventId: string };
    const confirmed = { ...order, eventId };
    const first = desk.mailsOf(() => void desk.dialog('takeStep', confirmed));
    expect(first).toHaveLength(3);
    const second = desk.mailsOf(() =>
      expect(desk.dialog('takeStep', confirmed).value).toMatchObject({
        results: [{ done: true, message: expect.stringContaining('二重には行っていません') }],
      }),
    );
    expect(second).toEqual([]);
    expect(events(desk)).toHaveLength(1);
    expect(desk.journal()).toHaveLength(3);
  });

  it('is cancelled with the reason, and another one gets another id', () => {
    const desk = deskIn('meeting-fixed');
    const [first] = events(desk);
    desk.workspace.advance(MINUTE_MS);
    const sent = desk.mailsOf(() => desk.acts.step('cancel-meeting', { reason }));
    expect(desk.state()).toBe('内容確認中');
    expect(events(desk).map(({ id, status }) => [id, status])).toEqual([[first!.id, 'cancelled']]);
    expect(sent.map(({ who }) => who)).toEqual([...guests]);
    for (const { subject, text } of sent) {
      expect(subject).toMatch(/打合せの取りやめ.*2026年12月1日/);
      expect(text).toContain(reason);
    }

    desk.workspace.advance(MINUTE_MS);
    fix(desk, 8);
    const [before, after] = events(desk).sort((one, other) => one.status!.localeCompare(other.status!));
    expect([before!.status, after!.status]).toEqual(['cancelled', 'confirmed']);
    expect(after!.id).not.toBe(first!.id);
  });

  it('cannot lie in the past', () => {
    const desk = deskIn('meeting-fixed');
    const at = desk.acts.momentIn(-1, '10:00');
    expect(desk.acts.attempt('fix-meeting', { startsAt: at, place: '' })).toEqual([
      expect.objectContaining({ done: false, message: expect.stringContaining('過ぎています') }),
    ]);
    expect(events(desk)).toHaveLength(1);
  });
});

describe('outside of office hours', () => {
  it.each([
    ['a Saturday', 5, '10:00', /土日祝日または休業日/],
    ['an hour that ends after five', 8, '16:30', /相談受付時間の外/],
  ])('%s is warned of, and done only when it is meant', (_name, days, time, warning) => {
    const desk = deskIn('under-review');
    const order = {
      command: 'fix-meeting',
      references: [desk.acts.reference()],
      values: { startsAt: desk.acts.momentIn(days, time), place: '' },
      eventId: '',
      acknowledged: false,
    };
    const preview = desk.dialog('previewStep', order).value as {
      eventId: string;
      requests: { warnings: string[]; problem: string }[];
    };
    expect(preview.requests).toEqual([
      expect.objectContaining({ warnings: [expect.stringMatching(warning)], problem: '' }),
    ]);
    const take = (acknowledged: boolean) =>
      desk.dialog('takeStep', { ...order, eventId: preview.eventId, acknowledged }).value;
    expect(take(false)).toMatchObject({ results: [{ done: false }] });
    expect(desk.state()).toBe('内容確認中');
    expect(take(true)).toMatchObject({ results: [{ done: true }] });
    expect(desk.state()).toBe('打合せ日時確定');
  });
});

it('a meeting that was held stays in the calendar when the request is declined afterwards', () => {
  const desk = deskIn('meeting-fixed');
  desk.workspace.clock.advance(9 * 24 * HOUR_MS);
  desk.acts.step('record-decision', { decision: 'decline', reason: '保存期間を過ぎています。' });
  expect(events(desk).map(({ status }) => status)).toEqual(['confirmed']);
});
