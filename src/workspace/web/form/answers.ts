import {
  type Answer,
  type Answers,
  type FormItem,
  type Question,
  questionsIn,
} from '../../services/forms/model.ts';

/** What a radio button or check box その他 sends, as in Google's own forms and prefilled links. */
export const otherOption = '__other_option__';

/** Name of a question's inputs, the same as in a prefilled link. */
export function inputName({ entryId }: Question): string {
  return `entry.${entryId}`;
}

/** Name of the text beside その他. */
export function otherName(question: Question): string {
  return `${inputName(question)}.other_option_response`;
}

/** The answers that a posted form carries, by item id, as typed; judging them is the form's business. */
export function postedAnswers(items: readonly FormItem[], posted: FormData): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of questionsIn(items)) {
    const values = valuesOf(question, posted);
    if (question.kind === 'checkbox') answers[question.id] = values;
    else if (values[0] !== undefined) answers[question.id] = values[0];
  }
  return answers;
}

/** What a page sends along that was answered on other pages: names of inputs, and their values. */
export function carriedInputs(items: readonly FormItem[], answers: Answers): (readonly [string, string])[] {
  return questionsIn(items).flatMap((question) =>
    [answers[question.id] ?? []].flat().flatMap((value): (readonly [string, string])[] => {
      const isOther = 'other' in question && question.other && !question.options.includes(value);
      if (!isOther) return [[inputName(question), value]];
      return [
        [inputName(question), otherOption],
        [otherName(question), value],
      ];
    }),
  );
}

/** Values of the answer that are among the options, and the one that is not. */
export function splitOther(
  options: readonly string[],
  answer: Answer | undefined,
): { readonly chosen: readonly string[]; readonly other: string | undefined } {
  const values = answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
  return {
    chosen: values.filter((value) => options.includes(value)),
    other: values.find((value) => value !== '' && !options.includes(value)),
  };
}

function valuesOf(question: Question, posted: FormData): string[] {
  const values = texts(posted, inputName(question));
  const [other = ''] = texts(posted, otherName(question));
  // Who writes into the field beside その他 means it, also without a script that ticks the button.
  if (values.length === 0 && other !== '') return [other];
  return values.map((value) => (value === otherOption ? other : value));
}

function texts(posted: FormData, name: string): string[] {
  return posted.getAll(name).filter((value) => typeof value === 'string');
}
