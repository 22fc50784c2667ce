import { feeLines as describedFee } from '../domain/fee/describe.ts';
import type { Day } from '../domain/time/day.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import type { Caption, Language } from '../domain/caption.ts';
import {
  categories,
  hardDisks,
  purposes,
  states,
  type FeeState,
} from '../domain/image-request/vocabulary.ts';
import { given, nothingGiven, same } from './captions.ts';
import { digestInWords, lateRequests, type DigestLine } from './digest.ts';
import { dayInWords, dayOrNothing, dueDay, momentInWords, momentOrNothing } from './moments.ts';
import { nextStepInWords } from './next-step.ts';
import { categoryNote, categoryWarning, diskNote, mediumReturn, protocolNote, remark } from './notes.ts';
import type { MailFacts } from './placeholders.ts';
import { datesInWords, examinationsInWords, protocolInWords, wantedInWords } from './request-words.ts';
import { whatNext } from './what-next.ts';

/** What mails about a request say besides the request itself; '' where there is none. */
export type MailExtras = {
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
  /** The formal form's link, prefilled with all that is known. */
  readonly formalFormUrl: string;
  /** The day by which the reader is asked to act; past in a reminder. */
  readonly dueOn: Day | '';
  /** The fee as computed, in words, line by line; empty while there is none. */
  readonly feeLines: Readonly<Record<Language, readonly string[]>>;
};

/** A submission that did not become a request, and why. */
export type RefusedSubmission = {
  readonly form: Caption;
  readonly formUrl: string;
  readonly respondent: string;
  readonly submittedAt: number;
  readonly reason: Caption;
  /** As typed; '' where there is none. */
  readonly reference: string;
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
};

/** What is late on a day, for staff. */
export type Digest = {
  readonly day: Day;
  /** The most important first. */
  readonly lines: readonly DigestLine[];
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
};

/** The guide's 研究計画書作成時の注意. */
const notice: Caption = {
  ja: '提供する画像データは、生命・医学系指針における「仮名加工情報(既に作成したものに限る)」には該当しません。氏名等の削除は個人情報の安全管理措置であり、個人情報保護法第2条第5項の「仮名加工情報」とは取扱いが異なります。研究計画書を作成される際にご注意ください。',
  en: 'The image data are not “pseudonymised information (limited to that already created)” in the sense of the ethical guidelines for life science and medical research. Names are removed as a safety measure; this differs from the “pseudonymised information” of Article 2(5) of the Act on the Protection of Personal Information. Please bear this in mind when you write your research plan.',
};

/** What is said of the fee while no amount has been computed. */
const feeWords: Readonly<Record<FeeState, Caption>> = {
  none: {
    ja: '画像データリストの検査数から算定し、リストをお送りする際にお知らせします。',
    en: 'It is computed from the number of examinations on the image list; we tell you when we send the list.',
  },
  priced: { ja: '確定しています。', en: 'It has been fixed.' },
  'disk-cost-pending': {
    ja: 'ハードディスクの実費を加算します。',
    en: 'The actual cost of the hard disk will be added.',
  },
  'tariff-gap': {
    ja: 'この検査数の料金は料金表にないため、MDUCからご連絡します。',
    en: 'The price list has no price for this number of examinations; MDUC will contact you about it.',
  },
  'priced-separately': {
    ja: '企業との共同研究のため、別途算定します(算定方法は準備中です)。打合せの際にご相談ください。',
    en: 'Joint research with a company is priced separately (in preparation). Please ask us about it when we meet.',
  },
  'not-offered': {
    ja: '対象外の用途のため、算定しません。',
    en: 'No fee is computed, because this use is not offered.',
  },
};

/** The facts of mails about one request; what the request does not have yet reads as not given. */
export function imageRequestFacts(request: ImageRequest, extras: MailExtras): MailFacts {
  return {
    ...consultationFacts(request),
    ...procedureFacts(request),
    ...handoverFacts(request),
    fee: feeInWords(request, extras),
    earlierFee: earlierFeeInWords(request),
    notice,
    formalFormUrl: given(extras.formalFormUrl),
    dueOn: dueDay(extras.dueOn),
    mducAddress: same(extras.mducAddress),
    spreadsheetUrl: same(extras.spreadsheetUrl),
  };
}

/** The facts of mails about a submission that was refused or put into quarantine. */
export function submissionFacts(submission: RefusedSubmission): MailFacts {
  const { form, formUrl, respondent, submittedAt, reason, reference, mducAddress, spreadsheetUrl } =
    submission;
  return {
    reference: reference === '' ? { ja: '受付番号なし', en: 'no reference number' } : same(reference),
    form,
    formUrl: same(formUrl),
    respondent: respondent === '' ? { ja: '(不明)', en: '(unknown)' } : same(respondent),
    submittedAt: momentInWords(submittedAt),
    reason,
    mducAddress: same(mducAddress),
    spreadsheetUrl: same(spreadsheetUrl),
  };
}

/** The facts of the daily mail to staff; in place of a reference number its subject says how many requests are late. */
export function digestFacts({ day, lines, mducAddress, spreadsheetUrl }: Digest): MailFacts {
  const late = lateRequests(lines);
  return {
    reference: same(`期限超過 ${late.length}件`),
    day: dayInWords(day),
    digest: same(digestInWords(late)),
    mducAddress: same(mducAddress),
    spreadsheetUrl: same(spreadsheetUrl),
  };
}

function consultationFacts(request: ImageRequest): MailFacts {
  return {
    reference: same(request.reference),
    applicantName: given(request.applicantName),
    applicantAffiliation: given(request.applicantAffiliation),
    applicantPosition: given(request.applicantPosition),
    applicantMail: same(request.applicantMail),
    category: categories[request.category],
    categoryNote: categoryNote(request),
    categoryWarning: categoryWarning(request),
    outline: given(request.outline),
    wanted: wantedInWords(request),
    candidateDates: datesInWords(request.candidateDates),
    consultedAt: momentInWords(request.consultedAt),
  };
}

function procedureFacts(request: ImageRequest): MailFacts {
  return {
    state: states[request.state],
    stateSince: momentInWords(request.stateSince),
    reason: given(request.reason),
    remark: remark(request),
    whatNext: whatNext(request),
    nextStep: given(nextStepInWords(request)),
    meetingAt: momentOrNothing(request.meetingAt),
    meetingPlace: request.meetingPlace
      ? same(request.meetingPlace)
      : { ja: '追ってご連絡します', en: 'to be announced' },
    protocolStatus: protocolInWords(request),
    protocolNote: protocolNote(request),
    protocolReceivedOn: dayOrNothing(request.protocolReceivedOn),
    listNumber: given(request.listNumber),
    examinations: examinationsInWords(request),
    expectedDelivery: dayOrNothing(request.expectedDelivery),
    formalRequestedAt: momentOrNothing(request.formalRequestedAt),
    hardDisk: request.hardDisk ? hardDisks[request.hardDisk] : nothingGiven,
    diskNote: diskNote(request),
    purpose: request.purpose ? purposes[request.purpose] : nothingGiven,
    ethicsNumber: given(request.ethicsNumber),
    ethicsApprovedOn: dayOrNothing(request.ethicsApprovedOn),
    fundingSource: given(request.fundingSource),
    acceptedAt: momentOrNothing(request.acceptedAt),
  };
}

function handoverFacts(request: ImageRequest): MailFacts {
  return {
    handoverNote: given(request.handoverNote),
    dataReceivedAt: momentOrNothing(request.dataReceivedAt),
    mediumReturn: mediumReturn(request),
    mediumLent: given(request.mediumLent),
    mediumDueOn: dayOrNothing(request.mediumDueOn),
    mediumReturnedOn: dayOrNothing(request.mediumReturnedOn),
  };
}

function feeInWords({ feeState }: ImageRequest, { feeLines }: MailExtras): Caption {
  const { ja, en } = feeWords[feeState];
  return {
    ja: feeLines.ja.length > 0 ? feeLines.ja.join('\n') : ja,
    en: feeLines.en.length > 0 ? feeLines.en.join('\n') : en,
  };
}

/** The fee that the present one replaced. */
function earlierFeeInWords({ earlierFees = [] }: ImageRequest): Caption {
  const replaced = earlierFees.at(-1);
  if (!replaced) return nothingGiven;
  return { ja: describedFee(replaced, 'ja').join('\n'), en: describedFee(replaced, 'en').join('\n') };
}
