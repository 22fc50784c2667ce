import * as z from 'zod/mini';
import type { Language } from '../domain/caption.ts';
import type { IntakeAnswers, ReceiveSubmission } from '../domain/joint-research/command.ts';
import { once } from '../domain/once.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { asNumbered, typedIn, type RawAnswers } from './raw-answers.ts';
import { choice, confirmation, firstRefusal, text } from './reading.ts';
import { reviewIntake } from './review-intake.ts';
import { reviewSubmission } from './review-submission.ts';

/** Characters of one company's name: a sheet of the review application is called by it. */
const LONGEST_COMPANY = 100;
const MOST_COMPANIES = 100;

const { questions: asked } = reviewIntake;

const intakeAnswers = once(() =>
  z.object({
    language: choice<Language>(asked.language),
    name: text(asked.name),
    affiliation: text(asked.affiliation),
    position: text(asked.position),
    title: text(asked.title),
    companies: text(asked.companies),
    kind: choice(asked.kind),
    earlierReference: text(asked.earlierReference),
    companiesConfirmed: confirmation(asked.companiesConfirmed),
  }),
);

const { questions: submitted } = reviewSubmission;

const submissionAnswers = once(() =>
  z.object({
    reference: text(submitted.reference),
    companiesConfirmed: confirmation(submitted.companiesConfirmed),
  }),
);

/** The intake form's answers; refuses the first that is missing or cannot be understood. */
export function parseIntake(raw: RawAnswers): IntakeAnswers | Refusal {
  const result = intakeAnswers().safeParse(typedIn(intakeAnswers().shape, raw));
  if (!result.success) return firstRefusal(result.error);
  const { data } = result;
  const companies = companiesIn(data.companies);
  const earlierReference = data.kind === 'new' ? '' : asNumbered(data.earlierReference);
  if (data.kind !== 'new' && earlierReference === '') {
    return refuse('missing-answer', named(asked.earlierReference));
  }
  return problemOf(companies) ?? { ...data, companies, earlierReference };
}

/** The submission form's answers; refuses the first that is missing or cannot be understood. */
export function parseSubmission(
  raw: RawAnswers,
): Pick<ReceiveSubmission, 'reference' | 'companiesConfirmed'> | Refusal {
  const result = submissionAnswers().safeParse(typedIn(submissionAnswers().shape, raw));
  if (!result.success) return firstRefusal(result.error);
  const { reference, companiesConfirmed } = result.data;
  return { reference: asNumbered(reference), companiesConfirmed };
}

/** One company a line, each once: the same name in full-width and half-width letters is the same company. */
function companiesIn(typed: string): string[] {
  const names = typed.split('\n').flatMap((line) => line.trim() || []);
  const keys = names.map((name) => name.normalize('NFKC'));
  return names.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function problemOf(companies: readonly string[]): Refusal | undefined {
  const question = named(asked.companies);
  const length = Math.max(...companies.map((name) => [...name].length));
  if (length > LONGEST_COMPANY) {
    return refuse('text-too-long', { ...question, limit: LONGEST_COMPANY, length });
  }
  return companies.length > MOST_COMPANIES
    ? refuse('too-many-lines', { ...question, limit: MOST_COMPANIES, length: companies.length })
    : undefined;
}

function named({ title }: { readonly title: { readonly ja: string; readonly en: string } }) {
  return { question: title.ja, questionEn: title.en };
}
