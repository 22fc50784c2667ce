import type { MailCode } from '../domain/mail-codes.ts';
import type { Placeholder } from './placeholders.ts';

/** What is known of every request for image data. */
const request = [
  'reference',
  'applicantName',
  'applicantAffiliation',
  'applicantPosition',
  'applicantMail',
  'category',
  'categoryNote',
  'outline',
  'wanted',
  'candidateDates',
  'consultedAt',
  'state',
  'stateSince',
  'fee',
  'notice',
  'mducAddress',
] as const satisfies readonly Placeholder[];

/** What only staff are told. */
const forStaff = [
  'categoryWarning',
  'protocolStatus',
  'nextStep',
  'spreadsheetUrl',
] as const satisfies readonly Placeholder[];

const meeting = [...request, 'meetingAt', 'meetingPlace'] as const satisfies readonly Placeholder[];

const list = [
  ...request,
  'protocolNote',
  'listNumber',
  'examinations',
  'expectedDelivery',
] as const satisfies readonly Placeholder[];

const formalRequest = [
  ...list,
  'formalRequestedAt',
  'hardDisk',
  'diskNote',
  'purpose',
  'ethicsNumber',
  'ethicsApprovedOn',
  'fundingSource',
] as const satisfies readonly Placeholder[];

const accepted = [...formalRequest, 'acceptedAt'] as const satisfies readonly Placeholder[];

const ready = [...accepted, 'handoverNote', 'dueOn'] as const satisfies readonly Placeholder[];

const received = [
  ...accepted,
  'dataReceivedAt',
  'mediumReturn',
  'mediumLent',
  'mediumDueOn',
] as const satisfies readonly Placeholder[];

/** What each mail about a request for image data may say: only what is known when it is written. */
export const imageRequestPlaceholders = {
  'consultation-acknowledged': request,
  'consultation-arrived': [...request, ...forStaff, 'dueOn'],
  'consultation-not-offered': request,
  'consultation-not-offered-arrived': [...request, ...forStaff],
  'meeting-fixed': meeting,
  'meeting-fixed-arrived': [...meeting, ...forStaff, 'dueOn'],
  'meeting-cancelled': [...meeting, 'reason'],
  'meeting-cancelled-arrived': [...meeting, ...forStaff, 'reason', 'dueOn'],
  'provision-approved': [...request, 'remark', 'protocolNote'],
  'provision-declined': [...request, 'reason'],
  'information-requested': [...request, 'reason', 'dueOn'],
  'protocol-requested': [...request, 'remark', 'dueOn'],
  'protocol-received': [...request, 'protocolReceivedOn', 'whatNext'],
  'formal-form-sent': [...list, 'formalFormUrl', 'dueOn'],
  'formal-request-acknowledged': formalRequest,
  'formal-request-arrived': [...formalRequest, ...forStaff, 'dueOn'],
  'formal-request-accepted': accepted,
  'processing-requested': [...accepted, ...forStaff],
  'correction-requested': [...formalRequest, 'reason', 'formalFormUrl', 'dueOn'],
  'list-revised': accepted,
  'list-revised-arrived': [...accepted, ...forStaff],
  'data-ready': ready,
  'data-received': received,
  'medium-returned': [...received, 'mediumReturnedOn'],
  'request-withdrawn': [...request, 'remark'],
  'request-on-hold': [...request, 'reason'],
  'request-resumed': [...request, 'whatNext'],
  'request-reopened': [...request, 'reason', 'whatNext'],
  'request-stopped-arrived': [...request, ...forStaff, 'reason'],
  'request-resumed-arrived': [...request, ...forStaff],
  'reminder-information': [...request, 'reason', 'dueOn'],
  'reminder-protocol': [...request, 'dueOn'],
  'reminder-formal-form': [...list, 'formalFormUrl', 'dueOn'],
  'reminder-correction': [...formalRequest, 'reason', 'formalFormUrl', 'dueOn'],
  'reminder-collection': ready,
  'reminder-medium': received,
  'fee-changed': [...formalRequest, 'earlierFee'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;

/** What each must say, however staff word it. */
export const requiredOfImageRequests = {
  'consultation-acknowledged': ['notice'],
  'meeting-fixed': ['meetingAt'],
  'provision-declined': ['reason'],
  'information-requested': ['reason'],
  'formal-form-sent': ['formalFormUrl', 'notice'],
  'correction-requested': ['reason', 'formalFormUrl', 'notice'],
  'list-revised': ['notice'],
  'data-ready': ['handoverNote', 'notice'],
  'data-received': ['mediumReturn'],
  'request-on-hold': ['reason'],
  'reminder-formal-form': ['formalFormUrl'],
  'reminder-correction': ['formalFormUrl'],
  'fee-changed': ['fee'],
} as const satisfies Partial<Record<MailCode, readonly Placeholder[]>>;
