import type { Cell, Codec } from './codec.ts';

/** One column of a register. */
export type Column<Value> = {
  /** Heading that staff read; unique in its register. */
  readonly caption: string;
  readonly codec: Codec<Value>;
  /** Pixels. */
  readonly width: number;
  /** `program`: written by the program, protected with a warning. `staff`: theirs to fill in. */
  readonly owner: 'program' | 'staff';
  readonly hidden?: true;
  readonly wrap?: true;
  /** Whether people choose among the codec's options, though the program writes the column. */
  readonly chosen?: true;
  /** Shown at the heading. */
  readonly note?: string;
};

/** A column whatever its values are. */
export type AnyColumn = Omit<Column<never>, 'codec'> & {
  readonly codec: Omit<Codec<never>, 'decode'> & { readonly decode: (cell: Cell) => unknown };
};

/** One tab of the spreadsheet as a table: what setup makes and the program reads and writes. */
export type Register = {
  /** Given by us, so that a renamed tab is still found. */
  readonly sheetId: number;
  readonly title: string;
  /** `#rrggbb`. */
  readonly tabColour: string;
  readonly hidden?: true;
  readonly frozenColumns?: number;
  /**
   * Each row brings its choices and check boxes along, so that rows that do not exist yet show none: a check box below the
   * last row could pass for data.
   */
  readonly rowsBringRules?: true;
  readonly columns: Readonly<Record<string, AnyColumn>>;
};

/** A row's values by column key; a cell left empty is `undefined`. */
export type RecordOf<R extends Register> = {
  readonly [Key in keyof R['columns']]?: R['columns'][Key] extends Column<infer Value>
    ? Value | undefined
    : never;
};

export type ColumnKey<R extends Register> = keyof R['columns'] & string;

/** A column of the program's. */
export function column<Value>(
  caption: string,
  codec: Codec<Value>,
  width: number,
  more: Partial<Pick<AnyColumn, 'owner' | 'hidden' | 'wrap' | 'note' | 'chosen'>> = {},
): Column<Value> {
  return { caption, codec, width, owner: 'program', ...more };
}
