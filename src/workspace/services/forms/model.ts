import type { CheckboxValidation, TextValidation } from './validation.ts';

type ItemBase = {
  readonly id: number;
  readonly title: string;
  readonly helpText: string;
};

type QuestionBase = ItemBase & {
  /** What prefilled links call the question: `entry.<entryId>`; never the item's id. */
  readonly entryId: number;
  readonly required: boolean;
};

export type TextQuestion = QuestionBase & {
  readonly kind: 'text' | 'paragraph-text';
  readonly validation?: TextValidation;
};

export type ChoiceQuestion = QuestionBase & {
  readonly kind: 'multiple-choice' | 'list';
  readonly options: readonly string[];
  /** その他: a text of one's own instead of an option. Never for a list. */
  readonly other: boolean;
};

export type CheckboxQuestion = QuestionBase & {
  readonly kind: 'checkbox';
  readonly options: readonly string[];
  readonly other: boolean;
  readonly validation?: CheckboxValidation;
};

export type DateQuestion = QuestionBase & { readonly kind: 'date' | 'date-time' };

export type ScaleQuestion = QuestionBase & {
  readonly kind: 'scale';
  readonly lower: number;
  readonly upper: number;
  readonly lowerLabel: string;
  readonly upperLabel: string;
};

/** A heading within a page, or the title of the page that begins here. */
export type Heading = ItemBase & { readonly kind: 'section-header' | 'page-break' };

export type Question = TextQuestion | ChoiceQuestion | CheckboxQuestion | DateQuestion | ScaleQuestion;
export type FormItem = Question | Heading;
export type ItemKind = FormItem['kind'];

/** A form as the store keeps it. */
export type Form = {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly closedMessage: string;
  /** Forms of before 2026-06-30 have no such state and count as published. */
  readonly hasPublishState: boolean;
  readonly published: boolean;
  readonly accepting: boolean;
  /** Only accounts of the owner's domain and its sub-domains, signed in. */
  readonly requireLogin: boolean;
  readonly emailCollection: 'none' | 'verified';
  readonly oneResponsePerUser: boolean;
  readonly progressBar: boolean;
  readonly showLinkToRespondAgain: boolean;
  readonly items: readonly FormItem[];
  /** Counts every item ever added, so that ids are never used again. */
  readonly itemsAdded: number;
};

/** An answer: an option or a text; several for check boxes; `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` for dates. */
export type Answer = string | readonly string[];

/** Answers by item id. What was left open is absent. */
export type Answers = Readonly<Record<string, Answer>>;

export type FormResponse = {
  readonly id: string;
  readonly formId: string;
  /** Order of arrival in this form. */
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  /** '' where the form does not collect it. */
  readonly respondentEmail: string;
  readonly answers: Answers;
};

export function isQuestion(item: FormItem): item is Question {
  return item.kind !== 'section-header' && item.kind !== 'page-break';
}
