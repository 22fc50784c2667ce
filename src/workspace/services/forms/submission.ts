import type { Host } from '../../host.ts';
import { type Refused, refusal } from './access.ts';
import { checkAnswers, type Problem } from './answers.ts';
import { recordResponses } from './destination/record.ts';
import { type Answer, type Answers, type Form, questionsIn } from './model.ts';
import { findResponse, replaceResponse, requireForm, saveResponse, type StoredResponse } from './store.ts';

export type Submission = {
  /** Address of the account that is signed in. */
  readonly respondent: string | undefined;
  /** By item id, or entry id of a grid's row. */
  readonly answers: Answers;
  /** Address that the respondent typed, where the form asks for one. */
  readonly email?: string;
  /** Milliseconds since the epoch; the Workspace's time when absent. */
  readonly submittedAt?: number;
  /** The response that these answers replace, where the form lets respondents come back. */
  readonly editing?: string;
};

export type Submitted =
  | { readonly kind: 'accepted'; readonly responseId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Refused;

/** Takes a filled-in form, or says why not: who may (access), then question by question. Fires no trigger. */
export function submitResponse(host: Host, formId: string, submission: Submission): Submitted {
  return host.store.transaction(() => {
    const form = requireForm(host, formId);
    const edited =
      submission.editing === undefined ? undefined : findResponse(host, formId, submission.editing);
    const refused = refusal(host, form, submission.respondent, edited);
    if (refused) return refused;
    const checked = checkAnswers(form, submission.answers);
    const problems = [...emailProblems(form, submission.email), ...checked.problems];
    const { answers } = checked;
    if (problems.length > 0) return { kind: 'invalid', problems };

    const response = edited
      ? replaceResponse(host, resubmitted(host, form, edited, submission, answers))
      : saveResponse(host, newResponse(host, form, submission, answers));
    recordResponses(host, formId, [response]);
    return { kind: 'accepted', responseId: response.id };
  });
}

/** Stands for the question after an address, which is no item of the form. */
export const emailQuestion = 0;

/** What is wrong with the address, in a form that asks for one. */
export function emailProblems(form: Pick<Form, 'emailCollection'>, email = ''): Problem[] {
  if (form.emailCollection !== 'input' || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim())) return [];
  const message = email.trim() === '' ? 'この質問は必須です' : '有効なメールアドレスを入力してください';
  return [{ itemId: emailQuestion, message }];
}

function newResponse(
  host: Host,
  form: Form,
  submission: Submission,
  answers: Answers,
): Omit<StoredResponse, 'sequence'> {
  return {
    id: host.newId('response'),
    formId: form.id,
    submittedAt: submission.submittedAt ?? host.clock.now(),
    respondentEmail: collectedEmail(form, submission),
    ...(submission.respondent !== undefined && { account: submission.respondent.toLowerCase() }),
    answers,
  };
}

/** The address becomes that of whoever came back (Apps Script, FormResponse.getEditResponseUrl); grades are gone. */
function resubmitted(
  host: Host,
  form: Form,
  { grades: _, ...before }: StoredResponse,
  submission: Submission,
  answers: Answers,
): StoredResponse {
  const respondentEmail = collectedEmail(form, submission);
  const keys = questionsIn(form.items).map(({ id }) => String(id));
  return {
    ...before,
    createdAt: before.createdAt ?? before.submittedAt,
    submittedAt: submission.submittedAt ?? host.clock.now(),
    respondentEmail,
    answers,
    changed: [
      ...(respondentEmail === before.respondentEmail ? [] : ['email']),
      ...keys.filter((key) => !sameAnswer(before.answers[key], answers[key])),
    ],
  };
}

function sameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function collectedEmail(form: Form, { respondent, email }: Submission): string {
  if (form.emailCollection === 'input') return email?.trim() ?? '';
  return form.emailCollection === 'verified' ? (respondent ?? '') : '';
}
