import type { MailCode } from '../domain/mail-codes.ts';
import { enquiryPlaceholders, requiredOfEnquiries } from './enquiry-placeholders.ts';
import { imageRequestPlaceholders, requiredOfImageRequests } from './image-request-placeholders.ts';
import { jointResearchPlaceholders, requiredOfJointResearch } from './joint-research-placeholders.ts';
import type { Placeholder } from './placeholders.ts';

const settlement = [
  'reference',
  'quarter',
  'period',
  'lineCount',
  'totalYen',
  'sources',
  'mducAddress',
  'spreadsheetUrl',
] as const satisfies readonly Placeholder[];

const submission = [
  'reference',
  'form',
  'respondent',
  'submittedAt',
  'reason',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What each mail may say: only what is known when it is written. */
export const placeholdersOf = {
  ...imageRequestPlaceholders,
  ...jointResearchPlaceholders,
  ...enquiryPlaceholders,
  'settlement-closed': [...settlement, 'leftOut'],
  'settlement-reversed': [...settlement, 'reverses', 'reason'],
  'settlement-reminder': ['reference', 'quarter', 'day', 'mducAddress', 'spreadsheetUrl'],
  'waiting-digest': ['reference', 'day', 'digest', 'mducAddress', 'spreadsheetUrl'],
  'submission-refused': [...submission, 'formUrl'],
  'submission-quarantined': [...submission, 'spreadsheetUrl'],
} as const satisfies Record<MailCode, readonly Placeholder[]>;

/** What each mail must say, however staff word it: the guide's notice, and what nobody could go on without. */
export const requiredIn: Readonly<Partial<Record<MailCode, readonly Placeholder[]>>> = {
  ...requiredOfImageRequests,
  ...requiredOfJointResearch,
  ...requiredOfEnquiries,
  'settlement-reversed': ['reverses'],
  'waiting-digest': ['digest'],
  'submission-refused': ['reason'],
  'submission-quarantined': ['reason'],
};
