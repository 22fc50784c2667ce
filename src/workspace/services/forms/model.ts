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
  readonly grading?: Grading;
};

export type Feedback = { readonly text: string; readonly links: readonly FeedbackLink[] };
export type FeedbackLink = { readonly url: string; readonly displayText?: string };

/** What a question of a quiz is worth, and what is said of its answers. */
export type Grading = {
  readonly points?: number;
  /** Options or texts, each of which is right; of check boxes, all of them together. */
  readonly correct?: readonly string[];
  readonly whenRight?: Feedback;
  readonly whenWrong?: Feedback;
  readonly general?: Feedback;
};

/** Where a form goes on after a page. */
export type GoTo =
  | { readonly kind: 'page'; /** A page break. */ readonly itemId: number }
  | { readonly kind: 'continue' | 'restart' | 'submit' };

export type TextQuestion = QuestionBase & {
  readonly kind: 'text' | 'paragraph-text';
  readonly validation?: TextValidation;
};

export type ChoiceQuestion = QuestionBase & {
  readonly kind: 'multiple-choice' | 'list';
  readonly options: readonly string[];
  /** その他: a text of one's own instead of an option. Never for a list. */
  readonly other: boolean;
  /** Whether the page shows the options in an order of chance. */
  readonly shuffle?: boolean;
  /** Pages that options lead to. */
  readonly navigation?: readonly { readonly option: string; readonly goTo: GoTo }[];
};

export type CheckboxQuestion = QuestionBase & {
  readonly kind: 'checkbox';
  readonly options: readonly string[];
  readonly other: boolean;
  readonly shuffle?: boolean;
  readonly validation?: CheckboxValidation;
};

export type DateQuestion = QuestionBase & {
  readonly kind: 'date' | 'date-time';
  /** Set where only month and day are asked for. */
  readonly withoutYear?: boolean;
};

export type TimeQuestion = QuestionBase & { readonly kind: 'time' | 'duration' };

export type ScaleQuestion = QuestionBase & {
  readonly kind: 'scale';
  readonly lower: number;
  readonly upper: number;
  readonly lowerLabel: string;
  readonly upperLabel: string;
};

export const ratingIcons = ['STAR', 'HEART', 'THUMB_UP'] as const;

export type RatingQuestion = QuestionBase & {
  readonly kind: 'rating';
  readonly levels: number;
  readonly icon: (typeof ratingIcons)[number];
};

/** A row of a grid, which is answered like a question of its own: under its `entryId`. */
export type GridRow = { readonly entryId: number; readonly title: string };

export type Grid = ItemBase & {
  readonly kind: 'grid' | 'checkbox-grid';
  readonly required: boolean;
  readonly rows: readonly GridRow[];
  readonly columns: readonly string[];
  /** Counts every row ever added, so that entry ids are never used again. */
  readonly rowsAdded: number;
  /** Set where a column may be chosen in one row only; with what the form says otherwise. */
  readonly onePerColumn?: { readonly helpText?: string };
};

export const alignments = ['LEFT', 'CENTER', 'RIGHT'] as const;

/** A picture, whose bytes the store keeps under `imageKey`, or a film at an address. */
export type Media = ItemBase & {
  /** Pixels. */
  readonly width: number;
  readonly alignment: (typeof alignments)[number];
} & (
    | { readonly kind: 'image'; readonly imageKey?: string; readonly contentType?: string }
    | { readonly kind: 'video'; readonly url?: string }
  );

/** A heading within a page. */
export type SectionHeader = ItemBase & { readonly kind: 'section-header' };

/** The title of the page that begins here; `goTo` is where the page before it leads instead. */
export type PageBreak = ItemBase & { readonly kind: 'page-break'; readonly goTo?: GoTo };

export type Heading = SectionHeader | PageBreak;

export type Question =
  | TextQuestion
  | ChoiceQuestion
  | CheckboxQuestion
  | DateQuestion
  | TimeQuestion
  | ScaleQuestion
  | RatingQuestion;
export type FormItem = Question | Grid | Media | Heading;
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
  /** `input`: the respondent types an address. */
  readonly emailCollection: 'none' | 'verified' | 'input';
  readonly oneResponsePerUser: boolean;
  readonly progressBar: boolean;
  readonly showLinkToRespondAgain: boolean;
  readonly allowResponseEdits?: boolean;
  readonly publishingSummary?: boolean;
  readonly shuffleQuestions?: boolean;
  readonly quiz?: boolean;
  readonly items: readonly FormItem[];
  /** Counts every item ever added, so that ids are never used again. */
  readonly itemsAdded: number;
  readonly destination?: Destination;
};

/** The tab that responses are written into. */
export type Destination = {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** Headings as they were last written, by the key of their column: staff may have put others in their place. */
  readonly headings: Readonly<Record<string, string>>;
};

/**
 * An answer: an option or a text; several for check boxes; `YYYY-MM-DD`, `MM-DD`, `YYYY-MM-DD HH:MM`, `HH:MM`,
 * `HH:MM:SS` for dates, times and durations.
 */
export type Answer = string | readonly string[];

/** Answers by the id of the item, or by the entry id of a grid's row. What was left open is absent. */
export type Answers = Readonly<Record<string, Answer>>;

export type Grade = { readonly score?: number; readonly feedback?: Feedback };

export type FormResponse = {
  readonly id: string;
  readonly formId: string;
  /** Order of arrival in this form. */
  readonly sequence: number;
  /** Milliseconds since the epoch: of the last submission, where the respondent came back. */
  readonly submittedAt: number;
  readonly createdAt?: number;
  /** '' where the form does not collect it. */
  readonly respondentEmail: string;
  readonly answers: Answers;
  /** What an editor gave, by the id of the item. */
  readonly grades?: Readonly<Record<string, Grade>>;
  /** Keys of the answers that its last submission changed; absent where there was only one. */
  readonly changed?: readonly string[];
};

export function isGrid(item: FormItem): item is Grid {
  return item.kind === 'grid' || item.kind === 'checkbox-grid';
}

export function isHeading(item: FormItem): item is Heading {
  return item.kind === 'section-header' || item.kind === 'page-break';
}

export function isMedia(item: FormItem): item is Media {
  return item.kind === 'image' || item.kind === 'video';
}

/** Whether the item is a single question; a grid is several. */
export function isQuestion(item: FormItem): item is Question {
  return !isHeading(item) && !isMedia(item) && !isGrid(item);
}

/** Every question with an answer of its own: a grid's rows stand for it, under their entry ids. */
export function questionsIn(items: readonly FormItem[]): Question[] {
  return items.flatMap((item) => (isQuestion(item) ? [item] : isGrid(item) ? rowQuestions(item) : []));
}

/** The rows of a grid as questions, as they are answered and as a spreadsheet names them: `Title [Row]`. */
export function rowQuestions({ kind, title, required, rows, columns }: Grid): Question[] {
  return rows.map(({ entryId, title: row }) => ({
    kind: kind === 'grid' ? 'multiple-choice' : 'checkbox',
    id: entryId,
    entryId,
    title: `${title} [${row}]`,
    helpText: '',
    required,
    options: columns,
    other: false,
  }));
}
