import type { MailCode } from '../domain/mail-codes.ts';
import type { Language } from '../domain/caption.ts';
import { templateOf } from './catalogue.ts';
import { clip } from './clip.ts';
import { placeholdersOf, requiredIn } from './placeholders-of.ts';
import { placeholders, type MailFacts, type Placeholder } from './placeholders.ts';
import { fill, placeholdersIn, type Template } from './template.ts';

/** Wording of one mail as staff edited it in 文面; '' keeps the built-in subject or body. */
export type TextOverride = Template & { readonly code: string; readonly language: Language };

export type RenderedMail = {
  /** One line, at most 250 UTF-16 units, which is what MailApp takes. */
  readonly subject: string;
  readonly text: string;
  /** Why the wording of 文面 was not used; for staff. */
  readonly warning?: string;
};

const LONGEST_SUBJECT = 250;
/** Characters of one value: longer than any answer that the forms accept. What lists much is kept short by whoever writes it. */
export const LONGEST_VALUE = 3_000;
const longestOf: Readonly<Partial<Record<Placeholder, number>>> = {
  digest: 40_000,
  companies: 12_000,
  gaps: 10_000,
  findings: 30_000,
};
/** What a cell of the outbox takes is 50,000 characters. */
const LONGEST_TEXT = 49_000;

/** Writes a mail in the built-in wording or, where it can be used, in that of staff. */
export function renderMail({
  code,
  language,
  facts,
  texts = [],
}: {
  readonly code: MailCode;
  readonly language: Language;
  readonly facts: MailFacts;
  readonly texts?: readonly TextOverride[];
}): RenderedMail {
  const override = texts.find((text) => text.code === code && text.language === language);
  const warning = override && textProblem({ ...override, code });
  const { subject, body } = template(code, language, warning === undefined ? override : undefined);
  const valueOf = (name: string) =>
    clip(plain(factOf(facts, name, code)[language]), longestOf[name as Placeholder] ?? LONGEST_VALUE);
  return {
    subject: clip(fill(subject, valueOf).replace(/\s+/g, ' ').trim(), LONGEST_SUBJECT),
    text: clip(tidy(fill(body, valueOf)), LONGEST_TEXT),
    ...(warning === undefined ? {} : { warning }),
  };
}

/** What keeps an edited wording from being used, in words for the staff member who edited it. */
export function textProblem(
  text: Template & { readonly code: MailCode; readonly language: Language },
): string | undefined {
  const allowed: readonly string[] = placeholdersOf[text.code];
  const unknown = placeholdersIn(`${text.subject}\n${text.body}`).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    return `${whereIs(text)}に、このメールでは使えない差し込み ${inBraces(unknown)} があるため、標準の文面を使います。使える差し込み: ${inBraces(allowed)}`;
  }
  const used = text.body === '' ? undefined : placeholdersIn(text.body);
  const missing = (requiredIn[text.code] ?? []).filter((name) => used && !used.includes(name));
  if (missing.length > 0) {
    const meanings = missing.map((name) => `${inBraces([name])}(${placeholders[name]})`).join('、');
    return `${whereIs(text)}の本文に、必ず入れる差し込み ${meanings} がないため、標準の文面を使います。本文に加えてください。`;
  }
  return undefined;
}

/** Every subject names the request, also one that staff worded without its number. */
function template(code: MailCode, language: Language, override: Template | undefined): Template {
  const builtIn = templateOf(code, language);
  const subject = override?.subject.trim() || builtIn.subject;
  return {
    subject: placeholdersIn(subject).includes('reference') ? subject : `[{{reference}}] ${subject}`,
    body: override?.body.trim() || builtIn.body,
  };
}

function factOf(facts: MailFacts, name: string, code: MailCode) {
  const fact = facts[name as Placeholder];
  if (fact) return fact;
  throw new Error(`Cannot write the mail ${code}: nothing is known for its placeholder ${name}.`);
}

/** Text that cannot act: line ends of one kind, no control or direction-changing characters. */
function plain(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A part that a request does not need leaves no gap: paragraphs stand one blank line apart. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function whereIs({ code, language }: { readonly code: string; readonly language: Language }): string {
  return `文面「${code}」(${language})`;
}

function inBraces(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join(' ');
}
