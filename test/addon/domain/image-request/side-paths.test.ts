import { describe, expect, it, test } from '@jest/globals';
import { procedure } from '../../../../src/addon/domain/image-request/procedure.ts';
import { categoriesNotOffered } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { dayAt } from '../../../../src/addon/domain/time/tokyo.ts';
import { ask, DAY_MS, decided, now } from './occasion.ts';
import { lent, sampleCommand, sampleRequest } from './samples.ts';

const stopped = (code: string) => [
  { code, to: 'applicant' },
  { code: 'request-stopped-arrived', to: 'radiology' },
];

describe('a request is withdrawn', () => {
  it('with or without a word', () => {
    const { request, notices } = decided(sampleRequest('accepted'), sampleCommand('withdraw'));
    expect(request).toMatchObject({ state: 'withdrawn', reason: '事情により、理由を記します' });
    expect(notices).toEqual(stopped('request-withdrawn'));

    const silent = decided(sampleRequest('more-information'), sampleCommand('withdraw', { reason: ' ' }));
    expect(silent.request.reason).toBeUndefined();
  });

  it('also one on hold, which then returns nowhere', () => {
    const held = sampleRequest('on-hold', { heldReason: '対象期間をお知らせください' });
    const { request } = decided(held, sampleCommand('withdraw'));
    expect(request.heldState).toBeUndefined();
    expect(request.heldReason).toBeUndefined();
  });
});

describe('a request on hold', () => {
  const resumed = { ...sampleCommand('resume'), eventId: 'click-2' };

  test.each(procedure.hold.from)('from %s returns there, and nothing else has changed', (state) => {
    const before = sampleRequest(state, { meetingEventId: undefined });
    const held = decided(before, sampleCommand('hold'));
    expect(held.request).toMatchObject({ state: 'on-hold', reason: '事情により、理由を記します' });
    expect(held.notices).toEqual(stopped('request-on-hold'));

    const after = decided(held.request, resumed, { now: now + DAY_MS });
    const back = state === 'meeting-fixed' ? 'under-review' : state;
    expect(after.request).toEqual({
      ...before,
      state: back,
      stateSince: now + DAY_MS,
      lastEventId: 'click-2',
    });
    expect(after.event).toMatchObject({ from: 'on-hold', to: back });
    expect(after.notices.map(({ to }) => to)).toEqual(['applicant', 'radiology']);
  });

  it('needs a reason', () => {
    expect(ask(sampleRequest('accepted'), sampleCommand('hold', { reason: '' }))).toMatchObject({
      code: 'reason-missing',
    });
  });

  it('of which nobody noted where it stood returns to the review', () => {
    const before = sampleRequest('on-hold', { heldState: undefined });
    expect(decided(before, resumed).request.state).toBe('under-review');
  });
});

describe('a request is reopened', () => {
  const command = sampleCommand('reopen');

  test.each(['declined', 'withdrawn'] as const)('%s: back to the review', (state) => {
    const { request, notices } = decided(sampleRequest(state), command);
    expect(request).toMatchObject({ state: 'under-review', reason: '事情により、理由を記します' });
    expect(notices).toEqual([
      { code: 'request-reopened', to: 'applicant' },
      { code: 'request-resumed-arrived', to: 'radiology' },
    ]);
  });

  it('after its data were prepared: they are prepared anew, for the list to come', () => {
    const ready = sampleRequest('ready', { pledgeSignedOn: '2026-11-24' });
    const declined = decided(ready, sampleCommand('decline')).request;
    const { request } = decided(declined, { ...command, eventId: 'click-2' });
    const { pseudonymised, stored, onMedium, outputListed, acceptedAt, readyAt } = request;
    expect([pseudonymised, stored, onMedium, outputListed, acceptedAt, readyAt]).toEqual(
      Array(6).fill(undefined),
    );
    expect(request).toMatchObject({ lists: ready.lists, feeState: 'none', feeSnapshot: undefined });
    expect(request.earlierFees).toEqual([
      { ...JSON.parse(ready.feeSnapshot!), replacedOn: dayAt(now), reason: '再開' },
    ]);
  });

  it('closed: back to the data received, which stay received', () => {
    const closed = sampleRequest('closed', { ...lent, mediumReturnedOn: '2026-11-24' });
    const { request } = decided(closed, command);
    expect(request).toEqual({
      ...closed,
      state: 'delivered',
      stateSince: now,
      reason: '事情により、理由を記します',
      lastEventId: 'click-1',
    });
  });

  test.each(['not-offered', 'declined', 'withdrawn'] as const)(
    '%s: not for a use that is not offered',
    (state) => {
      for (const category of categoriesNotOffered) {
        expect(ask(sampleRequest(state, { category }), command)).toEqual({
          kind: 'refusal',
          code: 'not-offered',
          facts: { category },
        });
      }
    },
  );

  it('not offered: once the use has been corrected, which is no excluded one', () => {
    const correction = sampleCommand('correct-value', {
      eventId: 'click-0',
      changes: { category: 'company-research' },
    });
    const corrected = decided(sampleRequest('not-offered'), correction).request;
    expect(decided(corrected, command).request).toMatchObject({
      state: 'under-review',
      category: 'company-research',
      feeState: 'priced-separately',
    });
  });

  it('not without a reason', () => {
    expect(ask(sampleRequest('closed'), { ...command, reason: '再開' })).toMatchObject({
      code: 'reason-missing',
    });
  });
});
