import { describe, expect, it, test } from '@jest/globals';
import { stepToState } from '../../../../src/addon/domain/joint-research/hand-step.ts';
import { states, type State } from '../../../../src/addon/domain/joint-research/vocabulary.ts';
import { decided } from './occasion.ts';
import { sampleRequest } from './samples.ts';

const everyState = Object.keys(states) as State[];

/** All that a choice in the column 状態 can do by itself. */
const wordless: readonly (readonly [State, State, string])[] = [
  ['ready-to-start', 'finished', 'finish'],
  ['on-hold', 'in-approval', 'resume'],
];

describe('another state chosen in the row', () => {
  test.each(wordless)('%s → %s is the step %s', (from, to, kind) => {
    const step = stepToState(sampleRequest(from), to, 'edit-1');
    expect(step).toEqual({ kind, eventId: 'edit-1', reference: 'JR-2026-0001' });
    if (step.kind !== 'refusal') expect(decided(sampleRequest(from), step).request.state).toBe(to);
  });

  test.each(everyState)('from %s nothing else is a step by itself', (from) => {
    const steps = everyState.filter((to) => stepToState(sampleRequest(from), to, 'e').kind !== 'refusal');
    expect(steps).toEqual(wordless.filter(([state]) => state === from).map(([, to]) => to));
  });

  test.each<[State, State, string]>([
    ['in-review', 'revision-requested', 'needs-dialog'],
    ['in-review', 'in-approval', 'needs-dialog'],
    ['in-approval', 'ready-to-start', 'needs-dialog'],
    ['in-review', 'on-hold', 'needs-dialog'],
    ['on-hold', 'withdrawn', 'needs-dialog'],
    ['intake-received', 'preparing', 'impossible-change'],
    ['preparing', 'in-review', 'impossible-change'],
    ['finished', 'ready-to-start', 'impossible-change'],
    ['on-hold', 'in-review', 'impossible-change'],
  ])('%s → %s: %s', (from, to, code) => {
    expect(stepToState(sampleRequest(from), to, 'e')).toEqual({
      kind: 'refusal',
      code,
      facts: { reference: 'JR-2026-0001', state: from, to },
    });
  });

  it('ends a hold of which nobody knows any more where it stood', () => {
    const lost = sampleRequest('on-hold', { heldState: undefined });
    expect(stepToState(lost, 'preparing', 'e')).toMatchObject({ kind: 'resume' });
  });
});
