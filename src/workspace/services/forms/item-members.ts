import { back, backingOf } from './backing.ts';
import { changeItem } from './editing.ts';
import { itemType } from './enums.ts';
import { changeOf, currentItem, type ItemContext } from './item-context.ts';
import {
  type CheckboxQuestion,
  type ChoiceQuestion,
  type FormItem,
  isQuestion,
  type ScaleQuestion,
  type TextQuestion,
} from './model.ts';
import { facade } from '../../runtime/facade.ts';
import { requireForm } from './store.ts';
import type { CheckboxValidation, TextValidation } from './validation.ts';

type Choice = GoogleAppsScript.Forms.Choice;
type WithOptions = ChoiceQuestion | CheckboxQuestion;

/** What every item has. */
export function titled<T>(context: ItemContext, self: () => T) {
  const { host, formId, itemId } = context;
  return {
    getId: () => itemId,
    getIndex: () => requireForm(host, formId).items.findIndex(({ id }) => id === itemId),
    getType: () => itemType(currentItem(context).kind),
    getTitle: () => currentItem(context).title,
    getHelpText: () => currentItem(context).helpText,
    setTitle(title: string): T {
      changeItem(host, formId, itemId, (item) => ({ ...item, title: String(title) }));
      return self();
    },
    setHelpText(text: string): T {
      changeItem(host, formId, itemId, (item) => ({ ...item, helpText: String(text) }));
      return self();
    },
  };
}

/** What every question has. */
export function asked<T>(context: ItemContext, self: () => T) {
  return {
    ...titled(context, self),
    isRequired() {
      const item = currentItem(context);
      return isQuestion(item) && item.required;
    },
    setRequired(required: boolean): T {
      changeOf(context, isQuestion, (item) => ({ ...item, required }));
      return self();
    },
  };
}

export function validatedText<T>(context: ItemContext, self: () => T) {
  return {
    setValidation(given: object): T {
      const validation = backingOf<TextValidation>(given, 'validation');
      changeOf(context, isText, (item) => ({ ...item, validation }));
      return self();
    },
    clearValidation(): T {
      changeOf(context, isText, ({ validation: _, ...item }) => item);
      return self();
    },
  };
}

export function validatedBoxes<T>(context: ItemContext, self: () => T) {
  return {
    setValidation(given: object): T {
      const validation = backingOf<CheckboxValidation>(given, 'validation');
      changeOf(context, isCheckbox, (item) => ({ ...item, validation }));
      return self();
    },
    clearValidation(): T {
      changeOf(context, isCheckbox, ({ validation: _, ...item }) => item);
      return self();
    },
  };
}

/** Options of a list, of radio buttons, of check boxes. Choices that lead to another page are not emulated. */
export function optional<T>(context: ItemContext, self: () => T) {
  function setOptions(options: readonly string[]): T {
    if (options.length === 0)
      throw new Error('Cannot set the choices of a question: the array of values is empty.');
    if (new Set(options).size < options.length)
      throw new Error('Questions cannot have duplicate choice values.');
    changeOf(context, hasOptions, (item) => ({ ...item, options }));
    return self();
  }

  return {
    createChoice(value: string, navigation?: unknown): Choice {
      if (navigation !== undefined)
        throw new Error('not emulated: FormApp.Choice with navigation or correctness');
      return choice(context, String(value));
    },
    getChoices: () => optionsOf(currentItem(context)).map((option) => choice(context, option)),
    setChoices: (choices: Choice[]) =>
      setOptions([...choices].map((choice) => backingOf<string>(choice, 'choice'))),
    setChoiceValues: (values: string[]) => setOptions([...values].map(String)),
  };
}

export function withOther<T>(context: ItemContext, self: () => T) {
  return {
    hasOtherOption() {
      const item = currentItem(context);
      return hasOptions(item) && item.other;
    },
    showOtherOption(other: boolean): T {
      changeOf(context, hasOptions, (item) => ({ ...item, other }));
      return self();
    },
  };
}

export function scaled<T>(context: ItemContext, self: () => T) {
  function scale(): ScaleQuestion {
    const item = currentItem(context);
    if (!isScale(item)) throw new Error(`Invalid conversion for item type: ${String(itemType(item.kind))}.`);
    return item;
  }

  return {
    getLowerBound: () => scale().lower,
    getUpperBound: () => scale().upper,
    getLeftLabel: () => scale().lowerLabel,
    getRightLabel: () => scale().upperLabel,
    setBounds(lower: number, upper: number): T {
      if (![0, 1].includes(lower) || !Number.isInteger(upper) || upper < 3 || upper > 10) {
        throw new Error('Invalid bounds: the lower must be 0 or 1, the upper between 3 and 10.');
      }
      changeOf(context, isScale, (item) => ({ ...item, lower, upper }));
      return self();
    },
    setLabels(lowerLabel: string, upperLabel: string): T {
      changeOf(context, isScale, (item) => ({ ...item, lowerLabel, upperLabel }));
      return self();
    },
  };
}

/** Answers that are among the options, or for which the question has その他; others are refused as Google does. */
export function offered(context: ItemContext, answers: readonly string[], kind: string): string[] {
  const item = currentItem(context);
  const known = optionsOf(item);
  const own = hasOptions(item) && item.other ? 1 : 0;
  if (answers.filter((answer) => !known.includes(answer)).length > own) {
    throw new Error(`Invalid response submitted to ${kind} question.`);
  }
  return [...answers];
}

function choice(context: ItemContext, value: string): Choice {
  return back(facade<Choice>(context.execution, 'FormApp.Choice', { getValue: () => value }), value);
}

function optionsOf(item: FormItem): readonly string[] {
  return hasOptions(item) ? item.options : [];
}

function isText(item: FormItem): item is TextQuestion {
  return item.kind === 'text' || item.kind === 'paragraph-text';
}

function isCheckbox(item: FormItem): item is CheckboxQuestion {
  return item.kind === 'checkbox';
}

function isScale(item: FormItem): item is ScaleQuestion {
  return item.kind === 'scale';
}

function hasOptions(item: FormItem): item is WithOptions {
  return 'options' in item;
}
