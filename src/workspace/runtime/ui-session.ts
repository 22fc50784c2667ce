/** Cells of one tab, zero-based and half-open, as the Sheets API counts them. */
export type Selection = {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
};

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

export type Menu = { readonly caption: string; readonly items: readonly MenuItem[] };

export type UiButton = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** What a person answers to a question: a button, and what they typed where there is a text field. */
export type UiAnswer = UiButton | { readonly button: UiButton; readonly text: string };

/** A dialog that a script cannot go on without an answer to. */
export type UiQuestion = {
  readonly kind: 'question';
  /** Which one of the execution's questions it is, from zero: the place of its answer. */
  readonly place: number;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly UiButton[];
  readonly hasTextField: boolean;
};

/** What a script asked the open page to show. */
export type UiEffect =
  | UiQuestion
  | { readonly kind: 'alert'; readonly title: string; readonly message: string }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  /** The page goes where the script has put the selection; the range selected last stands at the end. */
  | { readonly kind: 'select'; readonly ranges: readonly Selection[] }
  | {
      readonly kind: 'dialog';
      /** Whose functions its page may call. */
      readonly projectId: string;
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
    };

/** The page of a file as a person has it open. */
export type UiPage =
  | {
      readonly kind: 'spreadsheet';
      readonly id: string;
      /** The range selected last, with the active cell. */
      readonly selection: Selection;
      /** Every selected range when there are several, in the order they were selected. */
      readonly ranges?: readonly Selection[] | undefined;
    }
  /** Where a form is edited, not where it is filled in. */
  | { readonly kind: 'form'; readonly id: string };

/** What passes between a script and the page that a person has open while it runs. */
export type UiSession = {
  readonly page: UiPage;
  /** Filled by the script, in order; the page shows them when the execution has ended. */
  readonly effects: UiEffect[];
  /** Menus that `onOpen` added. */
  readonly menus: Menu[];
  /** Answers to the script's questions, in their order; a question beyond them ends the execution, which then counts for nothing. */
  readonly answers?: readonly UiAnswer[];
  /** What `Math.random` goes by: with the same one a run that begins anew draws the same numbers. */
  readonly seed?: number;
  /** Started by what the person did there, not by their asking: nobody waits to be asked. */
  readonly isTrigger?: true;
};
