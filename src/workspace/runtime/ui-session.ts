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

/** What a script asked the open spreadsheet page to show. */
export type UiEffect =
  | { readonly kind: 'alert'; readonly title: string; readonly message: string }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | {
      readonly kind: 'dialog';
      /** Whose functions its page may call. */
      readonly projectId: string;
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
    };

/** The page a person has open while their script runs: what is selected, and what it is asked to show. */
export type UiSession = {
  readonly spreadsheetId: string;
  /** The range selected last, with the active cell. */
  readonly selection: Selection;
  /** Every selected range when there are several, in the order they were selected. */
  readonly ranges?: readonly Selection[];
  /** Filled by the script, in order; the page shows them when the execution has ended. */
  readonly effects: UiEffect[];
  /** Menus that `onOpen` added. */
  readonly menus: Menu[];
};
