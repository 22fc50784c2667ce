import type { forms_v1 } from '@googleapis/forms';
import type { Host } from '../../../host.ts';
import { ApiError, invalid } from '../../api-error.ts';
import { gradeOf, isCorrect, isGradedAlone, scoreOf } from '../grading.ts';
import { type Answer, type Form, type FormItem, isQuestion, type Question, questionsIn } from '../model.ts';
import { findResponse, responsesOf, type StoredResponse } from '../store.ts';
import { pageToken, startOfPage } from '../../page-token.ts';
import { requireEditableForm } from './access.ts';
import { feedbackResource } from './grading-resource.ts';
import { hexId } from './ids.ts';

const mostResponses = 5_000;

export type ResponsesQuery = {
  readonly filter?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
};

/** v1 `forms.responses.get`. */
export function getResponse(
  host: Host,
  actor: string,
  formId: string,
  responseId: string,
): forms_v1.Schema$FormResponse {
  const form = requireEditableForm(host, actor, formId);
  const response = findResponse(host, formId, responseId);
  if (!response) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  return { formId, ...responseResource(form, response) };
}

/** v1 `forms.responses.list`: in order of arrival, at most 5,000 at once; without the form's id, as Google has it. */
export function listResponses(
  host: Host,
  actor: string,
  formId: string,
  { filter = '', pageSize = 0, pageToken: given }: ResponsesQuery,
): forms_v1.Schema$ListFormResponsesResponse {
  const form = requireEditableForm(host, actor, formId);
  if (!Number.isInteger(pageSize) || pageSize < 0) throw invalid('page_size must not be negative.');
  const isMeant = filterOf(filter);
  // A token stands for the response after which the next page begins, and goes with its filter only.
  const after = given === undefined ? 0 : startOfPage(given, filter);
  if (after === undefined) throw invalid('Invalid page token.');
  const found = responsesOf(host, formId).filter(
    (response) => response.sequence > after && isMeant(response.submittedAt),
  );
  const page = found.slice(0, Math.min(pageSize || mostResponses, mostResponses));
  const last = page.at(-1);
  return {
    ...(page.length > 0 && { responses: page.map((response) => responseResource(form, response)) }),
    ...(last && page.length < found.length && { nextPageToken: pageToken(last.sequence, filter) }),
  };
}

function responseResource(form: Form, response: StoredResponse): forms_v1.Schema$FormResponse {
  const { id, submittedAt, createdAt = submittedAt, respondentEmail, answers } = response;
  const items = new Map(form.items.map((item) => [item.id, item]));
  const given = questionsIn(form.items).flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    return [answerResource(form, response, items.get(question.id), question, answer)];
  });
  return {
    responseId: id,
    createTime: new Date(createdAt).toISOString(),
    lastSubmittedTime: new Date(submittedAt).toISOString(),
    ...(respondentEmail !== '' && { respondentEmail }),
    ...(given.length > 0 && {
      answers: Object.fromEntries(given.map((answer) => [answer.questionId ?? '', answer])),
    }),
    ...(form.quiz && { totalScore: scoreOf(form, response) }),
  };
}

function answerResource(
  form: Form,
  response: StoredResponse,
  item: FormItem | undefined,
  question: Question,
  answer: Answer,
): forms_v1.Schema$Answer {
  const values = [answer].flat().map((value) => ({
    // A duration has no seconds there (Forms API, TextAnswer).
    value: question.kind === 'duration' ? value.slice(0, 5) : value,
  }));
  const grade = form.quiz && item ? gradeResource(item, response) : undefined;
  return {
    questionId: hexId(question.entryId),
    textAnswers: { answers: values },
    ...(grade && Object.keys(grade).length > 0 && { grade }),
  };
}

function gradeResource(item: FormItem, response: StoredResponse): forms_v1.Schema$Grade {
  const { score, feedback } = gradeOf(item, response);
  const isGraded = isQuestion(item) && isGradedAlone(item);
  return {
    ...(score !== undefined && { score }),
    ...(isGraded && isCorrect(item, response.answers[item.id]) && { correct: true }),
    ...(feedback && { feedback: feedbackResource(feedback) }),
  };
}

function filterOf(filter: string): (time: number) => boolean {
  if (filter === '') return () => true;
  const [, operator, text = ''] =
    /^\s*timestamp\s*(>=?)\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)\s*$/.exec(filter) ?? [];
  const limit = Date.parse(text);
  if (operator === undefined || Number.isNaN(limit)) throw invalid(`Invalid filter: ${filter}`);
  return (time) => (operator === '>' ? time > limit : time >= limit);
}
