import type { MailCode } from '../domain/image-request/decision.ts';
import type { Language } from '../domain/image-request/vocabulary.ts';
import type { MailText, Template } from './template.ts';
import { consultationTexts } from './texts/consultation.ts';
import { formalFormTexts } from './texts/formal-form.ts';
import { formalRequestTexts } from './texts/formal-request.ts';
import { notOfferedTexts } from './texts/not-offered.ts';
import { submissionTexts } from './texts/submission.ts';

/** The built-in wording of every mail; `occasion` is its line in the tab 文面. */
export const mailTexts = {
  ...consultationTexts,
  ...notOfferedTexts,
  ...formalFormTexts,
  ...formalRequestTexts,
  ...submissionTexts,
} as const satisfies Record<MailCode, MailText>;

export function templateOf(code: MailCode, language: Language): Template {
  const text: MailText = mailTexts[code];
  return text.reader === 'applicant' ? text[language] : text.ja;
}
