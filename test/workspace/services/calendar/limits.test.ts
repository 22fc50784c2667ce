import { expect, it } from '@jest/globals';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import { arranged, refusal } from '../../../support/workspace/sample-calendar.ts';

const dayMs = 24 * 60 * 60 * 1_000;

it('makes no more events in a day than Google lets an account make', () => {
  const host = fakeHost();
  host.store.write('limit', 'calendar.eventsPerDay', 2);
  arranged(host);
  arranged(host);
  expect(() => arranged(host)).toThrow(refusal(403, 'Calendar usage limits exceeded.', 'quotaExceeded'));
  host.clock.advance(dayMs);
  expect(() => arranged(host)).not.toThrow();
});
