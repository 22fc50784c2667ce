import { type Answer, type Answers, type Form, isQuestion, type Question } from './model.ts';
import { isDate, isDateTime } from './dates.ts';
import { checkboxProblem, textProblem } from './validation.ts';

export type Problem = { readonly itemId: number; readonly message: string };

const missing = 'この質問は必須です';

/** Checks answers as the form's page does, question by question; empty ones are dropped, the rest is tidied. */
export function checkAnswers(
  form: Form,
  given: Answers,
): { readonly answers: Answers; readonly problems: readonly Problem[] } {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const question of form.items.filter(isQuestion)) {
    const answer = tidied(question, given[question.id]);
    const problem = answer === undefined ? question.required && missing : answerProblem(question, answer);
    if (problem) problems.push({ itemId: question.id, message: problem });
    if (answer !== undefined) answers[question.id] = answer;
  }
  return { answers, problems };
}

/** What is wrong with one answer that is not empty. */
export function answerProblem(question: Question, answer: Answer): string | undefined {
  if (question.kind !== 'checkbox' && typeof answer !== 'string') return '回答は 1 つだけ入力してください';
  const text = typeof answer === 'string' ? answer : '';
  switch (question.kind) {
    case 'text':
    case 'paragraph-text':
      return question.validation && textProblem(question.validation, text);
    case 'multiple-choice':
    case 'list':
      return question.other || question.options.includes(text) ? undefined : '選択肢から選択してください';
    case 'checkbox':
      return chosenProblem(question, typeof answer === 'string' ? [answer] : answer);
    case 'date':
      return isDate(text) ? undefined : '無効な日付です';
    case 'date-time':
      return isDateTime(text) ? undefined : '無効な日時です';
    case 'scale':
      return /^\d+$/.test(text) && question.lower <= Number(text) && Number(text) <= question.upper
        ? undefined
        : '選択肢から選択してください';
  }
}

function chosenProblem(
  question: Question & { kind: 'checkbox' },
  chosen: readonly string[],
): string | undefined {
  const own = chosen.filter((option) => !question.options.includes(option));
  if (own.length > (question.other ? 1 : 0)) return '選択肢から選択してください';
  return question.validation && checkboxProblem(question.validation, chosen.length);
}

/** As a browser sends it: one line for a short text, LF line ends, the time after a blank; undefined when empty. */
function tidied(question: Question, answer: Answer | undefined): Answer | undefined {
  if (answer === undefined) return undefined;
  if (question.kind === 'checkbox') {
    const chosen = [...new Set(typeof answer === 'string' ? [answer] : answer)].filter((option) =>
      option.trim(),
    );
    return chosen.length > 0 ? chosen : undefined;
  }
  if (typeof answer !== 'string') return answer.length === 1 ? tidied(question, answer[0]) : emptyOr(answer);
  const text = tidiedText(question, answer);
  return text.trim() === '' ? undefined : text;
}

function emptyOr(answers: readonly string[]): Answer | undefined {
  return answers.length === 0 ? undefined : answers;
}

function tidiedText(question: Exclude<Question, { kind: 'checkbox' }>, text: string): string {
  switch (question.kind) {
    case 'paragraph-text':
      return text.replace(/\r\n?/g, '\n');
    case 'date-time':
      return text.trim().replace('T', ' ');
    case 'date':
    case 'scale':
      return text.trim();
    case 'text':
    case 'multiple-choice':
    case 'list':
      return text.replace(/[\r\n]+/g, '');
  }
}
