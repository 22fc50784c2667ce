import * as z from 'zod/mini';
import type { ConsultationAnswers, FormalRequestAnswers } from '../domain/image-request/command.ts';
import type { Language } from '../domain/caption.ts';
import { once } from '../domain/once.ts';
import type { Refusal } from '../domain/refusal.ts';
import { consultation } from './consultation.ts';
import { formalRequest } from './formal-request.ts';
import { asNumbered, plain, typedIn, type RawAnswers } from './raw-answers.ts';
import { choice, confirmation, day, dayAndTime, firstRefusal, text, wholeNumber } from './reading.ts';

export type { RawAnswers } from './raw-answers.ts';

const { questions: asked } = consultation;

const consultationAnswers = once(() =>
  z.object({
    language: choice<Language>(asked.language),
    name: text(asked.name),
    affiliation: text(asked.affiliation),
    position: text(asked.position),
    category: choice(asked.category),
    outline: text(asked.outline),
    wantedCt: wholeNumber(asked.wantedCt),
    wantedMri: wholeNumber(asked.wantedMri),
    wantedCr: wholeNumber(asked.wantedCr),
    wantedOther: wholeNumber(asked.wantedOther),
    wantedOtherKind: text(asked.wantedOtherKind),
    firstChoice: dayAndTime(asked.firstChoice),
    secondChoice: dayAndTime(asked.secondChoice),
    thirdChoice: dayAndTime(asked.thirdChoice),
    notice: confirmation(asked.notice),
  }),
);

const { questions: requested } = formalRequest;

const formalRequestAnswers = once(() =>
  z.object({
    reference: text(requested.reference),
    listNumber: text(requested.listNumber),
    listChecked: choice(requested.listChecked),
    hardDisk: choice(requested.hardDisk),
    purpose: choice(requested.purpose),
    ethicsNumber: text(requested.ethicsNumber),
    ethicsApprovedOn: day(requested.ethicsApprovedOn),
    fundingSource: text(requested.fundingSource),
    notice: confirmation(requested.notice),
  }),
);

/** The consultation form's answers; refuses the first that is missing or cannot be understood. */
export function parseConsultation(raw: RawAnswers): ConsultationAnswers | Refusal {
  const result = consultationAnswers().safeParse(typedIn(consultationAnswers().shape, raw));
  if (!result.success) return firstRefusal(result.error);
  const { language, name, affiliation, position, category, outline, ...rest } = result.data;
  const wanted = { ct: rest.wantedCt, mri: rest.wantedMri, cr: rest.wantedCr, other: rest.wantedOther };
  return {
    language,
    name,
    affiliation,
    position,
    category,
    outline,
    wanted: withoutGaps(wanted),
    otherKind: rest.wantedOtherKind,
    candidateDates: [rest.firstChoice, rest.secondChoice, rest.thirdChoice].filter(
      (date) => date !== undefined,
    ),
    noticeConfirmed: rest.notice,
  };
}

/** The formal request's answers; refuses the first that is missing or cannot be understood. */
export function parseFormalRequest(raw: RawAnswers): FormalRequestAnswers | Refusal {
  const result = formalRequestAnswers().safeParse(typedIn(formalRequestAnswers().shape, raw));
  if (!result.success) return firstRefusal(result.error);
  const { reference, listNumber, hardDisk, purpose, ethicsNumber, ethicsApprovedOn, fundingSource, notice } =
    result.data;
  return {
    reference: asNumbered(reference),
    listNumber: asNumbered(listNumber),
    hardDisk,
    purpose,
    ethicsNumber,
    ethicsApprovedOn,
    fundingSource,
    noticeConfirmed: notice,
  };
}

/** The language to answer in, also when the other answers cannot be read; Japanese unless English was chosen. */
export function languageOf(raw: RawAnswers): Language {
  const { data } = choice<Language>(asked.language).safeParse(plain(raw['language']));
  return data ?? 'ja';
}

function withoutGaps<Key extends string>(
  counts: Readonly<Record<Key, number | undefined>>,
): Partial<Record<Key, number>> {
  const given = Object.entries(counts).filter(([, count]) => count !== undefined);
  return Object.fromEntries(given) as Partial<Record<Key, number>>;
}
