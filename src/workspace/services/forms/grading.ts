import {
  type Answer,
  type Form,
  type FormItem,
  type FormResponse,
  type Grade,
  isQuestion,
  type Question,
} from './model.ts';

/** Points of a whole quiz. */
export function pointsOf({ items }: Pick<Form, 'items'>): number {
  return items.reduce((sum, item) => sum + (isQuestion(item) ? (item.grading?.points ?? 0) : 0), 0);
}

/** Whether Forms grades the question by itself: where an editor has said which answers are right. */
export function isGradedAlone({ grading }: Question): boolean {
  return (grading?.correct ?? []).length > 0;
}

/** Whether an answer is right: one of the right ones, or of check boxes all of them and no other. */
export function isCorrect(question: Question, answer: Answer | undefined): boolean {
  const correct = question.grading?.correct ?? [];
  if (answer === undefined || correct.length === 0) return false;
  if (question.kind !== 'checkbox') return correct.includes(String(answer));
  const chosen = typeof answer === 'string' ? [answer] : answer;
  return chosen.length === correct.length && chosen.every((option) => correct.includes(option));
}

/** Score and feedback of one answer: what an editor gave, or what the quiz gives by itself. */
export function gradeOf(item: FormItem, response: Pick<FormResponse, 'answers' | 'grades'>): Grade {
  const given = response.grades?.[item.id];
  if (given || !isQuestion(item)) return given ?? {};
  const { grading } = item;
  if (!isGradedAlone(item)) return grading?.general ? { feedback: grading.general } : {};
  const isRight = isCorrect(item, response.answers[item.id]);
  const feedback = isRight ? grading?.whenRight : grading?.whenWrong;
  return { score: isRight ? (grading?.points ?? 0) : 0, ...(feedback && { feedback }) };
}

/** Points of a response, all questions together. */
export function scoreOf({ items }: Pick<Form, 'items'>, response: FormResponse): number {
  return items.reduce((sum, item) => sum + (gradeOf(item, response).score ?? 0), 0);
}
