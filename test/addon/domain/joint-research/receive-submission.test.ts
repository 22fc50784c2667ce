import { describe, expect, it, test } from '@jest/globals';
import type { Gap } from '../../../../src/addon/domain/joint-research/documents.ts';
import type { State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import { ask, contextFor, decided, now } from './occasion.ts';
import { checked, open, sampleCommand, sampleRequest, settled } from './samples.ts';

const submission = sampleCommand('receive-submission');
const gaps: readonly Gap[] = [
  { kind: 'gone', document: 'protocol' },
  { kind: 'untouched', document: 'contract' },
];
const withGaps = { ...submission, gaps, version: undefined };
const inWords =
  '「研究計画書(案)」がフォルダに見つかりません\n「契約書(案)」が雛形のままで、記入されていません';
const submittable = ['preparing', 'revision-requested'] as const;

describe('a complete submission', () => {
  it('enters the review', () => {
    const before = sampleRequest('preparing', { gaps });
    const { request, event, notices } = decided(before, submission);
    expect(request).toMatchObject({
      state: 'in-review',
      stateSince: now,
      round: 1,
      submittedAt: now,
      submissionResponseIds: ['response-8'],
      versions: [submission.version],
    });
    expect(request.gaps).toBeUndefined();
    expect(event).toMatchObject({ from: 'preparing', to: 'in-review', detail: '第1回' });
    expect(notices).toEqual([
      { code: 'submission-received', to: 'applicant' },
      { code: 'submission-arrived', to: 'mduc' },
    ]);
  });

  it('after feedback is another round, beside what was submitted, found and checked before', () => {
    const before = sampleRequest('revision-requested', { reason: '期限は月末です' });
    const { request } = decided(before, submission);
    expect(request).toMatchObject({ round: 2, findings: [settled, open], checkedPoints: [checked] });
    expect(request.versions?.map(({ round }) => round)).toEqual([1, 2]);
    expect(request.submissionResponseIds).toEqual(['response-2', 'response-8']);
    expect(request.reason).toBeUndefined();
  });

  it('of which nothing was stored is no submission', () => {
    expect(() => ask(sampleRequest('preparing'), { ...submission, version: undefined })).toThrow(
      'no version of it was stored',
    );
  });
});

describe('an incomplete submission', () => {
  it('of which very much is missing names as much as a cell can hold, and how much more there is', () => {
    const many = Array.from({ length: 600 }, (_, index): Gap => {
      return { kind: 'empty', sheet: '企業'.repeat(40), question: `質問${index}` };
    });
    const { request, event } = decided(sampleRequest('preparing'), { ...withGaps, gaps: many });
    const kept = request.gaps ?? [];
    expect(kept.slice(0, -1)).toEqual(many.slice(0, kept.length - 1));
    expect(kept.at(-1)).toEqual({ kind: 'more', count: 601 - kept.length });
    expect(JSON.stringify(kept).length).toBeLessThan(8_100);
    expect(JSON.stringify(kept).length).toBeGreaterThan(7_000);
    expect(event?.detail).toMatch(/ほかに\d+件の不備があります$/);
  });

  test.each(submittable)('leaves a request %s where it is, and tells only the applicant', (state) => {
    const before = sampleRequest(state, { overdue: '申請者からの書類の提出(期限 2026-11-20、4日超過)' });
    const { request, event, notices } = decided(before, withGaps);
    const submissionResponseIds = [...(before.submissionResponseIds ?? []), 'response-8'];
    expect(request).toEqual({ ...before, gaps, submissionResponseIds });
    expect(event).toMatchObject({ from: state, to: state, detail: `不備あり\n${inWords}` });
    expect(notices).toEqual([{ code: 'submission-incomplete', to: 'applicant' }]);
  });

  it('is answered once, and the next one is another', () => {
    const { request } = decided(sampleRequest('preparing'), withGaps);
    expect(ask(request, withGaps)).toEqual({ kind: 'unchanged', reference: 'JR-2026-0001' });
    expect(decided(request, { ...submission, responseId: 'response-10' }).request).toMatchObject({
      round: 1,
      submissionResponseIds: ['response-8', 'response-10'],
    });
  });
});

describe('refused', () => {
  test.each<State>(['intake-received', 'in-review', 'in-approval', 'ready-to-start', 'on-hold', 'withdrawn'])(
    'a submission for a request %s',
    (state) => {
      expect(ask(sampleRequest(state), submission)).toMatchObject({ code: 'wrong-state', facts: { state } });
    },
  );

  it('what does not confirm that the companies have filled in their sheets', () => {
    expect(ask(sampleRequest('preparing'), { ...submission, companiesConfirmed: false })).toMatchObject({
      code: 'confirmation-missing',
    });
  });

  it('a stranger, who learns nothing about the state', () => {
    const actor = { mail: 'taro@tohoku.ac.jp', role: 'applicant' } as const;
    for (const state of ['preparing', 'in-review'] as const) {
      expect(ask(sampleRequest(state), submission, contextFor(actor))).toEqual({
        kind: 'refusal',
        code: 'foreign-reference',
        facts: { reference: 'JR-2026-0001' },
      });
    }
  });
});
