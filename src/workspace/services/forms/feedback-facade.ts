import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back } from './backing.ts';
import type { Feedback } from './model.ts';

type QuizFeedback = GoogleAppsScript.Forms.QuizFeedback;
type Builder = GoogleAppsScript.Forms.QuizFeedbackBuilder;

export function feedbackFacade(execution: Execution, feedback: Feedback): QuizFeedback {
  const object = facade<QuizFeedback>(execution, 'FormApp.QuizFeedback', {
    getText: () => feedback.text,
    getLinkUrls: () => feedback.links.map(({ url }) => url),
  });
  return back(object, feedback);
}

/** `FormApp.createFeedback()`. */
export function feedbackBuilder(execution: Execution, start: Feedback = { text: '', links: [] }): Builder {
  let feedback = start;
  const builder: Builder = facade<Builder>(execution, 'FormApp.QuizFeedbackBuilder', {
    setText(text) {
      feedback = { ...feedback, text: String(text) };
      return builder;
    },
    addLink(url: string, displayText?: string) {
      const link = {
        url: String(url),
        ...(displayText !== undefined && { displayText: String(displayText) }),
      };
      feedback = { ...feedback, links: [...feedback.links, link] };
      return builder;
    },
    copy: () => feedbackBuilder(execution, feedback),
    build: () => feedbackFacade(execution, feedback),
  });
  return builder;
}
