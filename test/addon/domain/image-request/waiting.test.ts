import { describe, expect, it, test } from '@jest/globals';
import type { ImageRequest } from '../../../../src/addon/domain/image-request/request.ts';
import { lateOn } from '../../../../src/addon/domain/procedure/waiting.ts';
import {
  expectations,
  waitings,
  type WaitingKind,
} from '../../../../src/addon/domain/image-request/waiting.ts';
import type { State } from '../../../../src/addon/domain/image-request/vocabulary.ts';
import { DAY_MS, now, policy, tokyo } from './occasion.ts';
import { lent, sampleRequest } from './samples.ts';

const done = { at: now, by: 'naoko.suzuki@grp.tohoku.ac.jp' };
const since = { stateSince: now };
const friday = { stateSince: tokyo('2026-12-18 10:00') };

/** What is waited for, until when, and why on that day; Monday 2026-11-23 and 2027-01-01 are holidays. */
const cases: readonly (readonly [State, Partial<ImageRequest>, WaitingKind, string])[] = [
  ['received', since, 'review', '2026-11-27'],
  // Over a weekend and the holiday after it.
  ['received', { stateSince: tokyo('2026-11-20 10:00') }, 'review', '2026-11-26'],
  // Late on Friday in Greenwich is Saturday in Tokyo.
  ['received', { stateSince: Date.UTC(2026, 10, 27, 20) }, 'review', '2026-12-02'],
  ['under-review', { ...since, radiologyReviewed: undefined }, 'review', '2026-11-27'],
  ['under-review', { ...since, mducReviewed: done, radiologyReviewed: done }, 'meeting', '2026-11-27'],
  ['meeting-fixed', { meetingAt: tokyo('2026-12-01 10:00') }, 'decision', '2026-12-04'],
  ['meeting-fixed', { ...since, meetingAt: undefined }, 'decision', '2026-11-27'],
  ['more-information', since, 'information', '2026-12-08'],
  // Over the centre's own closed day, New Year and two weekends.
  ['more-information', friday, 'information', '2027-01-05'],
  ['provision-approved', since, 'list', '2026-11-27'],
  ['formal-form-sent', { listSentAt: now, stateSince: now - 30 * DAY_MS }, 'formal-form', '2026-12-22'],
  ['formal-form-sent', { ...since, listSentAt: undefined }, 'formal-form', '2026-12-22'],
  ['formally-requested', since, 'check', '2026-11-27'],
  ['correction-requested', since, 'correction', '2026-12-08'],
  ['accepted', { expectedDelivery: '2026-12-03' }, 'delivery', '2026-12-03'],
  ['accepted', { ...since, expectedDelivery: undefined }, 'delivery', '2026-12-03'],
  ['processing', { expectedDelivery: '2026-12-03' }, 'delivery', '2026-12-03'],
  ['ready', since, 'collection', '2026-12-08'],
  ['delivered', since, 'closing', '2026-11-27'],
  ['delivered', { ...since, ...lent }, 'medium', '2026-12-08'],
  ['delivered', { ...since, ...lent, mediumDueOn: undefined }, 'closing', '2026-11-27'],
  // A closed request that was reopened: the medium is back.
  ['delivered', { ...since, ...lent, mediumReturnedOn: '2026-11-24' }, 'closing', '2026-11-27'],
];

test.each(cases)('%s %j waits for %s until %s', (state, changes, kind, due) => {
  expect(expectations(sampleRequest(state, changes), policy)).toEqual([
    { kind, waiting: waitings[kind], due },
  ]);
});

test.each(['closed', 'declined', 'withdrawn', 'not-offered', 'on-hold'] as const)(
  'nothing is waited for in %s',
  (state) => {
    const asked = sampleRequest(state, { ...lent, protocolRequestedAt: now });
    expect(expectations(asked, policy)).toEqual([]);
  },
);

describe('a protocol that was asked for', () => {
  const asked = { ...since, protocolRequestedAt: now };
  const before: readonly State[] = [
    'received',
    'under-review',
    'meeting-fixed',
    'more-information',
    'provision-approved',
    'formal-form-sent',
    'formally-requested',
    'correction-requested',
  ];

  test.each(before)('is waited for besides in %s', (state) => {
    expect(expectations(sampleRequest(state, asked), policy)).toContainEqual({
      kind: 'protocol',
      waiting: waitings.protocol,
      due: '2026-12-08',
    });
    expect(expectations(sampleRequest(state, asked), policy)).toHaveLength(2);
  });

  test.each(['accepted', 'processing', 'ready', 'delivered'] as const)(
    'is no matter any more in %s',
    (state) => {
      expect(expectations(sampleRequest(state, asked), policy)).toHaveLength(1);
    },
  );

  it('is waited for until it is here', () => {
    const here = sampleRequest('formal-form-sent', { ...asked, protocolReceivedOn: '2026-11-24' });
    expect(expectations(here, policy).map(({ kind }) => kind)).toEqual(['formal-form']);
  });
});

test('every kind of waiting occurs', () => {
  const occurring = new Set<string>(['protocol', ...cases.map(([, , kind]) => kind)]);
  expect([...occurring].sort()).toEqual(Object.keys(waitings).sort());
});

test('the last day is not late, the next one is', () => {
  const request = sampleRequest('received', since);
  expect(lateOn('2026-11-27', expectations(request, policy))).toEqual([]);
  expect(lateOn('2026-11-28', expectations(request, policy))).toMatchObject([
    { kind: 'review', due: '2026-11-27' },
  ]);
});
