import type { Caption } from '../domain/caption.ts';
import type { FormKey } from './installation.ts';

type Common = { readonly title: Caption; readonly help?: Caption };

/** One line or a whole paragraph; `limit` is in characters. */
export type TextQuestion = Common & {
  readonly kind: 'text' | 'paragraph';
  readonly required: boolean;
  readonly limit: number;
};

export type NumberQuestion = Common & { readonly kind: 'whole-number'; readonly required: boolean };

export type DateQuestion = Common & { readonly kind: 'date' | 'date-time'; readonly required: boolean };

/** One of several; the keys are what the program works with, the captions what a person reads. */
export type ChoiceQuestion = Common & {
  readonly kind: 'choice';
  readonly required: boolean;
  readonly choices: Readonly<Record<string, Caption>>;
};

/** A heading between questions; it has no answer. */
export type Section = Common & { readonly kind: 'section' };

export type Question = TextQuestion | NumberQuestion | DateQuestion | ChoiceQuestion | Section;

/** A Google Form as data: setup makes it, the program reads its answers by the keys of its questions. */
export type FormDefinition = {
  readonly key: FormKey;
  readonly title: Caption;
  /** Shown above the questions. */
  readonly description: Caption;
  /** Shown after submitting. */
  readonly confirmation: Caption;
  /** In the order in which they stand on the page. */
  readonly questions: Readonly<Record<string, Question>>;
};

/** A title or a choice as the form shows it, `氏名 / Name`: one form serves readers of both languages. */
export function inBothLanguages({ ja, en }: Caption): string {
  return ja === en ? ja : `${ja} / ${en}`;
}

/** A longer text as the form shows it: Japanese first, English below. */
export function oneBelowTheOther({ ja, en }: Caption): string {
  return `${ja}\n\n${en}`;
}
