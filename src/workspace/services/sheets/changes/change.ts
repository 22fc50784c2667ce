/** Cells in one piece; zero-based. */
export type Block = {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** What a person does to the cells of the tab they look at; rows and columns are zero-based. */
export type CellChange =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly rows: readonly (readonly string[])[];
      /** Whether the text was copied from cells of a spreadsheet, and not from elsewhere. */
      readonly copied?: boolean | undefined;
    }
  | { readonly kind: 'clear'; readonly blocks: readonly Block[] }
  /** What was cut is pasted. */
  | { readonly kind: 'move'; readonly from: Block; readonly row: number; readonly column: number }
  /** The first row (or column) of a block is copied into the rest of it. */
  | { readonly kind: 'fill'; readonly block: Block; readonly direction: 'down' | 'right' };

/** What a person does to a tab itself; its cells only change their places. */
export type StructuralChange =
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'insert-column'; readonly before: number }
  | { readonly kind: 'insert-row'; readonly before: number }
  | { readonly kind: 'delete-rows'; readonly from: number; readonly count: number }
  | { readonly kind: 'hide-columns'; readonly from: number; readonly count: number }
  | { readonly kind: 'show-columns'; readonly from: number; readonly count: number };

/** A person's change of the tab they look at. */
export type Change = CellChange | StructuralChange;
