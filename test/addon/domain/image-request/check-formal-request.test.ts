import { describe, expect, it } from '@jest/globals';
import { ask, decided, now, policy } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

describe('a formal request is accepted', () => {
  const command = sampleCommand('accept-formal-request');

  it('and due in seven business days; radiology gets the list', () => {
    const before = sampleRequest('formally-requested', { reason: '承認番号をご確認ください' });
    const { request, notices, event } = decided(before, command);
    expect(request).toMatchObject({ state: 'accepted', acceptedAt: now, expectedDelivery: '2026-12-03' });
    expect(request.reason).toBeUndefined();
    expect(event?.detail).toBe('提供日の目安 2026-12-03');
    expect(notices).toEqual([
      { code: 'formal-request-accepted', to: 'applicant' },
      { code: 'processing-requested', to: 'radiology', withImageList: true },
    ]);
  });

  it('later where the centre is closed in between', () => {
    const closed = { ...policy, closedDays: ['2026-11-25', '2026-11-26'] };
    const { request } = decided(sampleRequest('formally-requested'), command, { policy: closed });
    expect(request.expectedDelivery).toBe('2026-12-07');
  });

  it('not while a protocol is outstanding', () => {
    const asked = sampleRequest('formally-requested', { protocolRequestedAt: now });
    expect(ask(asked, command)).toEqual({
      kind: 'refusal',
      code: 'protocol-missing',
      facts: { reference: 'IMG-2026-0001' },
    });
    const here = { ...asked, protocolReceivedOn: '2026-11-24' };
    expect(decided(here, command).request.state).toBe('accepted');
  });
});

describe('a formal request is sent back', () => {
  const command = sampleCommand('return-for-correction', { reason: ' 承認番号をご確認ください ' });

  it('with what is to be corrected; what was answered stays', () => {
    const before = sampleRequest('formally-requested');
    const { request, notices, event } = decided(before, command);
    expect(request).toMatchObject({
      state: 'correction-requested',
      reason: '承認番号をご確認ください',
      ethicsNumber: before.ethicsNumber,
      feeSnapshot: before.feeSnapshot,
    });
    expect(event?.detail).toBe('承認番号をご確認ください');
    expect(notices).toEqual([{ code: 'correction-requested', to: 'applicant' }]);
  });

  it('not without a reason', () => {
    expect(ask(sampleRequest('formally-requested'), { ...command, reason: '番号' })).toMatchObject({
      code: 'reason-missing',
    });
  });
});
