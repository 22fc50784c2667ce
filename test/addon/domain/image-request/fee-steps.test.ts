import { describe, expect, it, test } from '@jest/globals';
import type { FeeSnapshot } from '../../../../src/addon/domain/fee/compute.ts';
import { publishedTariff } from '../../../../src/addon/domain/fee/tariff.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { ask, decided, tokyo } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const snapshotOf = ({ feeSnapshot }: ImageRequest) => JSON.parse(feeSnapshot ?? '{}') as FeeSnapshot;

describe('the hard disk', () => {
  const request = sampleRequest('delivered');

  test.each([
    ['buy', 12_800, { feeState: 'priced', diskYen: 12_800, extra: 12_800 }],
    ['buy', undefined, { feeState: 'disk-cost-pending', diskYen: undefined, extra: undefined }],
    ['lend', 500, { feeState: 'priced', diskYen: undefined, extra: 0 }],
  ] as const)('to %s for %p yen', (hardDisk, diskYen, { extra, ...expected }) => {
    const { request: after, notices } = decided(request, sampleCommand('record-disk', { hardDisk, diskYen }));
    expect(after).toMatchObject({ ...expected, hardDisk, feeYen: request.feeYen });
    expect(after.totalYen).toBe(extra === undefined ? undefined : (request.feeYen ?? 0) + extra);
    expect(snapshotOf(after).lines).toEqual(snapshotOf(request).lines);
    expect(after.earlierFees).toHaveLength(1);
    expect(notices).toEqual([{ code: 'fee-changed', to: 'applicant' }]);
  });

  it('recorded as it was changes nothing', () => {
    const same = sampleCommand('record-disk', { hardDisk: 'bring', diskYen: undefined });
    expect(ask(request, same)).toMatchObject({ kind: 'unchanged' });
  });

  it('recorded as it was changes nothing either where the tariff gives no price', () => {
    const examinations = { 'CT・MRI・その他': 25 };
    const list = { ...sampleCommand('revise-list').list, examinations };
    const unpriced = decided(sampleRequest('accepted'), sampleCommand('revise-list', { list })).request;
    expect(unpriced.feeState).toBe('tariff-gap');
    const same = sampleCommand('record-disk', { hardDisk: 'bring', diskYen: undefined, eventId: 'click-2' });
    expect(ask(unpriced, same)).toMatchObject({ kind: 'unchanged' });
  });

  it('has no place where no fee was frozen', () => {
    const bare = sampleRequest('delivered', { feeSnapshot: undefined });
    expect(ask(bare, sampleCommand('record-disk'))).toMatchObject({ code: 'no-fee' });
  });
});

describe('the fee anew', () => {
  const command = sampleCommand('recompute-fee');
  const gap = sampleRequest('accepted', {
    examinations: { 'CT・MRI・その他': 25 },
    feeState: 'tariff-gap',
    feeYen: undefined,
    feeSnapshot: JSON.stringify({
      state: 'tariff-gap',
      computedOn: '2026-11-24',
      examinations: { 'CT・MRI・その他': 25 },
      lines: [],
    }),
  });
  const band = {
    priceClass: 'CT・MRI・その他',
    from: 21,
    to: 100,
    charge: 'flat' as const,
    yen: 15_000,
    validFrom: '2022-12-01',
  };

  it('has a price once the band was added; the old one stays, with the reason', () => {
    const context = { tariff: [...publishedTariff, band] };
    const { request, event } = decided(gap, command, context);
    expect(request).toMatchObject({ feeState: 'priced', feeYen: 15_000, totalYen: 15_000 });
    expect(request.earlierFees).toEqual([
      expect.objectContaining({ state: 'tariff-gap', replacedOn: '2026-11-24', reason: command.reason }),
    ]);
    expect(event?.detail).toContain('→ 合計 15,000円');
  });

  it('goes by the tariff of the day of the formal request, not of today', () => {
    const later = { ...band, yen: 99_999, validFrom: '2026-11-25' };
    const context = { tariff: [...publishedTariff, band, later] };
    const requested = { ...gap, formalRequestedAt: Date.parse('2026-11-24T09:00:00+09:00') };
    expect(decided(requested, command, context).request.feeYen).toBe(15_000);
  });

  it('goes by the tariff of the new list’s day where the examinations were changed', () => {
    const dearer = { ...band, from: 1, yen: 20_000, validFrom: '2026-12-01' };
    const context = { tariff: [...publishedTariff, dearer], now: tokyo('2026-12-01 10:00') };
    const list = { ...sampleCommand('revise-list').list, examinations: { 'CT・MRI・その他': 10 } };
    const accepted = sampleRequest('accepted', { formalRequestedAt: tokyo('2026-11-24 10:00') });
    const revise = sampleCommand('revise-list', { list, expectedDelivery: '2026-12-20' });
    const revised = decided(accepted, revise, context).request;
    expect(revised.feeYen).toBe(20_000);
    const again = { ...command, eventId: 'click-2' };
    expect(ask(revised, again, context)).toMatchObject({ kind: 'unchanged' });
  });

  it('that is the old one changes nothing', () => {
    const { request } = decided(gap, command);
    const again = sampleCommand('recompute-fee', { eventId: 'click-again' });
    expect(ask(request, again)).toMatchObject({ kind: 'unchanged' });
  });

  it('needs a reason', () => {
    expect(ask(gap, sampleCommand('recompute-fee', { reason: ' ' }))).toMatchObject({
      code: 'reason-missing',
    });
  });
});
