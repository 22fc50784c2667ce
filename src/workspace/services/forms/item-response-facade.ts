import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back, backingOf } from './backing.ts';
import { feedbackFacade } from './feedback-facade.ts';
import { type Answers, type Feedback, type FormItem, type Grade, isGrid } from './model.ts';

type Item = GoogleAppsScript.Forms.Item;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type QuizFeedback = GoogleAppsScript.Forms.QuizFeedback;

/** What stands behind an ItemResponse; its grade counts once `Form.submitGrades` has taken it. */
export type Answered = { readonly itemId: number; readonly answers: Answers; grade: Grade };

/** One answer as a script sees it; of a grid, those of its rows, and null for a row left open. */
export function itemResponseFacade(
  execution: Execution,
  asked: FormItem,
  answered: Answered,
  item: () => Item,
): ItemResponse {
  const response: ItemResponse = facade<ItemResponse>(execution, 'FormApp.ItemResponse', {
    getItem: item,
    getResponse: () => valueOf(asked, answered.answers) as ReturnType<ItemResponse['getResponse']>,
    // Google answers null where there is none, which its type package does not know of.
    getScore: () => (answered.grade.score ?? null) as number,
    getFeedback: () =>
      (answered.grade.feedback ? feedbackFacade(execution, answered.grade.feedback) : null) as QuizFeedback,
    setScore(score) {
      const given = Number(score);
      if (Number.isNaN(given)) throw new Error(`Invalid argument: score ${String(score)}`);
      answered.grade = { ...answered.grade, score: given };
      return response;
    },
    setFeedback(feedback) {
      const given = backingOf<Feedback>(feedback as object, 'feedback');
      answered.grade = { ...answered.grade, feedback: given };
      return response;
    },
  });
  return back(response, answered);
}

function valueOf(item: FormItem, answers: Answers): unknown {
  if (isGrid(item)) return item.rows.map(({ entryId }) => copied(answers[entryId]) ?? null);
  return copied(answers[item.id]) ?? '';
}

function copied(answer: Answers[string] | undefined): string | string[] | undefined {
  return answer === undefined || typeof answer === 'string' ? answer : [...answer];
}
