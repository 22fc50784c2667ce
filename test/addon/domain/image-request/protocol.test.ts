import { describe, expect, it } from '@jest/globals';
import { ask, DAY_MS, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

describe('the protocol is asked for', () => {
  const command = sampleCommand('request-protocol');

  it('with or without a word', () => {
    const { request, notices } = decided(
      sampleRequest('provision-approved', { reason: '前の連絡' }),
      command,
    );
    expect(request).toMatchObject({ state: 'provision-approved', protocolRequestedAt: now });
    expect(request.reason).toBeUndefined();
    expect(notices).toEqual([{ code: 'protocol-requested', to: 'applicant' }]);

    const words = { ...command, reason: ' 第2版をお願いします ' };
    expect(decided(sampleRequest('provision-approved'), words).request.reason).toBe('第2版をお願いします');
  });

  it('once more', () => {
    const asked = sampleRequest('formal-form-sent', { protocolRequestedAt: now - 9 * DAY_MS });
    expect(decided(asked, command).request.protocolRequestedAt).toBe(now);
  });

  it('without covering up which information is awaited besides', () => {
    const before = sampleRequest('more-information');
    expect(decided(before, command).request.reason).toBe(before.reason);
    expect(decided(before, { ...command, reason: '計画書も' }).request.reason).toBe(
      `${before.reason}\n計画書も`,
    );
  });

  it('not when it is here', () => {
    const here = sampleRequest('provision-approved', { protocolReceivedOn: '2026-11-20' });
    expect(ask(here, command)).toMatchObject({ code: 'protocol-received', facts: { day: '2026-11-20' } });
  });
});

describe('the protocol is here', () => {
  const command = sampleCommand('record-protocol');

  it('also one that nobody asked for', () => {
    const { request, notices, event } = decided(sampleRequest('received'), command);
    expect(request).toMatchObject({ state: 'received', protocolReceivedOn: '2026-11-24' });
    expect(event?.detail).toBe('受領日 2026-11-24');
    expect(notices).toEqual([{ code: 'protocol-received', to: 'applicant' }]);
  });

  it('is late no more', () => {
    const late = sampleRequest('formal-form-sent', {
      protocolRequestedAt: now - 30 * DAY_MS,
      overdue: '申請者からの研究計画書(期限 2026-11-09、15日超過)',
    });
    expect(decided(late, command).request.overdue).toBeUndefined();
  });

  it('leaves late what else is late', () => {
    const late = sampleRequest('formal-form-sent', {
      listSentAt: now - 60 * DAY_MS,
      protocolRequestedAt: now - 60 * DAY_MS,
      overdue: '申請者からの正式申請…\n申請者からの研究計画書…',
    });
    expect(decided(late, command).request.overdue).toMatch(/^申請者からの正式申請\(期限 .*日超過\)$/);
  });

  it('may get another day, but the same one changes nothing', () => {
    const here = sampleRequest('provision-approved', { protocolReceivedOn: '2026-11-20' });
    expect(decided(here, command).request.protocolReceivedOn).toBe('2026-11-24');
    expect(ask(here, { ...command, receivedOn: '2026-11-20' })).toMatchObject({ kind: 'unchanged' });
  });

  it('not before tomorrow', () => {
    expect(ask(sampleRequest('received'), { ...command, receivedOn: '2026-11-25' })).toMatchObject({
      code: 'date-in-future',
      facts: { value: '2026-11-25' },
    });
  });
});
