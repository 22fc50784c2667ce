import { describe, expect, it, test } from '@jest/globals';
import {
  stepOfTick,
  stepToState,
  tickedFacts,
} from '../../../../src/addon/domain/image-request/hand-step.ts';
import { states, type State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { decided } from './occasion.ts';
import { sampleRequest } from './samples.ts';

const everyState = Object.keys(states) as State[];

/** All that a choice in the column 状態 can do by itself. */
const wordless: readonly (readonly [State, State, string])[] = [
  ['received', 'under-review', 'confirm-review'],
  ['formally-requested', 'accepted', 'accept-formal-request'],
  ['delivered', 'closed', 'close'],
  ['on-hold', 'accepted', 'resume'],
];

describe('another state chosen in the row', () => {
  test.each(wordless)('%s → %s is the step %s', (from, to, kind) => {
    const request = sampleRequest(from);
    const step = stepToState(request, to, 'edit-1');
    expect(step).toEqual({ kind, eventId: 'edit-1', reference: request.reference });
    if (step.kind !== 'refusal') expect(decided(request, step).request.state).toBe(to);
  });

  test.each(everyState)('from %s nothing else is a step by itself', (from) => {
    const steps = everyState.filter((to) => stepToState(sampleRequest(from), to, 'e').kind !== 'refusal');
    expect(steps).toEqual(wordless.filter(([state]) => state === from).map(([, to]) => to));
  });

  test.each<[State, State]>([
    ['received', 'meeting-fixed'],
    ['under-review', 'declined'],
    ['provision-approved', 'formal-form-sent'],
    ['accepted', 'processing'],
    ['ready', 'on-hold'],
    ['on-hold', 'withdrawn'],
    ['closed', 'delivered'],
  ])('%s → %s needs a dialog', (from, to) => {
    expect(stepToState(sampleRequest(from), to, 'e')).toEqual({
      kind: 'refusal',
      code: 'needs-dialog',
      facts: { reference: 'IMG-2026-0001', state: from, to },
    });
  });

  test.each<[State, State]>([
    ['received', 'closed'],
    ['closed', 'received'],
    ['ready', 'processing'],
    ['delivered', 'withdrawn'],
  ])('%s → %s is impossible', (from, to) => {
    expect(stepToState(sampleRequest(from), to, 'e')).toMatchObject({ code: 'impossible-change' });
  });

  it('that only the applicant’s form brings about is impossible', () => {
    for (const from of ['formal-form-sent', 'correction-requested'] as const) {
      expect(stepToState(sampleRequest(from), 'formally-requested', 'e')).toMatchObject({
        code: 'impossible-change',
      });
    }
  });

  it('ends a hold only towards where the request stood', () => {
    const held = sampleRequest('on-hold', { heldState: undefined });
    expect(stepToState(held, 'under-review', 'e')).toMatchObject({ kind: 'resume' });
    expect(stepToState(sampleRequest('on-hold'), 'under-review', 'e')).toMatchObject({
      code: 'impossible-change',
    });
  });
});

test('a tick is a step of its own for each box, so that four ticks at once are four', () => {
  const steps = tickedFacts.map((fact) => stepOfTick(sampleRequest('accepted'), fact, true, 'edit-1'));
  expect(steps.map(({ fact }) => fact)).toEqual(['pseudonymised', 'stored', 'onMedium', 'outputListed']);
  expect(new Set(steps.map(({ eventId }) => eventId)).size).toBe(4);
  let request = sampleRequest('accepted');
  for (const step of steps) ({ request } = decided(request, step));
  for (const fact of tickedFacts) expect(request[fact]).toBeDefined();
});
