import type { Host } from '../../host.ts';
import { domainOf, type Refused, refusal } from './access.ts';
import type { Answer, Form, FormItem } from './model.ts';
import { answersIn } from './prefill.ts';
import { pointsOf, scoreOf } from './grading.ts';
import { findResponse, requireForm, type StoredResponse } from './store.ts';
import { editUrl, publishedUrl } from './urls.ts';

export type { Refused } from './access.ts';
export type { Problem } from './answers.ts';
export { editResponseUrl } from './urls.ts';
export type { Answer, Answers, FormItem } from './model.ts';
export {
  emailProblems,
  emailQuestion,
  submitResponse,
  type Submission,
  type Submitted,
} from './submission.ts';

/** What the form's page draws. */
export type FormView = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly requireLogin: boolean;
  /** The domain that `requireLogin` admits, with its sub-domains. */
  readonly domain: string;
  /** Whether the signed-in address is recorded with the response. */
  readonly collectsEmail: boolean;
  readonly progressBar: boolean;
  readonly showLinkToRespondAgain: boolean;
  readonly allowResponseEdits: boolean;
  readonly publishingSummary: boolean;
  readonly shuffleQuestions: boolean;
  readonly quiz: boolean;
  readonly emailCollection: Form['emailCollection'];
  readonly publishedUrl: string;
  readonly editUrl: string;
  readonly items: readonly FormItem[];
};

/** The form as its page shows it; NOT_FOUND when there is none. */
export function formView(host: Host, formId: string): FormView {
  const form = requireForm(host, formId);
  return {
    id: form.id,
    title: form.title,
    description: form.description,
    confirmationMessage: form.confirmationMessage,
    published: form.published,
    accepting: form.accepting,
    requireLogin: form.requireLogin,
    domain: domainOf(host, form.owner),
    collectsEmail: form.emailCollection === 'verified',
    progressBar: form.progressBar,
    showLinkToRespondAgain: form.showLinkToRespondAgain,
    allowResponseEdits: form.allowResponseEdits ?? false,
    publishingSummary: form.publishingSummary ?? false,
    shuffleQuestions: form.shuffleQuestions ?? false,
    quiz: form.quiz ?? false,
    emailCollection: form.emailCollection,
    publishedUrl: publishedUrl(host, formId),
    editUrl: editUrl(host, formId),
    items: form.items,
  };
}

/**
 * Why `respondent` is turned away before seeing a question; undefined when the form may be filled in, or the response
 * `editing` changed.
 */
export function formRefusal(
  host: Host,
  formId: string,
  respondent: string | undefined,
  editing?: string,
): Refused | undefined {
  const edited = editing === undefined ? undefined : findResponse(host, formId, editing);
  return refusal(host, requireForm(host, formId), respondent, edited);
}

/** A response, for whoever comes back to it. */
export function responseToEdit(host: Host, formId: string, responseId: string): StoredResponse | undefined {
  return findResponse(host, formId, responseId);
}

/** What a response of a quiz scores; undefined in a form that is none. */
export function quizScore(
  host: Host,
  formId: string,
  responseId: string,
): { readonly score: number; readonly points: number } | undefined {
  const form = requireForm(host, formId);
  const response = findResponse(host, formId, responseId);
  return form.quiz && response ? { score: scoreOf(form, response), points: pointsOf(form) } : undefined;
}

/** Answers that a prefilled link carries, by item id. */
export function prefilledAnswers(
  host: Host,
  formId: string,
  parameters: URLSearchParams,
): Record<string, Answer> {
  return answersIn(requireForm(host, formId), parameters);
}
