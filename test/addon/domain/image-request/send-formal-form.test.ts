import { describe, expect, it, test } from '@jest/globals';
import type { SendFormalForm } from '../../../../src/addon/domain/image-request/command.ts';
import { processingFacts } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { ask, DAY_MS, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const send = sampleCommand('send-formal-form');
const revise = sampleCommand('revise-list');
const suspicious = { ...send.list, findings: ['列「患者氏名」', '2行目'] };

describe('the list and the formal form are sent', () => {
  it('with a number, a quote and the day of delivery', () => {
    const before = sampleRequest('provision-approved', { reason: '60歳以上に限る' });
    const { request, event, notices } = decided(before, send);
    expect(request).toMatchObject({
      state: 'formal-form-sent',
      listNumber: 'IMG-2026-0001-L1',
      listFileId: 'file-2',
      listFileName: 'list-2.csv',
      listHash: 'hash-2',
      folderId: 'folder-1',
      listSentAt: now,
      examinations: { CR: 120 },
      expectedDelivery: '2026-12-10',
      quote: '合計 50,020円\nCR 120検査: 50,000円 + 20件×1円 = 50,020円(101検査以上の段階)',
      feeState: 'none',
    });
    expect(request.reason).toBeUndefined();
    expect(request.feeSnapshot).toBeUndefined();
    expect(event?.detail).toBe('リスト IMG-2026-0001-L1');
    expect(notices).toEqual([{ code: 'formal-form-sent', to: 'applicant', withImageList: true }]);
  });

  it('again: the next number, and both lists are kept', () => {
    const before = sampleRequest('formal-form-sent', { overrideReason: '前のリストの理由' });
    const { request } = decided(before, send);
    expect(request).toMatchObject({ state: 'formal-form-sent', stateSince: before.stateSince });
    expect(request.listNumber).toBe('IMG-2026-0001-L2');
    expect(request.lists?.map(({ number, hash }) => [number, hash])).toEqual([
      ['IMG-2026-0001-L1', 'hash-1'],
      ['IMG-2026-0001-L2', 'hash-2'],
    ]);
    expect(request.overrideReason).toBeUndefined();
  });

  it('again: the applicant is waited for from today', () => {
    const late = sampleRequest('formal-form-sent', { listSentAt: now - 90 * DAY_MS, overdue: '遅れ' });
    expect(decided(late, send).request.overdue).toBeUndefined();
  });

  it('in spite of what seemed to identify people only for a reason, which is kept', () => {
    const command = { ...send, list: suspicious, overrideReason: ' 施設名であることを確認 ' };
    const { request, event } = decided(sampleRequest('provision-approved'), command);
    expect(request.overrideReason).toBe('施設名であることを確認');
    expect(event?.detail).toBe(
      'リスト IMG-2026-0001-L1(個人情報の疑い 2件。送付の理由: 施設名であることを確認)',
    );
  });
});

type Order = Partial<Pick<SendFormalForm, 'list' | 'expectedDelivery' | 'overrideReason'>>;

describe.each([
  ['a list', send, 'provision-approved'],
  ['a revised list', revise, 'processing'],
] as const)('%s', (_name, command, state) => {
  test.each<[string, Order, string]>([
    ['a delivery in the past', { expectedDelivery: '2026-11-23' }, 'delivery-in-past'],
    ['findings without a reason', { list: suspicious }, 'list-identifies-people'],
    [
      'findings with too short a reason',
      { list: suspicious, overrideReason: ' はい   ' },
      'list-identifies-people',
    ],
  ])('is not sent with %s', (_what, changes, code) => {
    expect(ask(sampleRequest(state), { ...command, ...changes })).toMatchObject({ kind: 'refusal', code });
  });

  it('may be delivered today', () => {
    const today = { ...command, expectedDelivery: '2026-11-24' };
    expect(decided(sampleRequest(state), today).request.expectedDelivery).toBe('2026-11-24');
  });

  it('of a count without a price says so instead of a price', () => {
    const examinations = { 'CT・MRI・その他': 21 };
    const { request } = decided(sampleRequest(state), { ...command, list: { ...send.list, examinations } });
    expect(request.quote).toContain('料金表未設定');
  });
});

describe('a list is revised', () => {
  it.each(['accepted', 'processing'] as const)('in %s: accepted, and processed anew', (state) => {
    const { request, event, notices } = decided(sampleRequest(state), revise);
    expect(request.state).toBe('accepted');
    for (const fact of Object.keys(processingFacts)) expect(request).toHaveProperty(fact, undefined);
    expect(event?.detail).toBe('リスト IMG-2026-0001-L2 提供料: 合計 50,020円');
    expect(notices.map(({ to, withImageList }) => [to, withImageList])).toEqual([
      ['applicant', true],
      ['mduc', true],
      ['radiology', true],
    ]);
  });

  it('and priced anew with the disk that was chosen; the earlier fee is kept', () => {
    const before = sampleRequest('processing', { hardDisk: 'buy' });
    const { request } = decided(before, revise);
    expect(request).toMatchObject({ feeState: 'disk-cost-pending', feeYen: 50_020 });
    expect(request.quote).toBe(request.feeBreakdown);
    expect(request.earlierFees).toEqual([
      {
        ...(JSON.parse(before.feeSnapshot ?? '') as object),
        replacedOn: '2026-11-24',
        reason: '画像データリストの変更',
      },
    ]);
    expect(request.lists).toHaveLength(2);
  });

  it('more than once: every fee and every list is kept', () => {
    const first = decided(sampleRequest('processing'), revise).request;
    const list = { ...revise.list, examinations: { CR: 130 } };
    const second = decided(first, { ...revise, eventId: 'click-2', list }).request;
    expect(second.feeYen).toBe(50_030);
    expect(second.earlierFees?.map(({ imageYen }) => imageYen)).toEqual([50_001, 50_020]);
    expect(second.lists?.map(({ number }) => number)).toEqual([
      'IMG-2026-0001-L1',
      'IMG-2026-0001-L2',
      'IMG-2026-0001-L3',
    ]);
  });

  it('to a count without a price: no amount is left standing', () => {
    const list = { ...revise.list, examinations: { 'CT・MRI・その他': 21 } };
    const { request } = decided(sampleRequest('processing'), { ...revise, list });
    expect(request.feeState).toBe('tariff-gap');
    expect(request.feeYen).toBeUndefined();
  });
});
