import { expect, test } from '@jest/globals';
import { decide } from '../../../../src/addon/domain/image-request/decide.ts';
import { actors, ask, contextFor, decided, now, rightActor } from './occasion.ts';
import { sampleCommand, sampleRequest } from './samples.ts';

const command = sampleCommand('confirm-review');

test.each(['mduc', 'radiology'] as const)('%s confirms for itself only', (role) => {
  const outcome = decide(sampleRequest('received'), command, contextFor(actors[role]));
  const mine = role === 'mduc' ? 'mducReviewed' : 'radiologyReviewed';
  const theirs = role === 'mduc' ? 'radiologyReviewed' : 'mducReviewed';
  expect(outcome).toMatchObject({
    request: { state: 'under-review', [mine]: { at: now, by: actors[role].mail } },
    notices: [],
    effects: [],
  });
  expect(outcome).not.toHaveProperty(['request', theirs]);
});

test('the other one may still confirm afterwards, and the request stays where it is', () => {
  const before = sampleRequest('under-review');
  const { request, event } = decided(before, command);
  expect(request).toMatchObject({
    state: 'under-review',
    stateSince: before.stateSince,
    mducReviewed: { by: rightActor('confirm-review').mail },
    radiologyReviewed: before.radiologyReviewed,
  });
  expect(event).toMatchObject({ from: 'under-review', to: 'under-review', detail: 'MDUC' });
});

test('who confirmed first stays noted', () => {
  const first = { at: now - 1, by: 'colleague@grp.tohoku.ac.jp' };
  expect(ask(sampleRequest('under-review', { mducReviewed: first }), command)).toEqual({
    kind: 'unchanged',
    reference: 'IMG-2026-0001',
  });
});
