import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back, backingOf } from './backing.ts';
import type { GradedResponse } from './graded.ts';
import { gradeOf } from './grading.ts';
import { itemFacade } from './item-facades.ts';
import { type Answered, itemResponseFacade } from './item-response-facade.ts';
import {
  type Answer,
  type Answers,
  type FormItem,
  type FormResponse,
  type Grade,
  isGrid,
  isQuestion,
} from './model.ts';
import { prefilledUrl } from './prefill.ts';
import { findResponse, requireForm, type StoredResponse } from './store.ts';
import { submitResponse } from './submission.ts';
import { editResponseUrl, publishedUrl } from './urls.ts';

type Response = GoogleAppsScript.Forms.FormResponse;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type Item = GoogleAppsScript.Forms.Item;

/** What stands behind a submitted response: the grades that a script has put on it. */
export type GradesOfResponse = GradedResponse & { readonly grades: Record<string, Grade> };

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
  const { id, formId } = response;
  const backing: GradesOfResponse = { formId, responseId: id, grades: {} };
  const object: Response = facade<Response>(execution, 'FormApp.FormResponse', {
    ...reading(host, execution, formId, response),
    getId: () => id,
    getTimestamp: () => new Date(response.submittedAt),
    getRespondentEmail: () => response.respondentEmail,
    getEditResponseUrl: () => editResponseUrl(host, formId, id),
    withItemGrade(graded) {
      const { itemId, grade } = backingOf<Answered>(graded, 'gradedResponse');
      backing.grades[itemId] = grade;
      return object;
    },
    submit() {
      throw new Error('This response has already been submitted.');
    },
  });
  return back(object, backing);
}

/** `Form.createResponse()`: answers gathered for a prefilled link, or to be submitted. */
export function draftResponse(host: Host, execution: Execution, formId: string): Response {
  const answers: Record<string, Answer> = {};
  let isSubmitted = false;
  const draft: Response = facade<Response>(
    execution,
    'FormApp.FormResponse',
    {
      ...reading(host, execution, formId, { answers }),
      // Google answers null before a response is submitted, which its type package does not know of.
      getId: () => null as unknown as string,
      getTimestamp: () => null as unknown as Date,
      getRespondentEmail: () => '',
      getEditResponseUrl: () => null as unknown as string,
      withItemResponse(response) {
        Object.assign(answers, backingOf<Answered>(response, 'response').answers);
        return draft;
      },
      submit() {
        if (isSubmitted) throw new Error('This response has already been submitted.');
        const submitted = submittedByScript(host, execution, formId, answers);
        isSubmitted = true;
        return submitted;
      },
    },
    ['submit'],
  );
  return draft;
}

/** As the script's user; fires no trigger, as Apps Script documents it (installable triggers, restrictions). */
function submittedByScript(host: Host, execution: Execution, formId: string, answers: Answers): Response {
  const submitted = submitResponse(host, formId, { respondent: execution.effectiveUser, answers });
  switch (submitted.kind) {
    case 'accepted':
      return responseFacade(host, execution, formId, submitted.responseId);
    case 'refused':
      throw new Error(`Failed to submit form response. ${submitted.message}`);
    case 'invalid':
      throw new Error(
        `Failed to submit form response. ${submitted.problems.map(({ message }) => message).join(' ')}`,
      );
  }
}

/** What drafts and submitted responses have in common; unanswered questions and deleted items are left out. */
function reading(
  host: Host,
  execution: Execution,
  formId: string,
  response: Pick<FormResponse, 'answers' | 'grades'>,
) {
  const items = () => requireForm(host, formId).items;

  function responseFor(item: FormItem, isOptional: boolean): ItemResponse | undefined {
    const answers = answersTo(item, response.answers);
    if (Object.keys(answers).length === 0 && !isOptional) return undefined;
    const context = { host, execution, formId, itemId: item.id };
    const backing = { itemId: item.id, answers, grade: gradeOf(item, response) };
    return itemResponseFacade(execution, item, backing, () => itemFacade(context));
  }

  function found(item: Item): FormItem | undefined {
    return items().find(({ id }) => id === item.getId());
  }

  return {
    getItemResponses: () =>
      items()
        .map((item) => responseFor(item, false))
        .filter((each) => each !== undefined),
    // Google answers null, which its type package does not know of.
    getResponseForItem(item: Item) {
      const asked = found(item);
      return ((asked && responseFor(asked, false)) ?? null) as ItemResponse;
    },
    getGradableItemResponses: () =>
      items()
        .filter(isGradable)
        .map((item) => responseFor(item, true))
        .filter((each) => each !== undefined),
    getGradableResponseForItem(item: Item) {
      const asked = found(item);
      return ((asked && isGradable(asked) && responseFor(asked, true)) || null) as ItemResponse;
    },
    toPrefilledUrl: () =>
      prefilledUrl(publishedUrl(host, formId), requireForm(host, formId), response.answers),
  };
}

function isGradable(item: FormItem): boolean {
  return isQuestion(item) && (item.grading?.points ?? 0) > 0;
}

/** The answers to one item: its own, or those of its rows. */
function answersTo(item: FormItem, answers: Answers): Answers {
  const keys = isGrid(item) ? item.rows.map(({ entryId }) => entryId) : [item.id];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const answer = answers[key];
      return answer === undefined ? [] : [[String(key), answer] as const];
    }),
  );
}
