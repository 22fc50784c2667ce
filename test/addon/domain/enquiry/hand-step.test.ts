import { expect, test } from '@jest/globals';
import { stepToState } from '../../../../src/addon/domain/enquiry/hand-step.ts';
import { sampleEnquiry } from './occasion.ts';

const facts = (state: string, to: string) => ({ reference: 'ENQ-2026-0001', state, to });

test('an enquiry is answered by choosing the state', () => {
  expect(stepToState(sampleEnquiry('open'), 'answered', 'edit-1')).toEqual({
    kind: 'mark-answered',
    eventId: 'edit-1',
    reference: 'ENQ-2026-0001',
    note: '',
  });
});

test('and reopened by a dialog only', () => {
  expect(stepToState(sampleEnquiry('answered'), 'open', 'edit-1')).toEqual({
    kind: 'refusal',
    code: 'needs-dialog',
    facts: facts('answered', 'open'),
  });
});
