import { expect, test } from '@jest/globals';
import { mailCodes } from '../../../src/addon/domain/mail-codes.ts';
import type { Policy } from '../../../src/addon/domain/procedure/policy.ts';
import { expectations, waitings, type WaitingKind } from '../../../src/addon/domain/image-request/waiting.ts';
import { dueDayOf } from '../../../src/addon/messages/due-days.ts';
import { templateOf } from '../../../src/addon/messages/catalogue.ts';
import { placeholdersIn } from '../../../src/addon/messages/template.ts';
import type { State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { bareRequest, mondayMorning } from './example.ts';

const policy: Policy = {
  approvalDays: 60,
  enquiryDays: 1,
  periodNoticeDays: 60,
  officeOpens: '09:00',
  officeCloses: '17:00',
  closedDays: [],
  meetingMinutes: 60,
  deliveryDaysMin: 3,
  deliveryDaysMax: 7,
  reviewDays: 3,
  answerDays: 10,
  formalFormDays: 20,
  collectionDays: 10,
  mediumDays: 10,
  reminderIntervalDays: 7,
  pricesCaseReports: true,
};

/** The state in which each mail is written, as far as a day is asked for. */
const stateOf: Readonly<Record<string, State>> = {
  'consultation-arrived': 'received',
  'meeting-fixed-arrived': 'meeting-fixed',
  'meeting-cancelled-arrived': 'under-review',
  'information-requested': 'more-information',
  'protocol-requested': 'formal-form-sent',
  'formal-form-sent': 'formal-form-sent',
  'formal-request-arrived': 'formally-requested',
  'correction-requested': 'correction-requested',
  'data-ready': 'ready',
  'reminder-information': 'more-information',
  'reminder-protocol': 'formal-form-sent',
  'reminder-formal-form': 'formal-form-sent',
  'reminder-correction': 'correction-requested',
  'reminder-collection': 'ready',
};

/** What is waited for when each mail about joint research is written, as far as a day is asked for. */
const kindOf: Readonly<Record<string, string>> = {
  'documents-ready': 'submission',
  'submission-arrived': 'review',
  'feedback-sent': 'revision',
  'reminder-submission': 'submission',
  'reminder-revision': 'revision',
};

function dueIn(code: (typeof mailCodes)[number], state: State) {
  const waitedFor = {
    protocolRequestedAt: mondayMorning,
    meetingAt: Date.UTC(2026, 11, 1, 1, 0),
  };
  return dueDayOf(code, expectations({ ...bareRequest(state), ...waitedFor }, policy));
}

test('every mail that names a day has one when it is written, and no other has', () => {
  const naming = mailCodes.filter((code) => {
    const { subject, body } = templateOf(code, 'ja');
    return placeholdersIn(subject + body).includes('dueOn');
  });
  expect(naming.sort()).toEqual([...Object.keys(stateOf), ...Object.keys(kindOf)].sort());
  for (const code of naming) {
    const state = stateOf[code];
    const due = state
      ? dueIn(code, state)
      : dueDayOf(code, [
          { kind: 'other', due: '2026-11-01' },
          { kind: kindOf[code]!, due: '2026-12-01' },
        ]);
    expect(due).toMatch(/^2026-1[12]-\d\d$/);
    expect(due).not.toBe('2026-11-01');
  }
});

test('each is the day of what the reader is asked for', () => {
  expect(dueIn('protocol-requested', 'formal-form-sent')).toBe('2026-12-07');
  expect(dueIn('formal-form-sent', 'formal-form-sent')).toBe('2026-12-21');
  expect(dueIn('meeting-fixed-arrived', 'meeting-fixed')).toBe('2026-12-04');
  expect(dueIn('request-withdrawn', 'withdrawn')).toBe('');
});

test('every reminder can name the day that has passed', () => {
  for (const kind of Object.keys(waitings) as WaitingKind[]) {
    const waiting = waitings[kind];
    // A medium's own day stands in the request.
    if (!('reminder' in waiting) || kind === 'medium') continue;
    const day = dueIn(waiting.reminder, stateOf[waiting.reminder]!);
    expect(day).not.toBe('');
  }
});
