import { describe, expect, it, test } from '@jest/globals';
import { feeLines } from '../../../../src/addon/domain/fee/describe.ts';
import type { CommandOf } from '../../../../src/addon/domain/image-request/command.ts';
import {
  categoryMayChangeIn,
  correctableFields,
  requiredFields,
  type CorrectableField,
} from '../../../../src/addon/domain/image-request/correctable.ts';
import { isAllowed } from '../../../../src/addon/domain/image-request/procedure.ts';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { states, type State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { ask, decided } from './occasion.ts';
import { lent, sampleCommand, sampleRequest } from './samples.ts';

type Changes = CommandOf<'correct-value'>['changes'];
const correction = (changes: Changes) => sampleCommand('correct-value', { changes });

/** Another value than the samples have, for every field that may be set right. */
const corrected: Required<{ readonly [Field in CorrectableField]: ImageRequest[Field] }> = {
  applicantName: '鈴木 一郎',
  applicantAffiliation: '放射線診断科',
  applicantPosition: '講師',
  category: 'company-research',
  language: 'en',
  outline: '別の概要',
  wantedCt: 12,
  wantedMri: 0,
  wantedCr: undefined,
  wantedOther: 7,
  wantedOtherKind: 'PET',
  candidateDates: '2026-12-08 10:00',
  expectedDelivery: '2026-12-20',
  purpose: 'case-report',
  ethicsNumber: '2026-9-999',
  ethicsApprovedOn: '2026-10-01',
  fundingSource: '寄附金',
  handoverNote: '窓口',
  mediumLent: 'HDD-09',
  mediumDueOn: '2026-12-21',
};

describe('a value is set right', () => {
  test.each(correctableFields)('%s, and the journal keeps what stood there', (field) => {
    const before = sampleRequest('formal-form-sent');
    const { request, event, notices } = decided(before, correction({ [field]: corrected[field] }));
    expect(request[field]).toBe(corrected[field]);
    expect(request).toMatchObject({ state: before.state, stateSince: before.stateSince });
    expect(event).toMatchObject({ from: before.state, to: before.state });
    expect(event?.corrections).toEqual([{ field, before: before[field], after: corrected[field] }]);
    expect(notices).toEqual([]);
  });

  it('together with others; what is the same already is no correction', () => {
    const { outline } = sampleRequest('received');
    const changes = { outline, applicantName: '鈴木 一郎', wantedCt: 1 };
    const { event } = decided(sampleRequest('received'), correction(changes));
    expect(event?.corrections?.map(({ field }) => field)).toEqual(['applicantName', 'wantedCt']);
    expect(ask(sampleRequest('received'), correction({ outline }))).toMatchObject({ kind: 'unchanged' });
    expect(ask(sampleRequest('received'), correction({}))).toMatchObject({ kind: 'unchanged' });
  });

  it('and what was late because of it is late no more', () => {
    const late = sampleRequest('accepted', { expectedDelivery: '2026-11-20', overdue: '遅れ' });
    const { request } = decided(late, correction({ expectedDelivery: '2026-12-20' }));
    expect(request.overdue).toBeUndefined();
    const lentOut = sampleRequest('delivered', { ...lent, mediumDueOn: '2026-11-20', overdue: '遅れ' });
    const still = decided(lentOut, correction({ outline: '別の概要' }));
    expect(still.request.overdue).toBe('記憶媒体の返却(期限 2026-11-20、4日超過)');
  });

  test.each(requiredFields)('%s not to nothing', (field) => {
    for (const value of ['', undefined]) {
      const changes = { outline: '別の概要', [field]: value } as Changes;
      expect(ask(sampleRequest('received'), correction(changes))).toEqual({
        kind: 'refusal',
        code: 'must-not-be-empty',
        facts: { field },
      });
    }
  });

  it('may be emptied where nothing is demanded', () => {
    const { request } = decided(sampleRequest('received'), correction({ wantedCr: undefined }));
    expect(request.wantedCr).toBeUndefined();
  });
});

describe('the program’s own values', () => {
  const before = sampleRequest('delivered', lent);
  const others = (Object.keys(before) as (keyof ImageRequest)[]).filter(
    (field) => !(correctableFields as readonly string[]).includes(field),
  );

  test.each(others)('%s cannot be set right', (field) => {
    const changes = { outline: '別の概要', [field]: 'x' } as Changes;
    expect(ask(before, correction(changes))).toEqual({
      kind: 'refusal',
      code: 'not-correctable',
      facts: { field },
    });
  });
});

describe('the use of the data', () => {
  const everyState = (Object.keys(states) as State[]).filter((state) => isAllowed('correct-value', state));
  const to = (category: ImageRequest['category']) => correction({ category });

  test.each(everyState)('may change in %s only until the fee is frozen', (state) => {
    const outcome = ask(sampleRequest(state), to('company-research'));
    if (categoryMayChangeIn.includes(state)) {
      expect(outcome).toMatchObject({ request: { feeState: 'priced-separately' } });
    } else {
      expect(outcome).toMatchObject({ kind: 'refusal', code: 'fee-frozen' });
    }
  });

  it('stays with a fee that was frozen before the request was reopened', () => {
    const { feeSnapshot } = sampleRequest('accepted');
    expect(ask(sampleRequest('under-review', { feeSnapshot }), to('company-research'))).toMatchObject({
      code: 'fee-frozen',
    });
  });

  it('decides how far the fee is known', () => {
    const notOffered = sampleRequest('not-offered');
    expect(decided(notOffered, to('development')).request.feeState).toBe('not-offered');
    expect(decided(notOffered, to('in-house-research')).request.feeState).toBe('none');
  });

  it('sets aside a quote that was told for another use, and the journal keeps its total', () => {
    const provided = sampleRequest('provision-approved');
    const sent = decided(provided, sampleCommand('send-formal-form')).request;
    const total = feeLines(sent.quoteSnapshot!, 'ja')[0]!;
    for (const [category, feeState] of [
      ['company-research', 'priced-separately'],
      ['clinical-trial', 'not-offered'],
    ] as const) {
      const { request, event } = decided(sent, { ...to(category), eventId: 'click-2' });
      expect(request).toMatchObject({ feeState, quote: undefined, quoteSnapshot: undefined });
      expect(event?.detail).toContain(`取り消した見積: ${total}`);
      const back = decided(request, { ...to('in-house-research'), eventId: 'click-3' });
      expect(back.request).toMatchObject({ feeState: 'none', quote: undefined });
      expect(back.event?.detail).toBe('');
    }
    const other = decided(sent, { ...correction({ outline: '別の概要' }), eventId: 'click-2' });
    expect(other.request.quote).toBe(sent.quote);
  });

  it('once found to be excluded, brings neither list nor formal request', () => {
    const excluded = decided(sampleRequest('provision-approved'), to('clinical-trial')).request;
    const send = { ...sampleCommand('send-formal-form'), eventId: 'click-2' };
    expect(ask(excluded, send)).toMatchObject({ code: 'not-offered', facts: { category: 'clinical-trial' } });
  });
});

describe('a medium that was lent', () => {
  it('cannot be noted in a request that is closed: nobody would wait for it', () => {
    expect(ask(sampleRequest('closed'), correction({ mediumLent: 'HDD-09' }))).toEqual({
      kind: 'refusal',
      code: 'lent-after-closing',
      facts: { reference: 'IMG-2026-0001', medium: 'HDD-09' },
    });
  });

  it('can be named otherwise once it is back, and noted while the request is not closed', () => {
    const back = sampleRequest('closed', { ...lent, mediumReturnedOn: '2026-12-07' });
    expect(decided(back, correction({ mediumLent: 'HDD-09' })).request.mediumLent).toBe('HDD-09');
    expect(decided(sampleRequest('delivered'), correction({ mediumLent: 'HDD-09' })).request.mediumLent).toBe(
      'HDD-09',
    );
  });
});
