import { backingOf } from './backing.ts';
import { feedbackFacade } from './feedback-facade.ts';
import { changeOf, currentItem, type ItemPlace } from './item-context.ts';
import { type Feedback, type Grading, isQuestion } from './model.ts';

type QuizFeedback = GoogleAppsScript.Forms.QuizFeedback;

/** What a question is worth in a quiz. */
export function worth<T>(place: ItemPlace<T>) {
  return {
    getPoints: () => gradingOf(place).points ?? 0,
    setPoints(points: number): T {
      if (!Number.isInteger(points) || points < 0)
        throw new Error(`Invalid argument: points must be a whole number from 0, not ${points}`);
      return change(place, { points });
    },
  };
}

/** What is said of any answer, where no answer is right or wrong by itself. */
export function generallyCommented<T>(place: ItemPlace<T>) {
  return {
    ...worth(place),
    // Google answers null where there is none, which its type package does not know of.
    getGeneralFeedback: () => told(place, gradingOf(place).general),
    setGeneralFeedback: (feedback: QuizFeedback): T => change(place, { general: given(feedback) }),
  };
}

/** What is said of right and of wrong answers. */
export function commented<T>(place: ItemPlace<T>) {
  return {
    ...worth(place),
    getFeedbackForCorrect: () => told(place, gradingOf(place).whenRight),
    getFeedbackForIncorrect: () => told(place, gradingOf(place).whenWrong),
    setFeedbackForCorrect: (feedback: QuizFeedback): T => change(place, { whenRight: given(feedback) }),
    setFeedbackForIncorrect: (feedback: QuizFeedback): T => change(place, { whenWrong: given(feedback) }),
  };
}

function gradingOf<T>(place: ItemPlace<T>): Grading {
  const item = currentItem(place);
  return (isQuestion(item) && item.grading) || {};
}

function change<T>(place: ItemPlace<T>, grading: Grading): T {
  changeOf(place, isQuestion, (item) => ({ ...item, grading: { ...item.grading, ...grading } }));
  return place.self();
}

function given(feedback: QuizFeedback): Feedback {
  return backingOf<Feedback>(feedback, 'feedback');
}

function told<T>({ execution }: ItemPlace<T>, feedback: Feedback | undefined): QuizFeedback {
  return (feedback ? feedbackFacade(execution, feedback) : null) as QuizFeedback;
}
