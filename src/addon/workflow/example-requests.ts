import type { Enquiry } from '../domain/enquiry/request.ts';
import { computeFee } from '../domain/fee/compute.ts';
import type { Tariff } from '../domain/fee/tariff.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import type { Moment } from '../domain/time/day.ts';
import { dayAt } from '../domain/time/tokyo.ts';

const example = '(例)';

/** What the example of a request for image data is called; no request of the register can be. */
export const exampleReference = `${example}IMG-2026-0001`;

/** A request for image data on the day of its hand-over: shows how mails read before the first request has arrived. */
export function exampleImageRequest(at: Moment, tariff: Tariff): ImageRequest {
  const day = dayAt(at);
  const category = 'in-house-research';
  const examinations = { CT: 1 };
  const fee = computeFee(tariff, examinations, { category, pricesCaseReports: false, day });
  return {
    reference: exampleReference,
    state: 'ready',
    stateSince: at,
    language: 'ja',
    applicantName: `${example}申請者`,
    applicantMail: 'applicant@example.jp',
    applicantAffiliation: `${example}所属`,
    applicantPosition: `${example}職名`,
    category,
    consultedAt: at,
    consultationResponseId: '',
    outline: `${example}相談の内容がここに入ります。`,
    candidateDates: `${day} 10:00`,
    reason: `${example}理由がここに入ります。`,
    meetingAt: at,
    meetingPlace: `${example}打合せの場所`,
    listNumber: `${exampleReference}-L1`,
    listSentAt: at,
    examinations,
    expectedDelivery: day,
    quoteSnapshot: fee,
    formalRequestedAt: at,
    hardDisk: 'bring',
    purpose: 'research',
    ethicsNumber: `${example}2026-1-001`,
    ethicsApprovedOn: day,
    fundingSource: `${example}財源`,
    acceptedAt: at,
    readyAt: at,
    handoverNote: `${example}受け渡しの日時と場所がここに入ります。`,
    feeState: fee.state,
  };
}

/** A request for review of joint research, as whoever asked for image data might have sent it: to see how its mails read. */
export function exampleReview(request: ImageRequest): JointResearchRequest {
  const { consultedAt: at, applicantPosition } = request;
  const day = dayAt(at);
  return {
    ...applicantOf(request),
    applicantPosition,
    reference: 'JR-2026-0001',
    state: 'in-approval',
    stateSince: at,
    receivedAt: at,
    intakeResponseId: '',
    kind: 'extension',
    earlierReference: 'JR-2025-0001',
    title: `${example}研究課題名がここに入ります`,
    companies: [`${example}株式会社A`, `${example}株式会社B`],
    reason: `${example}理由・連絡がここに入ります。`,
    round: 2,
    submittedAt: at,
    gaps: [{ kind: 'gone', document: 'contract' }],
    findings: [
      {
        number: 1,
        document: 'contract',
        point: '',
        severity: 'required',
        text: `${example}解決した指摘`,
        foundIn: 1,
        settledIn: 2,
      },
      {
        number: 2,
        document: 'protocol',
        point: '',
        severity: 'advice',
        text: `${example}指摘の内容がここに入ります`,
        foundIn: 2,
      },
    ],
    contractState: 'signed',
    contractApprovedOn: day,
    contractSignedOn: day,
    ethicsState: 'applied',
    ethicsAppliedOn: day,
    ethicsNumber: `${example}2026-1-001`,
    ethicsApprovedOn: day,
    dataProvidedOn: day,
    periodEndsOn: day,
  };
}

/** The same of an enquiry. */
export function exampleEnquiry(request: ImageRequest): Enquiry {
  const { consultedAt: at } = request;
  return {
    ...applicantOf(request),
    reference: 'ENQ-2026-0001',
    state: 'answered',
    stateSince: at,
    receivedAt: at,
    enquiryResponseId: '',
    topic: 'images',
    question: `${example}お問い合わせの内容がここに入ります。`,
    answeredAt: at,
    answerNote: `${example}連絡がここに入ります。`,
    consultationInvitedAt: at,
  };
}

function applicantOf({ language, applicantName, applicantAffiliation, applicantMail }: ImageRequest) {
  return { language, applicantName, applicantAffiliation, applicantMail };
}
