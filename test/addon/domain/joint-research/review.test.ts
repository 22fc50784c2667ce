import { describe, expect, it } from '@jest/globals';
import { actors, ask, decided, now } from './occasion.ts';
import { checked, open, sampleCommand, sampleRequest } from './samples.ts';

const { document, point } = checked;
const inContract = { document, point };
const inProtocol = { document: 'protocol', point: '対象者の選定方針' } as const;

describe('points of the checklist', () => {
  const check = sampleCommand('check-points', { points: [inContract, inProtocol, inProtocol] });

  it('are checked once a round, by somebody', () => {
    const { request, event } = decided(sampleRequest('in-review'), check);
    expect(request.checkedPoints).toEqual([checked, { ...inProtocol, round: 1, by: actors.mduc.mail }]);
    expect(event?.detail).toBe('研究計画書(案)「対象者の選定方針」');
  });

  it('are checked again in the next round, beside the earlier', () => {
    const { request } = decided(sampleRequest('in-review', { round: 2 }), check);
    expect(request.checkedPoints?.map(({ round }) => round)).toEqual([1, 2, 2]);
  });

  it('checked already are nothing new; none are no answer', () => {
    expect(ask(sampleRequest('in-review'), { ...check, points: [inContract] })).toMatchObject({
      kind: 'unchanged',
    });
    expect(ask(sampleRequest('in-review'), { ...check, points: [] })).toMatchObject({
      code: 'missing-answer',
      facts: { question: '確認項目' },
    });
  });
});

describe('feedback', () => {
  it('asks for a revision, with or without a word', () => {
    const feedback = sampleCommand('send-feedback', { reason: ' 期限は月末です ' });
    const { request, event, notices } = decided(sampleRequest('in-review', { findings: [open] }), feedback);
    expect(request).toMatchObject({
      state: 'revision-requested',
      feedbackSentAt: now,
      reason: '期限は月末です',
    });
    expect(event?.detail).toBe('指摘 1件: 期限は月末です');
    expect(notices).toEqual([{ code: 'feedback-sent', to: 'applicant' }]);

    const silent = decided(
      sampleRequest('in-review', { findings: [open], reason: '前回' }),
      sampleCommand('send-feedback'),
    );
    expect(silent.request.reason).toBeUndefined();
    expect(silent.event?.detail).toBe('指摘 1件');
  });

  it('has something to say', () => {
    expect(ask(sampleRequest('in-review'), sampleCommand('send-feedback', { reason: '確認' }))).toEqual({
      kind: 'refusal',
      code: 'nothing-open',
      facts: { reference: 'JR-2026-0001' },
    });
  });
});

describe('the documents are confirmed', () => {
  const confirm = sampleCommand('confirm-documents');
  const checklist = [inContract];

  it('when nothing is open and every point was checked in this round', () => {
    const { request, notices } = decided(sampleRequest('in-review', { reason: '前回' }), confirm, {
      checklist,
    });
    expect(request).toMatchObject({ state: 'in-approval', confirmedAt: now });
    expect(request.reason).toBeUndefined();
    expect(notices).toEqual([
      { code: 'documents-confirmed', to: 'applicant' },
      { code: 'documents-confirmed-arrived', to: 'mduc' },
    ]);
  });

  it('also without a checklist', () => {
    expect(decided(sampleRequest('in-review'), confirm).request.state).toBe('in-approval');
  });

  it('not while something is open', () => {
    expect(ask(sampleRequest('in-review', { findings: [open] }), confirm)).toEqual({
      kind: 'refusal',
      code: 'findings-open',
      facts: { reference: 'JR-2026-0001', count: 1 },
    });
  });

  it('not while points are unchecked, or checked in an earlier round only', () => {
    const refusal = (points: string) => ({
      kind: 'refusal',
      code: 'points-unchecked',
      facts: { reference: 'JR-2026-0001', points },
    });
    const both = { checklist: [inContract, inProtocol] };
    expect(ask(sampleRequest('in-review'), confirm, both)).toEqual(
      refusal('研究計画書(案)「対象者の選定方針」'),
    );
    expect(ask(sampleRequest('in-review', { round: 2 }), confirm, both)).toEqual(
      refusal('契約書(案)「知的財産の帰属」、研究計画書(案)「対象者の選定方針」'),
    );
  });
});
