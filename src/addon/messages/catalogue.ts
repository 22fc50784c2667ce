import type { MailCode } from '../domain/mail-codes.ts';
import type { Language } from '../domain/caption.ts';
import type { MailText, Template } from './template.ts';
import { consultationTexts } from './texts/consultation.ts';
import { decisionTexts } from './texts/decision.ts';
import { digestTexts } from './texts/digest.ts';
import { enquiryTexts } from './texts/enquiry.ts';
import { feeTexts } from './texts/fee.ts';
import { formalFormTexts } from './texts/formal-form.ts';
import { formalRequestCheckTexts } from './texts/formal-request-check.ts';
import { formalRequestTexts } from './texts/formal-request.ts';
import { handoverTexts } from './texts/handover.ts';
import { jointResearchApprovalTexts } from './texts/joint-research-approvals.ts';
import { jointResearchIntakeTexts } from './texts/joint-research-intake.ts';
import { jointResearchReminderTexts } from './texts/joint-research-reminders.ts';
import { jointResearchReviewTexts } from './texts/joint-research-review.ts';
import { jointResearchSidePathTexts } from './texts/joint-research-side-paths.ts';
import { meetingTexts } from './texts/meeting.ts';
import { notOfferedTexts } from './texts/not-offered.ts';
import { processingTexts } from './texts/processing.ts';
import { protocolTexts } from './texts/protocol.ts';
import { reminderTexts } from './texts/reminders.ts';
import { sidePathTexts } from './texts/side-paths.ts';
import { settlementTexts } from './texts/settlement.ts';
import { submissionTexts } from './texts/submission.ts';

/** The built-in wording of every mail, in the order of the procedure; `occasion` is its line in the tab 文面. */
export const mailTexts = {
  ...consultationTexts,
  ...notOfferedTexts,
  ...meetingTexts,
  ...decisionTexts,
  ...protocolTexts,
  ...formalFormTexts,
  ...formalRequestTexts,
  ...formalRequestCheckTexts,
  ...processingTexts,
  ...handoverTexts,
  ...sidePathTexts,
  ...reminderTexts,
  ...jointResearchIntakeTexts,
  ...jointResearchReviewTexts,
  ...jointResearchApprovalTexts,
  ...jointResearchSidePathTexts,
  ...jointResearchReminderTexts,
  ...enquiryTexts,
  ...digestTexts,
  ...feeTexts,
  ...settlementTexts,
  ...submissionTexts,
} as const satisfies Record<MailCode, MailText>;

export function templateOf(code: MailCode, language: Language): Template {
  const text: MailText = mailTexts[code];
  return text.reader === 'applicant' ? text[language] : text.ja;
}
