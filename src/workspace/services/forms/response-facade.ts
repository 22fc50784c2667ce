import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { backingOf } from './backing.ts';
import { answered } from './item-facades.ts';
import type { Answered } from './item-response-facade.ts';
import { type Answer, type Answers, isQuestion } from './model.ts';
import { prefilledUrl } from './prefill.ts';
import { findResponse, requireForm, type StoredResponse } from './store.ts';
import { publishedUrl } from './urls.ts';

type Response = GoogleAppsScript.Forms.FormResponse;
type Item = GoogleAppsScript.Forms.Item;

/** A response that was submitted, as a script or a trigger's event sees it. */
export function responseFacade(
  host: Host,
  execution: Execution,
  formId: string,
  responseId: string,
): Response {
  const response = findResponse(host, formId, responseId);
  if (!response) throw new Error(`Cannot find response ${responseId} of form ${formId}: it does not exist.`);
  return submittedResponse(host, execution, response);
}

export function submittedResponse(host: Host, execution: Execution, response: StoredResponse): Response {
  return facade<Response>(execution, 'FormApp.FormResponse', {
    ...reading(host, execution, response.formId, () => response.answers),
    getId: () => response.id,
    getTimestamp: () => new Date(response.submittedAt),
    getRespondentEmail: () => response.respondentEmail,
  });
}

/**
 * `Form.createResponse()`: answers gathered for a prefilled link. Submitting it from a script is not emulated,
 * because it would have to start the form's triggers in the middle of this execution.
 */
export function draftResponse(host: Host, execution: Execution, formId: string): Response {
  const answers: Record<string, Answer> = {};
  const draft: Response = facade<Response>(execution, 'FormApp.FormResponse', {
    ...reading(host, execution, formId, () => answers),
    withItemResponse(response) {
      const { itemId, answer } = backingOf<Answered>(response, 'response');
      answers[itemId] = answer;
      return draft;
    },
  });
  return draft;
}

/** What drafts and submitted responses have in common; unanswered questions and deleted items are left out. */
function reading(host: Host, execution: Execution, formId: string, answers: () => Answers) {
  function answerOf(itemId: number) {
    const answer = answers()[itemId];
    return answer === undefined ? undefined : answered({ host, execution, formId, itemId }, answer);
  }

  return {
    getItemResponses: () =>
      requireForm(host, formId)
        .items.filter(isQuestion)
        .map(({ id }) => answerOf(id))
        .filter((response) => response !== undefined),
    // Google answers null, which its type package does not know of.
    getResponseForItem: (item: Item) =>
      (answerOf(item.getId()) ?? null) as GoogleAppsScript.Forms.ItemResponse,
    toPrefilledUrl: () => prefilledUrl(publishedUrl(host, formId), requireForm(host, formId), answers()),
  };
}
