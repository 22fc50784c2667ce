import { describe, expect, it, test } from '@jest/globals';
import { categoriesNotOffered } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { ask, DAY_MS, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const decision = (kind: 'provide' | 'decline' | 'need-more', reason = '') =>
  sampleCommand('record-decision', { decision: kind, reason });

describe('the data can be provided', () => {
  it('without a word more', () => {
    const before = sampleRequest('more-information');
    const { request, event, notices } = decided(before, decision('provide', '  '));
    expect(request.state).toBe('provision-approved');
    expect(request.reason).toBeUndefined();
    expect(event?.detail).toBe('提供できる');
    expect(notices).toEqual([{ code: 'provision-approved', to: 'applicant' }]);
  });

  it('with a remark', () => {
    const { request, event } = decided(
      sampleRequest('under-review'),
      decision('provide', ' 60歳以上に限る '),
    );
    expect(request.reason).toBe('60歳以上に限る');
    expect(event?.detail).toBe('提供できる: 60歳以上に限る');
  });

  it('and a meeting that lies ahead may still be held', () => {
    const { request, effects } = decided(sampleRequest('meeting-fixed'), decision('provide'));
    expect(request.meetingEventId).toBe('img20260001m1');
    expect(effects).toEqual([]);
  });

  test.each(categoriesNotOffered)('not for %s', (category) => {
    expect(ask(sampleRequest('under-review', { category }), decision('provide'))).toEqual({
      kind: 'refusal',
      code: 'not-offered',
      facts: { category },
    });
  });
});

describe('the data cannot be provided', () => {
  it('for a reason, which the applicant and radiology read', () => {
    const { request, event, notices, effects } = decided(
      sampleRequest('meeting-fixed', { meetingAt: now - DAY_MS }),
      decision('decline', ' 該当する画像がありません '),
    );
    expect(request).toMatchObject({ state: 'declined', reason: '該当する画像がありません' });
    expect(event?.detail).toBe('提供できない: 該当する画像がありません');
    expect(notices).toEqual([
      { code: 'provision-declined', to: 'applicant' },
      { code: 'request-stopped-arrived', to: 'radiology' },
    ]);
    expect(effects).toEqual([]);
  });

  it('takes a meeting ahead out of the calendar', () => {
    const { request, effects } = decided(
      sampleRequest('meeting-fixed'),
      decision('decline', '該当する画像がありません'),
    );
    expect(effects).toEqual([{ kind: 'cancel-meeting', eventId: 'img20260001m1' }]);
    expect(request.meetingEventId).toBeUndefined();
  });

  it('also for a use that is not offered', () => {
    const excluded = sampleRequest('under-review', { category: 'development' });
    expect(decided(excluded, decision('decline', '対象外の用途です')).request.state).toBe('declined');
  });
});

describe('more information is needed', () => {
  it('and the applicant learns which', () => {
    const { request, notices } = decided(
      sampleRequest('under-review'),
      decision('need-more', '期間を教えてください'),
    );
    expect(request).toMatchObject({ state: 'more-information', reason: '期間を教えてください' });
    expect(notices).toEqual([{ code: 'information-requested', to: 'applicant' }]);
  });

  it('once more: the time for the answer begins anew', () => {
    const before = sampleRequest('more-information', { stateSince: now - 40 * DAY_MS, overdue: '遅れ' });
    const { request } = decided(before, decision('need-more', '撮影条件を教えてください'));
    expect(request).toMatchObject({
      state: 'more-information',
      stateSince: now,
      reason: '撮影条件を教えてください',
    });
    expect(request.overdue).toBeUndefined();
  });
});

test.each(['decline', 'need-more'] as const)('%s needs a reason', (kind) => {
  for (const reason of ['', ' 不可です ']) {
    expect(ask(sampleRequest('under-review'), decision(kind, reason))).toMatchObject({
      code: 'reason-missing',
    });
  }
});

describe('a request that was approved is declined after all', () => {
  it('for a reason', () => {
    const { request, notices } = decided(sampleRequest('ready'), sampleCommand('decline'));
    expect(request).toMatchObject({ state: 'declined', reason: '事情により、理由を記します' });
    expect(notices.map(({ code }) => code)).toEqual(['provision-declined', 'request-stopped-arrived']);
  });

  it('not without one', () => {
    expect(ask(sampleRequest('ready'), sampleCommand('decline', { reason: '不可' }))).toMatchObject({
      code: 'reason-missing',
    });
  });
});
