import { grouped } from '../domain/fee/describe.ts';
import type { ImageRequest } from '../domain/image-request/request.ts';
import {
  categories,
  hardDiskChoices,
  imageKinds,
  purposes,
  type Caption,
  type FeeState,
  type Language,
} from '../domain/image-request/vocabulary.ts';
import { dayAndTimeInWords, dayInWords, momentInWords } from './moments.ts';
import type { MailFacts } from './placeholders.ts';

/** What mails about a request say besides the request itself. */
export type MailExtras = {
  readonly mducAddress: string;
  readonly spreadsheetUrl: string;
  /** The formal form's prefilled link; '' in mails before it exists. */
  readonly formalFormUrl: string;
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

const nothingGiven: Caption = { ja: '(記入なし)', en: '(not given)' };

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
    reference: same(request.reference),
    applicantName: given(request.applicantName),
    applicantAffiliation: given(request.applicantAffiliation),
    applicantPosition: given(request.applicantPosition),
    applicantMail: same(request.applicantMail),
    category: categories[request.category],
    outline: given(request.outline),
    wanted: wantedInWords(request),
    candidateDates: datesInWords(request.candidateDates),
    consultedAt: momentInWords(request.consultedAt),
    listNumber: given(request.listNumber),
    examinations: examinationsInWords(request),
    expectedDelivery: request.expectedDelivery ? dayInWords(request.expectedDelivery) : nothingGiven,
    fee: feeInWords(request, extras),
    formalFormUrl: given(extras.formalFormUrl),
    formalRequestedAt: request.formalRequestedAt ? momentInWords(request.formalRequestedAt) : nothingGiven,
    hardDisk: request.hardDisk ? hardDiskChoices[request.hardDisk] : nothingGiven,
    purpose: request.purpose ? purposes[request.purpose] : nothingGiven,
    ethicsNumber: given(request.ethicsNumber),
    ethicsApprovedOn: request.ethicsApprovedOn ? dayInWords(request.ethicsApprovedOn) : nothingGiven,
    fundingSource: given(request.fundingSource),
    notice,
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

function wantedInWords({
  wantedCt,
  wantedMri,
  wantedCr,
  wantedOther,
  wantedOtherKind,
}: ImageRequest): Caption {
  const counts = [
    [imageKinds.ct, wantedCt],
    [imageKinds.mri, wantedMri],
    [imageKinds.cr, wantedCr],
    [named(imageKinds.other, wantedOtherKind), wantedOther],
  ] as const;
  const known = counts.flatMap(([kind, count]) => (count ? [[kind, grouped(count)] as const] : []));
  if (known.length === 0) return wantedOtherKind ? same(wantedOtherKind) : nothingGiven;
  return {
    ja: known.map(([kind, count]) => `${kind.ja} ${count}検査`).join('、'),
    en: known.map(([kind, count]) => `${kind.en}: ${count}`).join(', '),
  };
}

function named({ ja, en }: Caption, kind: string | undefined): Caption {
  return kind ? { ja: `${ja}(${kind})`, en: `${en} (${kind})` } : { ja, en };
}

function examinationsInWords({ examinations }: ImageRequest): Caption {
  const classes = Object.entries(examinations ?? {});
  if (classes.length === 0) return nothingGiven;
  return {
    ja: classes.map(([name, count]) => `${name} ${grouped(count)}検査`).join('、'),
    en: classes
      .map(([name, count]) => `${name.replaceAll('その他', 'others')}: ${grouped(count)}`)
      .join(', '),
  };
}

function datesInWords(candidateDates: string): Caption {
  const dates = candidateDates.split('\n').filter((date) => date !== '');
  if (dates.length === 0) return nothingGiven;
  const words = dates.map((date) => dayAndTimeInWords(date));
  return {
    ja: words.map(({ ja }, index) => `第${index + 1}希望 ${ja}`).join('\n'),
    en: words.map(({ en }, index) => `${index + 1}. ${en}`).join('\n'),
  };
}

function feeInWords({ feeState }: ImageRequest, { feeLines }: MailExtras): Caption {
  const { ja, en } = feeWords[feeState];
  return {
    ja: feeLines.ja.length > 0 ? feeLines.ja.join('\n') : ja,
    en: feeLines.en.length > 0 ? feeLines.en.join('\n') : en,
  };
}

function given(text: string | undefined): Caption {
  return text ? same(text) : nothingGiven;
}

function same(text: string): Caption {
  return { ja: text, en: text };
}
