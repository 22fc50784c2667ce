import { type Answer, type Answers, type Form, type Question, questionsIn } from './model.ts';
import { answerProblem } from './answers.ts';

/** How Google's links name an answer that is none of the options. */
const otherOption = '__other_option__';

/** The form's address with answers filled in, as Google writes it: `…/viewform?usp=pp_url&entry.<entryId>=…`. */
export function prefilledUrl(publishedUrl: string, form: Form, answers: Answers): string {
  const parameters = new URLSearchParams({ usp: 'pp_url' });
  for (const question of questionsIn(form.items)) {
    const answer = answers[question.id] ?? [];
    for (const value of typeof answer === 'string' ? [answer] : answer) append(parameters, question, value);
  }
  return `${publishedUrl}?${parameters.toString()}`;
}

/** Answers that a prefilled link carries, by item id; what the form could not take is left out. */
export function answersIn(form: Form, parameters: URLSearchParams): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of questionsIn(form.items)) {
    const values = parameters
      .getAll(name(question))
      .map((value) =>
        value === otherOption ? (parameters.get(`${name(question)}.other_option_response`) ?? '') : value,
      )
      .filter((value) => value !== '');
    const answer = question.kind === 'checkbox' ? takenOf(question, values) : values[0];
    if (answer !== undefined && answer.length > 0 && takes(question, answer)) answers[question.id] = answer;
  }
  return answers;
}

function append(parameters: URLSearchParams, question: Question, value: string): void {
  if (isOther(question, value)) {
    parameters.append(name(question), otherOption);
    parameters.append(`${name(question)}.other_option_response`, value);
  } else {
    parameters.append(name(question), value);
  }
}

function isOther(question: Question, value: string): boolean {
  return 'other' in question && question.other && !question.options.includes(value);
}

function takenOf(question: Question & { kind: 'checkbox' }, values: readonly string[]): readonly string[] {
  return values.filter((value) => question.other || question.options.includes(value));
}

/** A text that breaks a rule is shown all the same, so that its reader can mend it. */
function takes(question: Question, answer: Answer): boolean {
  if (question.kind === 'text' || question.kind === 'paragraph-text' || question.kind === 'checkbox')
    return true;
  return answerProblem(question, answer) === undefined;
}

function name(question: Question): string {
  return `entry.${question.entryId}`;
}
