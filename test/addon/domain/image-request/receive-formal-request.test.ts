import { describe, expect, it, test } from '@jest/globals';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { ask, decided, HOUR_MS, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const command = sampleCommand('receive-formal-request');
type Answers = Partial<typeof command.answers>;
const withAnswers = (answers: Answers) => ({ ...command, answers: { ...command.answers, ...answers } });

describe('a formal request', () => {
  it('freezes the fee with what it was computed from', () => {
    const { request, event, notices } = decided(sampleRequest('formal-form-sent'), command);
    expect(request).toMatchObject({
      state: 'formally-requested',
      formalRequestedAt: now,
      feeState: 'priced',
      feeYen: 50_001,
    });
    expect(JSON.parse(request.feeSnapshot ?? '')).toMatchObject({
      imageYen: 50_001,
      examinations: { CR: 101 },
      computedOn: '2026-11-24',
    });
    expect(request.earlierFees).toBeUndefined();
    expect(event?.detail).toBe('提供料: 合計 50,001円');
    expect(notices.map(({ code, to }) => `${code} ${to}`)).toEqual([
      'formal-request-acknowledged applicant',
      'formal-request-arrived mduc',
      'formal-request-arrived radiology',
    ]);
  });

  it('counts from its submission, and takes the price of that day', () => {
    const submittedAt = now - 30 * HOUR_MS;
    const { request } = decided(sampleRequest('formal-form-sent'), { ...command, submittedAt });
    expect(request).toMatchObject({ formalRequestedAt: submittedAt, stateSince: submittedAt });
    expect(JSON.parse(request.feeSnapshot ?? '')).toMatchObject({ computedOn: '2026-11-23' });
  });

  it('corrected, replaces the first one; its fee is kept beside, and both are known by their ids', () => {
    const before = sampleRequest('correction-requested');
    const { request } = decided(before, withAnswers({ hardDisk: 'buy' }));
    expect(request).toMatchObject({
      state: 'formally-requested',
      hardDisk: 'buy',
      ethicsNumber: '2026-1-124',
      feeState: 'disk-cost-pending',
      formalResponseIds: ['response-2', 'response-8'],
    });
    expect(request.earlierFees).toEqual([
      {
        ...(JSON.parse(before.feeSnapshot ?? '') as object),
        replacedOn: '2026-11-24',
        reason: '正式申請の修正',
      },
    ]);
    for (const responseId of ['response-2', 'response-8']) {
      expect(ask(request, { ...command, responseId })).toMatchObject({ kind: 'unchanged' });
    }
  });

  it('may write the list number as people do', () => {
    const typed = withAnswers({ listNumber: ' img−2026−0001−l1 ' });
    expect(decided(sampleRequest('formal-form-sent'), typed).request.state).toBe('formally-requested');
  });

  it('may write the own address as people do', () => {
    const before = sampleRequest('formal-form-sent', { applicantMail: 'Hanako.Sato@med.tohoku.ac.jp' });
    expect(decided(before, command).request.state).toBe('formally-requested');
  });
});

test.each<[string, Partial<ImageRequest>, Answers, string]>([
  ['of somebody else', { applicantMail: 'other@tohoku.ac.jp' }, {}, 'foreign-reference'],
  ['with an old list', {}, { listNumber: 'IMG-2026-0001-L0' }, 'outdated-list'],
  ['for what was found to be not offered', { category: 'clinical-trial' }, {}, 'not-offered'],
  ['without the confirmation', {}, { noticeConfirmed: false }, 'confirmation-missing'],
  ['approved tomorrow', {}, { ethicsApprovedOn: '2026-11-25' }, 'date-in-future'],
  ['approved on no day', {}, { ethicsApprovedOn: '2026-02-30' }, 'not-a-date'],
])('refuses a formal request %s', (_name, changes, answers, code) => {
  expect(ask(sampleRequest('formal-form-sent', changes), withAnswers(answers))).toMatchObject({
    kind: 'refusal',
    code,
  });
});

test('a stranger learns nothing about the state of a request', () => {
  for (const state of ['received', 'accepted', 'not-offered'] as const) {
    expect(ask(sampleRequest(state, { applicantMail: 'other@tohoku.ac.jp' }), command)).toEqual({
      kind: 'refusal',
      code: 'foreign-reference',
      facts: { reference: 'IMG-2026-0001' },
    });
  }
});
