import { describe, expect, it, test } from '@jest/globals';
import type { CommandOf } from '../../../../src/addon/domain/image-request/command.ts';
import { ask, DAY_MS, decided, now, tokyo } from './occasion.ts';
import { lent, sampleCommand, sampleRequest } from './samples.ts';

const handover = (changes: Partial<CommandOf<'record-handover'>> = {}) =>
  sampleCommand('record-handover', changes);

describe('the pledge', () => {
  const command = sampleCommand('record-pledge');

  test.each(['accepted', 'processing', 'ready'] as const)('may come early: %s', (state) => {
    const { request, notices } = decided(sampleRequest(state), command);
    expect(request).toMatchObject({ state, pledgeSignedOn: '2026-11-24' });
    expect(notices).toEqual([]);
  });

  it('of the same day twice changes nothing, of another replaces it', () => {
    const signed = sampleRequest('ready', { pledgeSignedOn: '2026-11-20' });
    expect(ask(signed, { ...command, signedOn: '2026-11-20' })).toMatchObject({ kind: 'unchanged' });
    expect(decided(signed, command).request.pledgeSignedOn).toBe('2026-11-24');
  });

  it('is not signed tomorrow', () => {
    expect(ask(sampleRequest('ready'), { ...command, signedOn: '2026-11-25' })).toMatchObject({
      code: 'date-in-future',
      facts: { question: '誓約書の署名日', value: '2026-11-25' },
    });
  });
});

describe('the data are handed over', () => {
  it('to whoever signs the pledge, and the applicant gets a record', () => {
    const { request, notices, event } = decided(sampleRequest('ready'), handover());
    expect(request).toMatchObject({
      state: 'delivered',
      dataReceivedAt: now - 3_600_000,
      pledgeSignedOn: '2026-11-24',
    });
    expect(request.mediumLent).toBeUndefined();
    expect(event?.detail).toBe('記憶媒体の貸出なし');
    expect(notices).toEqual([{ code: 'data-received', to: 'applicant' }]);
  });

  it('to whoever signed it before', () => {
    const signed = sampleRequest('ready', { pledgeSignedOn: '2026-11-20' });
    expect(decided(signed, handover({ pledgeSignedOn: '' })).request.pledgeSignedOn).toBe('2026-11-20');
  });

  it('not without a pledge', () => {
    expect(ask(sampleRequest('ready'), handover({ pledgeSignedOn: '' }))).toMatchObject({
      code: 'pledge-missing',
    });
  });

  test.each<[string, Partial<CommandOf<'record-handover'>>, string]>([
    ['a pledge of tomorrow', { pledgeSignedOn: '2026-11-25' }, 'date-in-future'],
    [
      'a pledge signed later',
      { pledgeSignedOn: '2026-11-24', receivedAt: now - DAY_MS },
      'pledge-after-handover',
    ],
    ['a hand-over tomorrow', { receivedAt: now + DAY_MS }, 'date-in-future'],
    ['a medium due before', { mediumLent: 'HDD-03', mediumDueOn: '2026-11-23' }, 'return-before-handover'],
  ])('not with %s', (_name, changes, code) => {
    expect(ask(sampleRequest('ready'), handover(changes))).toMatchObject({ kind: 'refusal', code });
  });
});

describe('a medium is lent', () => {
  it('for ten business days', () => {
    const { request, event } = decided(sampleRequest('ready'), handover({ mediumLent: ' HDD-03 ' }));
    expect(request).toMatchObject({ mediumLent: 'HDD-03', mediumDueOn: '2026-12-08' });
    expect(event?.detail).toBe('記憶媒体 HDD-03(返却期限 2026-12-08)');
  });

  it('or until another day', () => {
    const command = handover({ mediumLent: 'HDD-03', mediumDueOn: '2026-11-24' });
    expect(decided(sampleRequest('ready'), command).request.mediumDueOn).toBe('2026-11-24');
  });

  it('or not at all, whatever was noted before: what is recorded now holds', () => {
    const noted = sampleRequest('ready', { ...lent, mediumReturnedOn: '2026-11-20' });
    const { request } = decided(noted, handover({ mediumDueOn: '2026-12-08' }));
    expect(request.mediumLent).toBeUndefined();
    expect(request.mediumDueOn).toBeUndefined();
    expect(request.mediumReturnedOn).toBeUndefined();
  });
});

describe('the medium comes back', () => {
  const command = sampleCommand('record-medium-return');

  it('and the request is closed', () => {
    const { request, notices, event } = decided(sampleRequest('delivered', lent), command);
    expect(request).toMatchObject({ state: 'closed', mediumReturnedOn: '2026-11-24', mediumLent: 'HDD-03' });
    expect(event?.detail).toBe('記憶媒体 HDD-03(返却日 2026-11-24)');
    expect(notices).toEqual([{ code: 'medium-returned', to: 'applicant' }]);
  });

  test.each([
    ['when none was lent', {}, '2026-11-24', 'nothing-lent'],
    ['tomorrow', lent, '2026-11-25', 'date-in-future'],
    ['before it was lent', lent, '2026-11-23', 'return-before-handover'],
  ])('not %s', (_name, changes, returnedOn, code) => {
    expect(ask(sampleRequest('delivered', changes), { ...command, returnedOn })).toMatchObject({ code });
  });
});

describe('the request is closed', () => {
  const command = sampleCommand('close');

  it('without a mail', () => {
    const { request, notices } = decided(sampleRequest('delivered'), command);
    expect(request.state).toBe('closed');
    expect(notices).toEqual([]);
  });

  it('not while a medium is out', () => {
    expect(ask(sampleRequest('delivered', lent), command)).toEqual({
      kind: 'refusal',
      code: 'medium-out',
      facts: { reference: 'IMG-2026-0001', medium: 'HDD-03' },
    });
    const back = sampleRequest('delivered', { ...lent, mediumReturnedOn: '2026-11-24' });
    expect(decided(back, command).request.state).toBe('closed');
  });
});

test('the day of a hand-over is the day in Tokyo', () => {
  const late = tokyo('2026-11-24 23:30');
  const { request } = decided(sampleRequest('ready'), handover({ receivedAt: late, mediumLent: 'HDD-03' }));
  expect(request.mediumDueOn).toBe('2026-12-08');
});
