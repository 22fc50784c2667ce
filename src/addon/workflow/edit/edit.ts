/** Cells that a person changed by hand: zero-based, the ends not included. */
export type Edit = {
  readonly sheetId: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  /** Address of the person; '' where Google does not tell it. */
  readonly user: string;
};
