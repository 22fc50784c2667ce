import { describe, expect, it, test } from '@jest/globals';
import type { CommandOf } from '../../../../src/addon/domain/joint-research/command.ts';
import type { State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import { actors, ask, decided, now } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

type Intake = CommandOf<'receive-intake'>;

const intake = (answers: Partial<Intake['answers']> = {}, earlier?: Intake['earlier']) => {
  const sample = sampleCommand('receive-intake', { earlier });
  return { ...sample, answers: { ...sample.answers, ...answers } };
};

describe('an intake', () => {
  it('becomes a request whose documents are prepared', () => {
    const { request, event, notices, effects } = decided(undefined, intake());
    expect(request).toEqual({
      reference: 'JR-2026-0007',
      state: 'intake-received',
      stateSince: now,
      receivedAt: now,
      intakeResponseId: 'response-9',
      kind: 'new',
      language: 'ja',
      applicantName: '佐藤 花子',
      applicantAffiliation: '循環器内科学分野',
      applicantPosition: '助教',
      applicantMail: actors.applicant.mail,
      title: '心不全の予後予測',
      companies: ['株式会社一番町'],
      contractState: 'pending',
      ethicsState: 'pending',
    });
    expect(event).toEqual({
      code: 'receive-intake',
      from: undefined,
      to: 'intake-received',
      detail: '新規、共同研究先 株式会社一番町',
    });
    expect(notices).toEqual([
      { code: 'review-acknowledged', to: 'applicant' },
      { code: 'review-arrived', to: 'mduc' },
    ]);
    expect(effects).toEqual([{ kind: 'prepare-documents' }]);
  });

  it('that names an earlier request though it is new is not linked to it', () => {
    const typed = { earlierReference: 'JR-2026-0001' };
    const { request, event } = decided(undefined, intake(typed, sampleRequest('finished')));
    expect(request.earlierReference).toBeUndefined();
    expect(event?.concerns).toBeUndefined();
  });

  test.each<[Partial<Intake['answers']>, object]>([
    [{ companiesConfirmed: false }, { code: 'confirmation-missing' }],
    [
      { companies: [] },
      {
        code: 'missing-answer',
        facts: { question: '共同研究先の企業名', questionEn: 'Names of the partner companies' },
      },
    ],
  ])('with %j is refused', (answers, refusal) => {
    expect(ask(undefined, intake(answers))).toMatchObject({ kind: 'refusal', ...refusal });
  });
});

describe.each(['extension', 'change'] as const)('%s of an earlier request', (kind) => {
  const answers = { kind, earlierReference: 'JR-2026-0001' };

  test.each(['ready-to-start', 'finished'] as const)('%s takes over nothing but its number', (state) => {
    const { request, event } = decided(undefined, intake(answers, sampleRequest(state)));
    expect(request).toMatchObject({ kind, state: 'intake-received', earlierReference: 'JR-2026-0001' });
    expect(request).toMatchObject({ companies: ['株式会社一番町'], contractState: 'pending' });
    expect(request.documents).toBeUndefined();
    expect(event?.concerns).toBe('JR-2026-0001');
  });

  test.each<State>([
    'intake-received',
    'preparing',
    'in-review',
    'revision-requested',
    'in-approval',
    'on-hold',
    'withdrawn',
  ])('that is %s is refused', (state) => {
    expect(ask(undefined, intake(answers, sampleRequest(state)))).toEqual({
      kind: 'refusal',
      code: 'wrong-state',
      facts: { reference: 'JR-2026-0001', state },
    });
  });

  it('that nobody knows is refused', () => {
    expect(ask(undefined, intake(answers))).toEqual({
      kind: 'refusal',
      code: 'unknown-reference',
      facts: { reference: 'JR-2026-0001' },
    });
    expect(ask(undefined, intake({ kind }))).toMatchObject({ code: 'unknown-reference' });
  });

  it('of another person is refused, and tells nothing of it', () => {
    const others = sampleRequest('in-review', { applicantMail: 'taro@tohoku.ac.jp' });
    expect(ask(undefined, intake(answers, others))).toEqual({
      kind: 'refusal',
      code: 'foreign-reference',
      facts: { reference: 'JR-2026-0001' },
    });
  });

  it('of the same person, however the address is capitalised', () => {
    const own = sampleRequest('finished', { applicantMail: 'Hanako.Sato@med.tohoku.ac.jp' });
    expect(decided(undefined, intake(answers, own)).request.earlierReference).toBe('JR-2026-0001');
  });
});

it('what was prepared is noted, and the applicant told', () => {
  const command = sampleCommand('note-prepared-documents');
  const { request, notices } = decided(sampleRequest('intake-received'), command);
  expect(request).toMatchObject({ state: 'preparing', documents: command.documents });
  expect(notices).toEqual([{ code: 'documents-ready', to: 'applicant' }]);
});
