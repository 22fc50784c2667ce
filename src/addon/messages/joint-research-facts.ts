import type { Caption } from '../domain/caption.ts';
import type { JointResearchRequest } from '../domain/joint-research/request.ts';
import { gapsInWords } from '../domain/joint-research/gap-words.ts';
import { states } from '../domain/joint-research/vocabulary.ts';
import type { Day } from '../domain/time/day.ts';
import { given, nothingGiven, same } from './captions.ts';
import { jointResearchNextStep } from './joint-research-next-step.ts';
import { jointResearchWhatNext } from './joint-research-what-next.ts';
import { companiesInWords, kindInWords, roundInWords, tracksInWords } from './joint-research-words.ts';
import { dayOrNothing, dueDay, momentOrNothing } from './moments.ts';
import { remark } from './notes.ts';
import type { MailFacts } from './placeholders.ts';

/** What mails about joint research say besides the request itself; '' where there is none. */
export type JointResearchExtras = {
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
  readonly folderUrl: string;
  /** The submission form with the reference number filled in. */
  readonly submissionFormUrl: string;
  /** The intake form for an extension, filled in with what is known. */
  readonly intakeFormUrl: string;
  /** The day by which the reader is asked to act; past in a reminder. */
  readonly dueOn: Day | '';
  /** What is still to be changed. */
  readonly findings: Caption;
  /** What became of the findings of the rounds before; '' in the first. */
  readonly comparison: Caption;
};

/** The facts of mails about one request for review of joint research; what it does not have yet reads as not given. */
export function jointResearchFacts(request: JointResearchRequest, extras: JointResearchExtras): MailFacts {
  return {
    ...intakeFacts(request),
    ...reviewFacts(request, extras),
    ...researchFacts(request),
    reason: given(request.reason),
    remark: remark(request),
    state: states[request.state],
    stateSince: momentOrNothing(request.stateSince),
    whatNext: jointResearchWhatNext(request),
    nextStep: given(jointResearchNextStep(request)),
    dueOn: dueDay(extras.dueOn),
    intakeFormUrl: given(extras.intakeFormUrl),
    mducAddress: same(extras.mducAddress),
    spreadsheetUrl: same(extras.spreadsheetUrl),
  };
}

function intakeFacts(request: JointResearchRequest): MailFacts {
  return {
    reference: same(request.reference),
    applicantName: given(request.applicantName),
    applicantAffiliation: given(request.applicantAffiliation),
    applicantPosition: given(request.applicantPosition),
    applicantMail: same(request.applicantMail),
    receivedAt: momentOrNothing(request.receivedAt),
    requestKind: kindInWords(request),
    researchTitle: given(request.title),
    companies: companiesInWords(request),
  };
}

function reviewFacts(request: JointResearchRequest, extras: JointResearchExtras): MailFacts {
  return {
    folderUrl: given(extras.folderUrl),
    submissionFormUrl: given(extras.submissionFormUrl),
    gaps: request.gaps ? gapsInWords(request.gaps) : nothingGiven,
    round: roundInWords(request),
    submittedAt: momentOrNothing(request.submittedAt),
    findings: extras.findings,
    comparison: underHeading(
      { ja: '前回の指摘の状況', en: 'Since the submission before' },
      extras.comparison,
    ),
  };
}

function researchFacts(request: JointResearchRequest): MailFacts {
  return {
    tracks: tracksInWords(request),
    contractSignedOn: dayOrNothing(request.contractSignedOn),
    ethicsNumber: given(request.ethicsNumber),
    ethicsApprovedOn: dayOrNothing(request.ethicsApprovedOn),
    dataProvidedOn: dayOrNothing(request.dataProvidedOn),
    periodEndsOn: request.periodEndsOn ? dayOrNothing(request.periodEndsOn) : periodUnknown,
  };
}

const periodUnknown: Caption = {
  ja: '未登録(決まっていましたら、このメールへの返信でお知らせください)',
  en: 'not known to us yet (if it is fixed, please reply to this mail)',
};

/** A part that some mails do not need has its heading with it. */
function underHeading(heading: Caption, { ja, en }: Caption): Caption {
  return ja === '' ? same('') : { ja: `■ ${heading.ja}\n${ja}`, en: `■ ${heading.en}\n${en}` };
}
