import { isDate, isDateTime, isDuration, isTime, isYearlessDate } from './dates.ts';
import {
  type Answer,
  type Answers,
  type CheckboxQuestion,
  type DateQuestion,
  type Form,
  type FormItem,
  type Grid,
  isGrid,
  type Question,
  questionsIn,
  rowQuestions,
} from './model.ts';
import { visitedItems } from './pages.ts';
import { checkboxProblem, textProblem } from './validation.ts';

/** `itemId` is a grid row's entry id where a row is meant. */
export type Problem = { readonly itemId: number; readonly message: string };

export type Checked = { readonly answers: Answers; readonly problems: readonly Problem[] };

const missing = 'この質問は必須です';
const notOffered = '選択肢から選択してください';

/**
 * Checks answers as the form's pages do, question by question; empty ones are dropped, the rest is tidied. What stands
 * on pages that these answers do not lead to is neither asked nor kept.
 */
export function checkAnswers(form: Pick<Form, 'items'>, given: Answers): Checked {
  const tidy = tidiedAnswers(form.items, given);
  return checkItems(visitedItems(form, tidy), tidy);
}

/** The same for some of the items: one page. */
export function checkItems(items: readonly FormItem[], given: Answers): Checked {
  const questions = questionsIn(items);
  const answers = tidiedAnswers(items, given);
  const problems = questions.flatMap((question) => {
    const answer = answers[question.id];
    const message = answer === undefined ? question.required && missing : answerProblem(question, answer);
    return message ? [{ itemId: question.id, message }] : [];
  });
  const broken = new Set(problems.map(({ itemId }) => itemId));
  const ofColumns = items.filter(isGrid).flatMap((grid) => columnProblems(grid, answers));
  return { answers, problems: [...problems, ...ofColumns.filter(({ itemId }) => !broken.has(itemId))] };
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
      return question.other || question.options.includes(text) ? undefined : notOffered;
    case 'checkbox':
      return chosenProblem(question, typeof answer === 'string' ? [answer] : answer);
    case 'date':
      return (question.withoutYear ? isYearlessDate(text) : isDate(text)) ? undefined : '無効な日付です';
    case 'date-time':
      return isDateTime(text, question.withoutYear) ? undefined : '無効な日時です';
    case 'time':
      return isTime(text) ? undefined : '無効な時刻です';
    case 'duration':
      return isDuration(text) ? undefined : '無効な時間です';
    case 'scale':
      return isBetween(text, question.lower, question.upper) ? undefined : notOffered;
    case 'rating':
      return isBetween(text, 1, question.levels) ? undefined : notOffered;
  }
}

function isBetween(text: string, lower: number, upper: number): boolean {
  return /^\d+$/.test(text) && lower <= Number(text) && Number(text) <= upper;
}

function chosenProblem(question: CheckboxQuestion, chosen: readonly string[]): string | undefined {
  const own = chosen.filter((option) => !question.options.includes(option));
  if (own.length > (question.other ? 1 : 0)) return notOffered;
  return question.validation && checkboxProblem(question.validation, chosen.length);
}

/** A column that was chosen before, in a grid that lets it be chosen once. */
function columnProblems(grid: Grid, answers: Answers): Problem[] {
  const rule = grid.onePerColumn;
  if (!rule) return [];
  const seen = new Set<string>();
  return rowQuestions(grid).flatMap(({ id }) => {
    const chosen = [answers[id] ?? []].flat();
    const isRepeated = chosen.some((column) => seen.has(column));
    chosen.forEach((column) => seen.add(column));
    const message = rule.helpText || '1 つの列につき 1 つだけ選択してください';
    return isRepeated ? [{ itemId: id, message }] : [];
  });
}

function tidiedAnswers(items: readonly FormItem[], given: Answers): Answers {
  const answers: Record<string, Answer> = {};
  for (const question of questionsIn(items)) {
    const answer = tidied(question, given[question.id]);
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
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

function tidiedText(question: Exclude<Question, CheckboxQuestion>, text: string): string {
  switch (question.kind) {
    case 'paragraph-text':
      return text.replace(/\r\n?/g, '\n');
    case 'date-time':
      return withoutYear(question, text.trim().replace('T', ' '));
    case 'date':
      return withoutYear(question, text.trim());
    case 'duration':
      return text.trim().replace(/^(?=\d:)/, '0');
    case 'time':
    case 'scale':
    case 'rating':
      return text.trim();
    case 'text':
    case 'multiple-choice':
    case 'list':
      return text.replace(/[\r\n]+/g, '');
  }
}

/** Month and day as people write them, `7/1` or `7月1日`, as `07-01`. */
function withoutYear(question: DateQuestion, text: string): string {
  if (!question.withoutYear) return text;
  return text.replace(
    /^(\d{1,2})[/月-](\d{1,2})日?/,
    (_, month: string, day: string) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}
