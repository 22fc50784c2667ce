import type { MailCode } from '../domain/mail-codes.ts';
import type { Placeholder } from './placeholders.ts';

/** What is known of every request for review of joint research. */
const request = [
  'reference',
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'applicantMail',
  'receivedAt',
  'requestKind',
  'researchTitle',
  'companies',
  'state',
  'stateSince',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What only staff are told. */
const forStaff = ['nextStep', 'spreadsheetUrl'] as const satisfies readonly Placeholder[];

/** Once there is a folder with the documents. */
const prepared = [...request, 'folderUrl', 'submissionFormUrl'] as const satisfies readonly Placeholder[];

const submitted = [...prepared, 'round', 'submittedAt'] as const satisfies readonly Placeholder[];

const confirmed = [...request, 'round', 'folderUrl', 'tracks'] as const satisfies readonly Placeholder[];

const ready = [
  ...confirmed,
  'contractSignedOn',
  'ethicsNumber',
  'ethicsApprovedOn',
] as const satisfies readonly Placeholder[];

/** What each mail about joint research may say: only what is known when it is written. */
export const jointResearchPlaceholders = {
  'review-acknowledged': request,
  'review-arrived': [...request, ...forStaff],
  'documents-ready': [...prepared, 'dueOn'],
  'submission-incomplete': [...prepared, 'gaps'],
  'submission-received': submitted,
  'submission-arrived': [...submitted, ...forStaff, 'dueOn'],
  'feedback-sent': [...submitted, 'findings', 'comparison', 'remark', 'dueOn'],
  'documents-confirmed': [...confirmed, 'dueOn'],
  'documents-confirmed-arrived': [...confirmed, ...forStaff],
  'track-recorded': [...confirmed, 'whatNext'],
  'research-may-start': ready,
  'research-may-start-arrived': [...ready, ...forStaff],
  'data-provided': [...ready, 'dataProvidedOn', 'periodEndsOn'],
  'research-finished': [...ready, 'dataProvidedOn', 'periodEndsOn', 'intakeFormUrl'],
  'review-withdrawn': [...request, 'remark'],
  'review-on-hold': [...request, 'reason'],
  'review-resumed': [...request, 'whatNext'],
  'reminder-submission': [...prepared, 'dueOn'],
  'reminder-revision': [...submitted, 'findings', 'dueOn'],
  'reminder-approvals': [...confirmed, 'dueOn'],
  'reminder-period-end': [...ready, 'dataProvidedOn', 'periodEndsOn', 'intakeFormUrl'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;

/** What each must say, however staff word it. */
export const requiredOfJointResearch = {
  'documents-ready': ['folderUrl', 'submissionFormUrl'],
  'submission-incomplete': ['gaps', 'submissionFormUrl'],
  'feedback-sent': ['findings', 'submissionFormUrl'],
  'review-on-hold': ['reason'],
  'reminder-submission': ['submissionFormUrl'],
  'reminder-revision': ['submissionFormUrl'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;
