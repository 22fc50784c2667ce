import type { forms_v1 } from '@googleapis/forms';
import {
  type CheckboxQuestion,
  type ChoiceQuestion,
  type Form,
  type GoTo,
  type ItemKind,
  type Question,
  ratingIcons,
} from '../model.ts';
import { invalid } from '../../api-error.ts';
import { readGrading } from './grading-resource.ts';
import { numberOfId } from './ids.ts';
import { goToActions } from './item-resource.ts';

type Given = forms_v1.Schema$Question;
type Options = Pick<ChoiceQuestion, 'options' | 'other'> & Required<Pick<ChoiceQuestion, 'navigation'>>;

const choiceKinds = { RADIO: 'multiple-choice', DROP_DOWN: 'list', CHECKBOX: 'checkbox' } as const;

export function questionKind(given: Given): ItemKind {
  if (given.textQuestion) return given.textQuestion.paragraph ? 'paragraph-text' : 'text';
  if (given.choiceQuestion) return choiceKind(given.choiceQuestion.type);
  if (given.dateQuestion) return given.dateQuestion.includeTime ? 'date-time' : 'date';
  if (given.timeQuestion) return given.timeQuestion.duration ? 'duration' : 'time';
  if (given.scaleQuestion) return 'scale';
  if (given.ratingQuestion) return 'rating';
  if (given.fileUploadQuestion) throw invalid('Creating file upload questions is not supported.');
  throw invalid('Question must have a kind.');
}

/** The question with what the resource says of it. */
export function readQuestion(form: Form, question: Question, given: Given): Question {
  const { grading: _, ...ungraded } = question;
  if (given.grading && !form.quiz) throw invalid('Grading can only be set on a quiz.');
  const base = {
    ...ungraded,
    entryId: given.questionId ? numberOfId(given.questionId) : question.entryId,
    required: given.required ?? false,
    ...(given.grading && { grading: readGrading(given.grading) }),
  };
  switch (base.kind) {
    case 'text':
    case 'paragraph-text':
    case 'time':
    case 'duration':
      return base;
    case 'multiple-choice':
    case 'list': {
      const { shuffle } = given.choiceQuestion ?? {};
      return { ...base, ...readOptions(form, base.kind, given), shuffle: shuffle ?? false };
    }
    case 'checkbox': {
      const { navigation, ...options } = readOptions(form, base.kind, given);
      if (navigation.length > 0) throw invalid('Checkbox questions cannot have section navigation.');
      return { ...base, ...options, shuffle: given.choiceQuestion?.shuffle ?? false };
    }
    case 'date':
    case 'date-time':
      return { ...base, withoutYear: !given.dateQuestion?.includeYear };
    case 'scale': {
      const { low, high, lowLabel, highLabel } = given.scaleQuestion ?? {};
      const [lower, upper] = [low ?? 0, high ?? 0];
      if (![0, 1].includes(lower) || !Number.isInteger(upper) || upper < 2 || upper > 10)
        throw invalid('Invalid scale: low must be 0 or 1, and high between 2 and 10.');
      return { ...base, lower, upper, lowerLabel: lowLabel ?? '', upperLabel: highLabel ?? '' };
    }
    case 'rating': {
      const { ratingScaleLevel: levels, iconType } = given.ratingQuestion ?? {};
      const icon = ratingIcons.find((name) => name === iconType);
      if (!icon || !levels || !Number.isInteger(levels) || levels < 3 || levels > 10)
        throw invalid('Invalid rating: it needs an icon type, and a scale level between 3 and 10.');
      return { ...base, levels, icon };
    }
  }
}

/** The values of options; of a grid's columns too, which lead nowhere. */
export function optionValues(options: readonly forms_v1.Schema$Option[]): string[] {
  const values = options.filter(({ isOther }) => !isOther).map(({ value }) => value ?? '');
  if (values.length === 0 || values.includes('')) throw invalid('Options must have a value.');
  if (values.some((value) => value.includes('\n'))) throw invalid('Displayed text cannot contain newlines');
  if (new Set(values).size < values.length) throw invalid('Questions cannot have duplicate choice values.');
  return values;
}

function readOptions(
  form: Form,
  kind: ChoiceQuestion['kind'] | CheckboxQuestion['kind'],
  { choiceQuestion }: Given,
): Options {
  const given = choiceQuestion?.options ?? [];
  const other = given.some(({ isOther }) => isOther);
  if (other && kind === 'list') throw invalid('Drop-down questions cannot have an "other" option.');
  if (given.some(({ image }) => image)) throw new Error('not emulated: Forms API option with an image');
  const navigation = given.flatMap((option) => {
    const goTo = readGoTo(form, option);
    return goTo && option.value ? [{ option: option.value, goTo }] : [];
  });
  return { options: optionValues(given), other, navigation };
}

function readGoTo({ items }: Form, { goToAction, goToSectionId }: forms_v1.Schema$Option): GoTo | undefined {
  if (goToSectionId) {
    const itemId = numberOfId(goToSectionId);
    if (!items.some(({ id, kind }) => id === itemId && kind === 'page-break'))
      throw invalid(`No section with the id ${goToSectionId} exists.`);
    return { kind: 'page', itemId };
  }
  if (!goToAction) return undefined;
  const kind = (['continue', 'restart', 'submit'] as const).find((each) => goToActions[each] === goToAction);
  if (!kind)
    throw invalid(
      `Invalid value at 'go_to_action' (type.googleapis.com/google.apps.forms.v1.Option.GoToAction), "${goToAction}"`,
    );
  return { kind };
}

function choiceKind(type: string | null | undefined): ItemKind {
  if (type === 'RADIO' || type === 'DROP_DOWN' || type === 'CHECKBOX') return choiceKinds[type];
  throw invalid(
    `Invalid value at 'choice_question.type' (type.googleapis.com/google.apps.forms.v1.ChoiceQuestion.ChoiceType), "${type ?? ''}"`,
  );
}
