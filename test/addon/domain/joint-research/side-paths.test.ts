import { describe, expect, it, test } from '@jest/globals';
import { procedure } from '../../../../src/addon/domain/joint-research/procedure.ts';
import { ask, DAY_MS, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const reason = '事情により、理由を記します';
const resume = { ...sampleCommand('resume'), eventId: 'click-2' };

it('a request is withdrawn with or without a word, also one on hold', () => {
  const { request, notices } = decided(sampleRequest('in-review'), sampleCommand('withdraw'));
  expect(request).toMatchObject({ state: 'withdrawn', reason });
  expect(notices).toEqual([{ code: 'review-withdrawn', to: 'applicant' }]);

  const held = sampleRequest('on-hold', { heldReason: '前回の理由' });
  const silent = decided(held, sampleCommand('withdraw', { reason: ' ' })).request;
  expect([silent.reason, silent.heldState, silent.heldReason]).toEqual([undefined, undefined, undefined]);
});

describe('a request on hold', () => {
  test.each(procedure.hold.from)('from %s returns there, and nothing else has changed', (state) => {
    const before = sampleRequest(state, { reason: '前回の理由' });
    const held = decided(before, sampleCommand('hold'));
    expect(held.request).toMatchObject({ state: 'on-hold', heldState: state, reason });
    expect(held.notices).toEqual([{ code: 'review-on-hold', to: 'applicant' }]);

    const after = decided(held.request, resume, { now: now + DAY_MS });
    const { heldState, heldReason, ...request } = after.request;
    expect([heldState, heldReason]).toEqual([undefined, undefined]);
    expect(request).toEqual({ ...before, stateSince: now + DAY_MS, lastEventId: 'click-2' });
    expect(after.notices).toEqual([{ code: 'review-resumed', to: 'applicant' }]);
    expect(after.effects).toEqual(state === 'intake-received' ? [{ kind: 'prepare-documents' }] : []);
  });

  it('needs a reason', () => {
    expect(ask(sampleRequest('in-review'), sampleCommand('hold', { reason: '' }))).toMatchObject({
      code: 'reason-missing',
    });
  });

  it('of which nobody noted where it stood returns to its documents', () => {
    const lost = sampleRequest('on-hold', { heldState: undefined });
    expect(decided(lost, resume).request.state).toBe('preparing');
    expect(decided({ ...lost, documents: undefined }, resume).request.state).toBe('intake-received');
  });
});
