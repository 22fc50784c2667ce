import type { MailCode } from '../domain/mail-codes.ts';
import type { Placeholder } from './placeholders.ts';

/** What is known of every enquiry. */
const enquiry = [
  'reference',
  'applicantName',
  'applicantAffiliation',
  'applicantMail',
  'receivedAt',
  'topic',
  'question',
  'officeHours',
  'answerDay',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What each mail about an enquiry may say: only what is known when it is written. */
export const enquiryPlaceholders = {
  'enquiry-acknowledged': [...enquiry, 'faqUrl'],
  'enquiry-arrived': [...enquiry, 'nextStep', 'spreadsheetUrl'],
  'consultation-invited': [...enquiry, 'faqUrl', 'consultationFormUrl', 'remark'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;

/** What each must say, however staff word it. */
export const requiredOfEnquiries = {
  'enquiry-acknowledged': ['answerDay'],
  'consultation-invited': ['consultationFormUrl'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;
