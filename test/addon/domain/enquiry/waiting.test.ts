import { describe, expect, it, test } from '@jest/globals';
import { expectations, waitings } from '../../../../src/addon/domain/enquiry/waiting.ts';
import { ask, decided, now, policy, sampleCommand, sampleEnquiry, tokyo } from './occasion.ts';

test('an open enquiry waits for its answer on the next business day', () => {
  const expected = { kind: 'answer', waiting: waitings.answer, due: '2026-11-25' };
  expect(expectations(sampleEnquiry('open', { stateSince: now }), policy)).toEqual([expected]);
  expect(expectations(sampleEnquiry('answered'), policy)).toEqual([]);
});

describe('the passing of days', () => {
  const look = sampleCommand('note-waiting');
  const open = sampleEnquiry('open', { stateSince: tokyo('2026-11-20 10:00') });

  it('marks what is late, and nobody is reminded', () => {
    expect(ask(open, look, { now: tokyo('2026-11-24 07:00') })).toMatchObject({ kind: 'unchanged' });
    const { request, event, notices } = decided(open, look, { now: tokyo('2026-11-25 07:00') });
    expect(request).toEqual({ ...open, overdue: 'お問い合わせへの回答(期限 2026-11-24、1日超過)' });
    expect(event).toBeUndefined();
    expect(notices).toEqual([]);
  });

  it('takes the mark from what was answered', () => {
    const answered = sampleEnquiry('answered', { overdue: '遅れ' });
    expect(decided(answered, look).request.overdue).toBeUndefined();
  });
});
