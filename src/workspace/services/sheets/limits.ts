import { invalid } from '../api-error.ts';
import type { Spreadsheet } from './model/spreadsheet.ts';

/** Google's limits of a spreadsheet (Drive help, files you can store). */
export const limits = { cells: 10_000_000, charactersPerCell: 50_000, columns: 18_278 } as const;

export function requireCellLength(text: string): void {
  if (text.length > limits.charactersPerCell) {
    throw invalid(
      `Your input contains more than the maximum of ${limits.charactersPerCell} characters in a single cell.`,
    );
  }
}

/** Throws when the grids of all tabs together have too many cells. */
export function requireCellCount(spreadsheet: Spreadsheet): void {
  let cells = 0;
  for (const { properties } of spreadsheet.sheets) {
    const { rowCount, columnCount } = properties.grid;
    if (columnCount > limits.columns) {
      throw invalid(
        `This action would increase the number of columns in the sheet above the limit of ${limits.columns} columns.`,
      );
    }
    cells += rowCount * columnCount;
  }
  if (cells > limits.cells) {
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${limits.cells} cells.`,
    );
  }
}
