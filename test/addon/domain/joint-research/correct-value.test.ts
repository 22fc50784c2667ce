import { describe, expect, it, test } from '@jest/globals';
import type { CommandOf } from '../../../../src/addon/domain/joint-research/command.ts';
import {
  correctableFields,
  requiredFields,
  type CorrectableField,
} from '../../../../src/addon/domain/joint-research/correctable.ts';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import { ask, decided } from './occasion.ts';
import { contractSigned, documents, ethicsApproved, sampleCommand, sampleRequest } from './samples.ts';

type Changes = CommandOf<'correct-value'>['changes'];
const correction = (changes: Changes) => sampleCommand('correct-value', { changes });
const finished = sampleRequest('finished');

/** Another value than the samples have, for every field that may be set right. */
const corrected: Required<{ readonly [Field in CorrectableField]: JointResearchRequest[Field] }> = {
  applicantName: '鈴木 一郎',
  applicantAffiliation: '放射線診断科',
  applicantPosition: '講師',
  language: 'en',
  title: '別の題名',
  contractApprovedOn: '2026-11-19',
  contractSignedOn: '2026-11-23',
  ethicsAppliedOn: '2026-11-04',
  ethicsNumber: '2026-9-999',
  ethicsApprovedOn: '2026-11-19',
  dataProvidedOn: '2026-11-24',
  periodEndsOn: '2029-03-31',
};

describe('a value is set right', () => {
  test.each(correctableFields)('%s, and the journal keeps what stood there', (field) => {
    const { request, event, notices } = decided(finished, correction({ [field]: corrected[field] }));
    expect(request).toEqual({ ...finished, [field]: corrected[field], lastEventId: 'click-1' });
    expect(event?.corrections).toEqual([{ field, before: finished[field], after: corrected[field] }]);
    expect(notices).toEqual([]);
  });

  test.each(requiredFields)('%s not to nothing', (field) => {
    for (const value of ['', undefined]) {
      expect(ask(finished, correction({ [field]: value } as Changes))).toEqual({
        kind: 'refusal',
        code: 'must-not-be-empty',
        facts: { field },
      });
    }
  });

  it('may be emptied where nothing is demanded', () => {
    const before = sampleRequest('finished', { periodEndsOn: '2027-03-31', dataProvidedOn: '2026-11-24' });
    const emptied = { periodEndsOn: undefined, dataProvidedOn: undefined, ethicsAppliedOn: undefined };
    expect(decided(before, correction(emptied)).request).toMatchObject(emptied);
  });

  it('the period may end on a day gone by, or to come', () => {
    for (const periodEndsOn of ['2020-03-31', '2030-03-31']) {
      expect(decided(finished, correction({ periodEndsOn })).request.periodEndsOn).toBe(periodEndsOn);
    }
  });
});

describe('the program’s own values', () => {
  const fields = Object.keys({ ...finished, documents }) as (keyof JointResearchRequest)[];

  test.each(fields.filter((field) => !(correctableFields as readonly string[]).includes(field)))(
    '%s cannot be set right',
    (field) => {
      expect(ask(finished, correction({ title: '別の題名', [field]: 'x' } as Changes))).toEqual({
        kind: 'refusal',
        code: 'not-correctable',
        facts: { field },
      });
    },
  );
});

describe('what a step records', () => {
  const recorded = [
    'contractApprovedOn',
    'contractSignedOn',
    'ethicsAppliedOn',
    'ethicsNumber',
    'ethicsApprovedOn',
    'dataProvidedOn',
  ] as const;

  test.each(recorded)('%s is not there to be set right before the step', (field) => {
    expect(ask(sampleRequest('in-review'), correction({ [field]: corrected[field] }))).toEqual({
      kind: 'refusal',
      code: 'not-correctable',
      facts: { field },
    });
  });

  test.each<[CorrectableField, Partial<JointResearchRequest>]>([
    ['contractApprovedOn', { ...contractSigned, contractState: 'approved' }],
    ['contractApprovedOn', contractSigned],
    ['contractSignedOn', contractSigned],
    ['ethicsAppliedOn', { ethicsState: 'applied', ethicsAppliedOn: '2026-11-05' }],
    ['ethicsNumber', ethicsApproved],
    ['ethicsApprovedOn', ethicsApproved],
  ])('%s does not vanish after it (%j)', (field, changes) => {
    const before = sampleRequest('in-approval', changes);
    expect(ask(before, correction({ [field]: undefined }))).toEqual({
      kind: 'refusal',
      code: 'must-not-be-empty',
      facts: { field },
    });
  });

  test.each(['contractApprovedOn', 'contractSignedOn', 'ethicsAppliedOn', 'dataProvidedOn'] as const)(
    '%s is no day to come',
    (field) => {
      expect(ask(finished, correction({ [field]: '2026-11-25' }))).toMatchObject({ code: 'date-in-future' });
    },
  );

  it('keeps its order, also where two days are set right together', () => {
    expect(ask(finished, correction({ contractSignedOn: '2026-11-10' }))).toMatchObject({
      code: 'dates-out-of-order',
    });
    const both = { contractSignedOn: '2026-11-10', contractApprovedOn: '2026-11-09' };
    expect(decided(finished, correction(both)).request).toMatchObject(both);
  });
});
