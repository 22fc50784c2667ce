import type { Compiled } from './compile.ts';

/** A cell of the engine's workbook; zero-based. */
export type Place = { readonly sheetIndex: number; readonly row: number; readonly column: number };

/** A formula of the spreadsheet, and where it stands. */
export type FormulaCell = Place & { readonly compiled: Extract<Compiled, { kind: 'compiled' }> };

/** A place as the key of a map. */
export function placeKey({ sheetIndex, row, column }: Place): string {
  return `${sheetIndex},${row},${column}`;
}
