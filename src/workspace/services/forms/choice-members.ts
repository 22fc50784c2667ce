import { facade } from '../../runtime/facade.ts';
import { back, backingOf } from './backing.ts';
import { changeOf, currentItem, type ItemPlace } from './item-context.ts';
import type { CheckboxQuestion, ChoiceQuestion, FormItem, GoTo } from './model.ts';
import { goToOf, navigationType, pageOf } from './navigation.ts';

type Choice = GoogleAppsScript.Forms.Choice;
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type WithOptions = ChoiceQuestion | CheckboxQuestion;

/** What stands behind a choice that a script holds. */
type ChoiceBacking = { readonly value: string; readonly correct: boolean; readonly goTo?: GoTo };

/** Options of a list, of radio buttons, of check boxes; `openPage` makes the object of a page break. */
export function optional<T>(place: ItemPlace<T>, openPage: (itemId: number) => PageBreakItem) {
  function setChoices(choices: readonly ChoiceBacking[]): T {
    const options = choices.map(({ value }) => value);
    const leading = choices.filter(({ goTo }) => goTo);
    if (choices.length === 0)
      throw new Error('Cannot set the choices of a question: the array of values is empty.');
    if (new Set(options).size < options.length)
      throw new Error('Questions cannot have duplicate choice values.');
    if (leading.length > 0 && leading.length < choices.length) {
      throw new Error(
        'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
      );
    }
    changeOf(place, hasOptions, (item) => withChoices(item, choices));
    return place.self();
  }

  function choice(backing: ChoiceBacking): Choice {
    const { value, correct, goTo } = backing;
    const object = facade<Choice>(place.execution, 'FormApp.Choice', {
      getValue: () => value,
      isCorrectAnswer: () => correct,
      // Google answers null, which its type package does not know of.
      getGotoPage: () => pageOf(goTo, openPage) as PageBreakItem,
      getPageNavigationType: () =>
        (goTo ? navigationType(goTo) : null) as GoogleAppsScript.Forms.PageNavigationType,
    });
    return back(object, backing);
  }

  return {
    createChoice(value: string, more?: unknown): Choice {
      const goTo = more === undefined || typeof more === 'boolean' ? undefined : goToOf(place, more);
      return choice({ value: String(value), correct: more === true, ...(goTo && { goTo }) });
    },
    getChoices: () => choicesOf(currentItem(place)).map(choice),
    setChoices: (choices: Choice[]) =>
      setChoices([...choices].map((given) => backingOf<ChoiceBacking>(given, 'choice'))),
    setChoiceValues: (values: string[]) =>
      setChoices([...values].map((value) => ({ value: String(value), correct: false }))),
  };
}

export function withOther<T>(place: ItemPlace<T>) {
  return {
    hasOtherOption() {
      const item = currentItem(place);
      return hasOptions(item) && item.other;
    },
    showOtherOption(other: boolean): T {
      changeOf(place, hasOptions, (item) => ({ ...item, other }));
      return place.self();
    },
  };
}

/** Answers that are among the options, or for which the question has その他; others are refused as Google does. */
export function offered<T>(place: ItemPlace<T>, answers: readonly string[], kind: string): string[] {
  const item = currentItem(place);
  const known = hasOptions(item) ? item.options : [];
  const own = hasOptions(item) && item.other ? 1 : 0;
  if (answers.filter((answer) => !known.includes(answer)).length > own) {
    throw new Error(`Invalid response submitted to ${kind} question.`);
  }
  return [...answers];
}

function choicesOf(item: FormItem): ChoiceBacking[] {
  if (!hasOptions(item)) return [];
  return item.options.map((value) => {
    const goTo =
      'navigation' in item ? item.navigation?.find(({ option }) => option === value)?.goTo : undefined;
    const correct = item.grading?.correct?.includes(value) ?? false;
    return { value, correct, ...(goTo && { goTo }) };
  });
}

function withChoices(item: WithOptions, choices: readonly ChoiceBacking[]): WithOptions {
  const options = choices.map(({ value }) => value);
  const correct = choices.filter((choice) => choice.correct).map(({ value }) => value);
  const grading = { ...item.grading, correct };
  if (item.kind === 'checkbox') return { ...item, options, grading };
  const navigation = choices.flatMap(({ value: option, goTo }) => (goTo ? [{ option, goTo }] : []));
  return { ...item, options, grading, navigation };
}

function hasOptions(item: FormItem): item is WithOptions {
  return 'options' in item;
}
