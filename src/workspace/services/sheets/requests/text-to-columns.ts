import { orUndefined, withoutValue } from '../model/cell.ts';
import { cellAt, mapCells, type Region, storedPart } from '../model/grid.ts';
import { regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import type { Sheet } from '../model/spreadsheet.ts';
import { requireEditable } from '../protection.ts';
import { displayText } from '../formats/display.ts';
import { parseTyped } from '../values/typed.ts';
import { invalid } from '../../api-error.ts';
import type { Handler } from './change.ts';

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Splits the texts of one column over the columns from it on; each part is entered as if typed. */
export const textToColumns: Handler<'textToColumns'> = (spreadsheet, request, context) => {
  const { source = {}, delimiter, delimiterType } = request;
  const sheet = requireSheet(spreadsheet, source.sheetId);
  const region = regionOf(sheet, source);
  if (region.endColumn - region.startColumn !== 1) throw invalid('The source range must be one column wide.');
  const texts = textsOf(sheet, storedPart(sheet, region));
  const parts = splitTexts(texts, delimiterOf(texts, delimiterType, delimiter));
  const width = Math.max(1, ...parts.map((row) => row.length));
  const written = { ...storedPart(sheet, region), endColumn: region.startColumn + width };
  regionOf(sheet, { endColumnIndex: written.endColumn });
  requireEditable(sheet, written, context);
  const next = mapCells(sheet, written, (cell, row, column) => {
    const text = parts[row - region.startRow]?.[column - region.startColumn];
    if (text === undefined) return cell;
    return orUndefined({ ...(cell && withoutValue(cell)), ...parseTyped(text, cell?.format) });
  });
  return { spreadsheet: replaceSheet(spreadsheet, next) };
};

/** What is there to split; formulas and empty cells are left alone. */
function textsOf(sheet: Sheet, { startRow, endRow, startColumn }: Region): (string | undefined)[] {
  return Array.from({ length: Math.max(0, endRow - startRow) }, (_, offset) => {
    const { value, format } = cellAt(sheet, startRow + offset, startColumn) ?? {};
    return value === undefined ? undefined : displayText(value, format);
  });
}

function delimiterOf(
  texts: readonly (string | undefined)[],
  type = 'AUTODETECT',
  delimiter: string | undefined,
): string | undefined {
  if (type === 'CUSTOM') {
    if (!delimiter) throw invalid('A delimiter must be set for the delimiter type CUSTOM.');
    return delimiter;
  }
  return (
    delimiters[type] ?? Object.values(delimiters).find((each) => texts.some((text) => text?.includes(each)))
  );
}

/** Texts without the delimiter are not entered anew. */
function splitTexts(
  texts: readonly (string | undefined)[],
  delimiter: string | undefined,
): readonly (readonly string[])[] {
  return texts.map((text) => {
    const parts = delimiter === undefined ? [] : (text?.split(delimiter) ?? []);
    return parts.length > 1 ? parts : [];
  });
}
