import { describe, expect, it, test } from '@jest/globals';
import type { CommandOf } from '../../../../src/addon/domain/image-request/command.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { ask, DAY_MS, decided, HOUR_MS, now, tokyo } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const fix = (changes: Partial<CommandOf<'fix-meeting'>> = {}) => sampleCommand('fix-meeting', changes);

describe('a meeting is fixed', () => {
  it('with time and place, in everybody’s calendar and mailbox', () => {
    const before = sampleRequest('more-information', { meetingEventId: undefined });
    const { request, notices, effects, event } = decided(before, fix({ place: ' MDUC 会議室 ' }));
    expect(request).toMatchObject({
      state: 'meeting-fixed',
      meetingAt: tokyo('2026-12-02 14:00'),
      meetingPlace: 'MDUC 会議室',
    });
    expect(request.reason).toBeUndefined();
    expect(event?.detail).toBe('2026-12-02 14:00 MDUC 会議室');
    expect(effects).toEqual([{ kind: 'put-meeting' }]);
    expect(notices).toEqual([
      { code: 'meeting-fixed', to: 'applicant' },
      { code: 'meeting-fixed-arrived', to: 'mduc' },
      { code: 'meeting-fixed-arrived', to: 'radiology' },
    ]);
  });

  it('also without a place', () => {
    const { request, event } = decided(sampleRequest('meeting-fixed'), fix({ place: ' ' }));
    expect(request.meetingPlace).toBeUndefined();
    expect(event?.detail).toBe('2026-12-02 14:00');
  });

  test.each([
    ['now', now],
    ['a moment ago', now - 1],
    ['yesterday, though acknowledged', now - DAY_MS],
  ])('not for %s', (_name, startsAt) => {
    expect(ask(sampleRequest('received'), fix({ startsAt, acknowledged: true }))).toMatchObject({
      code: 'meeting-in-past',
    });
  });

  test.each(['2026-12-01 16:30', '2026-12-05 10:00', '2027-01-11 10:00', '2026-12-28 10:00'])(
    'outside of office hours (%s) only when that is meant',
    (text) => {
      const startsAt = tokyo(text);
      expect(ask(sampleRequest('received'), fix({ startsAt }))).toEqual({
        kind: 'refusal',
        code: 'outside-office-hours',
        facts: { at: text },
      });
      const { request } = decided(sampleRequest('received'), fix({ startsAt, acknowledged: true }));
      expect(request.meetingAt).toBe(startsAt);
    },
  );
});

describe('the entry in the calendar', () => {
  const idOf = (request: ImageRequest, at = now) =>
    decided(request, fix(), { now: at }).request.meetingEventId;

  test.each([
    ['IMG-2026-0001', now],
    ['IMG-2099-12345', Date.UTC(2099, 11, 31)],
  ])('of %s has an id that Google Calendar takes', (reference, at) => {
    const request = sampleRequest('received', { reference });
    const { meetingEventId } = decided(request, fix({ startsAt: at + DAY_MS, acknowledged: true }), {
      now: at,
    }).request;
    expect(meetingEventId).toMatch(/^[0-9a-v]{5,1024}$/);
  });

  it('moves with the meeting, also when its time has passed', () => {
    expect(idOf(sampleRequest('meeting-fixed'))).toBe('img20260001m1');
    expect(idOf(sampleRequest('meeting-fixed', { meetingAt: now - DAY_MS }))).toBe('img20260001m1');
  });

  it('moves with a meeting ahead, although a decision was made before it', () => {
    const ahead = { meetingAt: now + HOUR_MS };
    expect(idOf(sampleRequest('more-information', ahead))).toBe('img20260001m1');
  });

  it('is another one for a second meeting, and the first that was held stays', () => {
    const id = idOf(sampleRequest('more-information'));
    expect(id).not.toBe('img20260001m1');
    expect(id).toMatch(/^img20260001m[0-9a-v]+$/);
  });

  it('is another one after a cancellation, because Google keeps the old id for the deleted entry', () => {
    const cancelled = decided(sampleRequest('meeting-fixed'), sampleCommand('cancel-meeting')).request;
    const again = { ...fix(), eventId: 'click-2' };
    const first = decided(cancelled, again).request.meetingEventId;
    const second = decided(cancelled, again, { now: now + 1 }).request.meetingEventId;
    expect(new Set(['img20260001m1', first, second]).size).toBe(3);
  });
});

describe('the same time and place again', () => {
  const { meetingAt, meetingPlace } = sampleRequest('meeting-fixed');
  const same = fix({ startsAt: meetingAt!, place: ` ${meetingPlace} ` });

  it('changes nothing', () => {
    expect(ask(sampleRequest('meeting-fixed'), same)).toMatchObject({ kind: 'unchanged' });
  });

  it('is a change where the place is another', () => {
    expect(decided(sampleRequest('meeting-fixed'), { ...same, place: 'オンライン' }).request).toMatchObject({
      meetingPlace: 'オンライン',
      meetingEventId: 'img20260001m1',
    });
  });

  it('fixes the meeting where the request had gone on without it', () => {
    const before = sampleRequest('more-information', { meetingAt, meetingPlace });
    expect(decided(before, same).request.state).toBe('meeting-fixed');
  });
});

describe('a meeting is cancelled', () => {
  it('for a reason, and goes out of the calendar; the row keeps the time for the mail', () => {
    const before = sampleRequest('meeting-fixed');
    const { request, notices, effects } = decided(before, sampleCommand('cancel-meeting'));
    expect(request).toMatchObject({ state: 'under-review', meetingAt: before.meetingAt });
    expect(request.meetingEventId).toBeUndefined();
    expect(request.reason).toBe('事情により、理由を記します');
    expect(effects).toEqual([{ kind: 'cancel-meeting', eventId: 'img20260001m1' }]);
    expect(notices.map(({ to }) => to)).toEqual(['applicant', 'mduc', 'radiology']);
  });

  it('also when its time has passed: nobody came', () => {
    const { effects } = decided(
      sampleRequest('meeting-fixed', { meetingAt: now - DAY_MS }),
      sampleCommand('cancel-meeting'),
    );
    expect(effects).toHaveLength(1);
  });

  it('not without a reason', () => {
    const command = sampleCommand('cancel-meeting', { reason: ' 都合  ' });
    expect(ask(sampleRequest('meeting-fixed'), command)).toMatchObject({
      code: 'reason-missing',
      facts: { shortest: 5 },
    });
  });

  test.each(['decline', 'withdraw', 'hold'] as const)(
    'by whatever stops the request: %s, wherever it stands',
    (kind) => {
      const stopped = (changes: Partial<ImageRequest>, state: 'meeting-fixed' | 'provision-approved') =>
        decided(sampleRequest(state, changes), sampleCommand(kind));
      for (const state of ['meeting-fixed', 'provision-approved'] as const) {
        const ahead = stopped({ meetingAt: now + 1 }, state);
        expect(ahead.effects).toEqual([{ kind: 'cancel-meeting', eventId: 'img20260001m1' }]);
        expect(ahead.request.meetingEventId).toBeUndefined();
        expect(stopped({ meetingAt: now }, state).effects).toEqual([]);
      }
    },
  );
});
