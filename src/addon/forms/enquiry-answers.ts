import * as z from 'zod/mini';
import type { Language } from '../domain/caption.ts';
import type { EnquiryAnswers } from '../domain/enquiry/command.ts';
import { once } from '../domain/once.ts';
import type { Refusal } from '../domain/refusal.ts';
import { enquiry } from './enquiry.ts';
import { typedIn, type RawAnswers } from './raw-answers.ts';
import { choice, firstRefusal, text } from './reading.ts';

const { questions: asked } = enquiry;

const enquiryAnswers = once(() =>
  z.object({
    language: choice<Language>(asked.language),
    name: text(asked.name),
    affiliation: text(asked.affiliation),
    topic: choice(asked.topic),
    question: text(asked.question),
  }),
);

/** The enquiry form's answers; refuses the first that is missing or cannot be understood. */
export function parseEnquiry(raw: RawAnswers): EnquiryAnswers | Refusal {
  const result = enquiryAnswers().safeParse(typedIn(enquiryAnswers().shape, raw));
  return result.success ? result.data : firstRefusal(result.error);
}
