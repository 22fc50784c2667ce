import { expect, test } from '@jest/globals';
import { mailCodes } from '../../../src/addon/domain/mail-codes.ts';
import type { Policy } from '../../../src/addon/domain/procedure/policy.ts';
import { expectations, waitings, type WaitingKind } from '../../../src/addon/domain/image-request/waiting.ts';
import { expectations as reviewExpectations } from '../../../src/addon/domain/joint-research/waiting.ts';
import type { State as ReviewState } from '../../../src/addon/domain/joint-research/vocabulary.ts';
import { dueDayOf } from '../../../src/addon/messages/due-days.ts';
import { templateOf } from '../../../src/addon/messages/catalogue.ts';
import { placeholdersIn } from '../../../src/addon/messages/template.ts';
import type { State } from '../../../src/addon/domain/image-request/vocabulary.ts';
import { bareRequest, mondayMorning } from './example.ts';
import { bareReview } from './joint-research-example.ts';

const policy: Policy = {
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
  approvalDays: 60,
  enquiryDays: 1,
  periodNoticeDays: 60,
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

const reviewStateOf: Readonly<Record<string, ReviewState>> = {
  'documents-ready': 'preparing',
  'submission-arrived': 'in-review',
  'feedback-sent': 'revision-requested',
  'reminder-submission': 'preparing',
  'reminder-revision': 'revision-requested',
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
  expect(naming.sort()).toEqual([...Object.keys(stateOf), ...Object.keys(reviewStateOf)].sort());
  for (const code of naming) {
    const state = reviewStateOf[code];
    const due = state
      ? dueDayOf(code, reviewExpectations(bareReview(state), policy))
      : dueIn(code, stateOf[code]!);
    expect(due).toMatch(/^2026-1[12]-\d\d$/);
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
