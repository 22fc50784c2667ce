import type { FormPort, FormResponse } from '../workflow/ports.ts';

export const formResponses: FormPort = {
  // Google gives what came after a moment; the desk asks for what came at it, too.
  responsesSince: (formId, since) =>
    FormApp.openById(formId)
      .getResponses(new Date(since - 1))
      .map(plainResponse)
      .sort((one, other) => one.submittedAt - other.submittedAt),
};

/** A response as plain data, by item ids: titles change when staff edit a form, ids do not. */
export function plainResponse(response: GoogleAppsScript.Forms.FormResponse): FormResponse {
  return {
    responseId: response.getId(),
    submittedAt: response.getTimestamp().getTime(),
    respondent: response.getRespondentEmail(),
    answers: response.getItemResponses().map((answer) => ({
      itemId: answer.getItem().getId(),
      response: plainAnswer(answer.getResponse()),
    })),
  };
}

/** A grid answers with a table; the desk's forms have none, but staff may add one: it is kept as text. */
function plainAnswer(answer: string | string[] | string[][]): string | readonly string[] {
  return typeof answer === 'string'
    ? answer
    : answer.map((part) => (typeof part === 'string' ? part : part.join(', ')));
}
