import { describe, expect, it, test } from '@jest/globals';
import { categoriesNotOffered } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { actors, ask, decided, HOUR_MS, now } from './occasion.ts';
import { sampleCommand } from './samples.ts';

const command = sampleCommand('receive-consultation');
const withAnswers = (answers: Partial<typeof command.answers>) => ({
  ...command,
  answers: { ...command.answers, ...answers },
});

describe('a consultation', () => {
  it('gets the next reference, and three people are told', () => {
    const { request, event, notices } = decided(undefined, command);
    expect(request).toMatchObject({
      reference: 'IMG-2026-0007',
      state: 'received',
      applicantMail: actors.applicant.mail,
      consultationResponseId: 'response-9',
      wantedCt: 3,
      candidateDates: '2026-12-01 10:00',
      feeState: 'none',
    });
    expect(event).toMatchObject({ from: undefined, to: 'received', detail: '利用区分: 学内の臨床研究' });
    expect(notices).toEqual([
      { code: 'consultation-acknowledged', to: 'applicant' },
      { code: 'consultation-arrived', to: 'mduc' },
      { code: 'consultation-arrived', to: 'radiology' },
    ]);
  });

  it('counts from its submission, however late it is found', () => {
    const submittedAt = now - 5 * HOUR_MS;
    const { request } = decided(undefined, { ...command, submittedAt });
    expect(request).toMatchObject({ consultedAt: submittedAt, stateSince: submittedAt });
  });

  it('keeps the kind that is not on the list, and nothing where none was named', () => {
    expect(decided(undefined, command).request).not.toHaveProperty('wantedOtherKind');
    const named = withAnswers({ wanted: { other: 4 }, otherKind: 'PET' });
    expect(decided(undefined, named).request).toMatchObject({ wantedOther: 4, wantedOtherKind: 'PET' });
  });

  it('of a company is priced separately', () => {
    const { request } = decided(undefined, withAnswers({ category: 'company-research' }));
    expect(request).toMatchObject({ state: 'received', feeState: 'priced-separately' });
  });

  it('without the confirmation is refused', () => {
    expect(ask(undefined, withAnswers({ noticeConfirmed: false }))).toMatchObject({
      code: 'confirmation-missing',
    });
  });
});

test.each(categoriesNotOffered)('a consultation for %s is marked as not offered at once', (category) => {
  const { request, notices } = decided(undefined, withAnswers({ category }));
  expect(request).toMatchObject({ state: 'not-offered', category, feeState: 'not-offered' });
  expect(notices).toEqual([
    { code: 'consultation-not-offered', to: 'applicant' },
    { code: 'consultation-not-offered-arrived', to: 'mduc' },
  ]);
});
