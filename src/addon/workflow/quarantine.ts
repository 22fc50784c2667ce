import type { Refusal } from '../domain/refusal.ts';
import type { Language } from '../domain/caption.ts';
import type { RawAnswers } from '../forms/answers.ts';
import { forms } from '../forms/catalogue.ts';
import type { FormKey } from '../forms/installation.ts';
import type { Commit } from '../ledger/commit.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { submissionFacts } from '../messages/facts.ts';
import { refusalSentence, staffReason } from '../messages/refusals.ts';
import { write, type Stationery } from './stationery.ts';
import type { FormResponse } from './ports.ts';

/** What a cell may hold is 50,000 characters; the whole answer stays in the form in any case. */
const LONGEST_ANSWERS = 45_000;

/** A submission that was not processed, and what to tell about it. */
export type RefusedForm = {
  readonly form: FormKey;
  readonly response: FormResponse;
  readonly raw: RawAnswers;
  readonly refusal: Refusal;
  readonly language: Language;
  /** Link to the form for another try. */
  readonly formUrl: string;
};

/** Keeps a refused submission whole, and tells the sender and MDUC why; the request it named stays as it is. */
export function quarantine(commit: Commit, refused: RefusedForm, stationery: Stationery): OutboxRecord[] {
  const { form, response, raw, refusal } = refused;
  const reference = textOf(raw['reference']).slice(0, 200);
  const { title } = forms[form];
  const reason = staffReason(refusal);
  commit.append('quarantine', {
    receivedAt: response.submittedAt,
    form: title.ja,
    respondent: response.respondent,
    reference,
    reason,
    code: refusal.code,
    answers: answersInWords(raw),
    responseId: response.responseId,
  });
  commit.append('journal', {
    at: stationery.now,
    actor: response.respondent,
    reference,
    event: '送信を隔離',
    detail: `${title.ja}: ${reason}`,
    eventId: response.responseId,
  });
  const mails = letters(refused, reference, stationery);
  for (const mail of mails) commit.append('outbox', mail);
  return mails;
}

function letters(refused: RefusedForm, reference: string, stationery: Stationery): OutboxRecord[] {
  const { form, response, refusal, language, formUrl } = refused;
  const submission = {
    form: forms[form].title,
    formUrl,
    respondent: response.respondent,
    submittedAt: response.submittedAt,
    reference,
    mducAddress: stationery.settings.mducAddress,
    spreadsheetUrl: stationery.links.spreadsheetUrl,
  };
  const toStaff = write(
    {
      code: 'submission-quarantined',
      reference,
      to: stationery.settings.mducAddress,
      language: 'ja',
      facts: submissionFacts({
        ...submission,
        reason: { ja: staffReason(refusal), en: staffReason(refusal) },
      }),
      attachments: [],
    },
    stationery,
  );
  if (response.respondent === '') return [toStaff];
  const reason = { ja: refusalSentence(refusal, 'ja'), en: refusalSentence(refusal, 'en') };
  const toSender = write(
    {
      code: 'submission-refused',
      reference,
      to: response.respondent,
      language,
      facts: submissionFacts({ ...submission, reason }),
      attachments: [],
    },
    stationery,
  );
  return [toSender, toStaff];
}

function answersInWords(raw: RawAnswers): string {
  const whole = JSON.stringify(raw, undefined, 1);
  return whole.length <= LONGEST_ANSWERS
    ? whole
    : `${whole.slice(0, LONGEST_ANSWERS)}\n(以下省略: 全文はフォームの回答にあります)`;
}

function textOf(answer: string | readonly string[] | undefined): string {
  return typeof answer === 'string' ? answer : (answer ?? []).join(', ');
}
