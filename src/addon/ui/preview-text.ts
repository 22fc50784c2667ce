import * as z from 'zod/mini';
import { isMailCode, mailCodes } from '../domain/mail-codes.ts';
import { once } from '../domain/once.ts';
import { mailTexts } from '../messages/catalogue.ts';
import { refusalSentence } from '../messages/refusals.ts';
import type { MailText } from '../messages/template.ts';
import type { Desk } from '../workflow/ports.ts';
import { previewText, type TextSubject } from '../workflow/preview-text.ts';
import type { PreviewedText, PreviewTextContext } from './dialogs/preview-text.types.ts';

const orderShape = once(() =>
  z.object({
    reference: z.string().check(z.minLength(1), z.maxLength(40)),
    code: z.string().check(z.refine(isMailCode)),
    language: z.enum(['ja', 'en']),
  }),
);

/** What the page 文面のプレビュー shows when it opens. */
export function previewTextContext({ request, chosen }: TextSubject): PreviewTextContext {
  const { reference, applicantName, language } = request;
  return {
    reference,
    applicant: applicantName,
    texts: mailCodes.map((code) => {
      const text: MailText = mailTexts[code];
      return {
        code,
        occasion: text.occasion,
        languages: text.reader === 'applicant' ? ['ja', 'en'] : ['ja'],
      };
    }),
    chosen: chosen ?? { code: mailCodes[0], language },
  };
}

export function previewMailText(desk: Desk, argument: unknown): PreviewedText {
  const { reference, code, language } = z.parse(orderShape(), argument);
  const preview = previewText(desk, reference, code as (typeof mailCodes)[number], language);
  return preview.kind === 'refusal' ? { kind: 'refused', message: refusalSentence(preview, 'ja') } : preview;
}
