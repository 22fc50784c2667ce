import type { Host } from '../../host.ts';
import { domainOf, type Refused, refusal } from './access.ts';
import { checkAnswers, type Problem } from './answers.ts';
import type { Answer, Answers, Form, FormItem } from './model.ts';
import { answersIn } from './prefill.ts';
import { requireForm, saveResponse } from './store.ts';
import { editUrl, publishedUrl } from './urls.ts';

export type { Refused } from './access.ts';
export type { Problem } from './answers.ts';
export type { Answer, Answers, FormItem } from './model.ts';

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
  readonly publishedUrl: string;
  readonly editUrl: string;
  readonly items: readonly FormItem[];
};

export type Submission = {
  /** Address of the account that is signed in. */
  readonly respondent: string | undefined;
  /** By item id. */
  readonly answers: Answers;
  /** Milliseconds since the epoch; the Workspace's time when absent. */
  readonly submittedAt?: number;
};

export type Submitted =
  | { readonly kind: 'accepted'; readonly responseId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Refused;

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
    publishedUrl: publishedUrl(host, formId),
    editUrl: editUrl(host, formId),
    items: form.items,
  };
}

/** Why `respondent` is turned away before seeing a question; undefined when the form may be filled in. */
export function formRefusal(host: Host, formId: string, respondent: string | undefined): Refused | undefined {
  return refusal(host, requireForm(host, formId), respondent);
}

/** Takes a filled-in form, or says why not: who may (access), then question by question. Fires no trigger. */
export function submitResponse(host: Host, formId: string, submission: Submission): Submitted {
  return host.store.transaction(() => {
    const form = requireForm(host, formId);
    const refused = refusal(host, form, submission.respondent);
    if (refused) return refused;
    const { answers, problems } = checkAnswers(form, submission.answers);
    if (problems.length > 0) return { kind: 'invalid', problems };

    const responseId = host.newId('response');
    saveResponse(host, {
      id: responseId,
      formId,
      submittedAt: submission.submittedAt ?? host.clock.now(),
      respondentEmail: collectedEmail(form, submission),
      ...(submission.respondent !== undefined && { account: submission.respondent.toLowerCase() }),
      answers,
    });
    return { kind: 'accepted', responseId };
  });
}

/** Answers that a prefilled link carries, by item id. */
export function prefilledAnswers(
  host: Host,
  formId: string,
  parameters: URLSearchParams,
): Record<string, Answer> {
  return answersIn(requireForm(host, formId), parameters);
}

function collectedEmail(form: Form, { respondent }: Submission): string {
  return form.emailCollection === 'verified' ? (respondent ?? '') : '';
}
