import Papa from 'papaparse';
import { requireCellCount } from '../limits.ts';
import { orUndefined, withoutValue } from '../model/cell.ts';
import { mapCells } from '../model/grid.ts';
import { replaceSheet, requireSheet } from '../model/lookup.ts';
import { requireEditable } from '../protection.ts';
import { readingIn } from '../values/write.ts';
import { parseTyped } from '../values/typed.ts';
import { invalid } from '../../api-error.ts';
import { grown } from './cells.ts';
import type { Handler } from './change.ts';

/** Enters a text of lines and delimiters as if it were typed, cell by cell; the grid grows. */
export const pasteData: Handler<'pasteData'> = (spreadsheet, request, context) => {
  const { coordinate = {}, data = '', delimiter, html } = request;
  if (html) throw new Error('not emulated: Sheets pasteData of HTML');
  if (!delimiter) throw invalid("One of 'delimiter' or 'html' must be set.");
  const { rowIndex: startRow = 0, columnIndex: startColumn = 0 } = coordinate;
  const sheet = requireSheet(spreadsheet, coordinate.sheetId);
  const lines = Papa.parse<string[]>(data.replace(/\r?\n$/, ''), { delimiter, skipEmptyLines: false }).data;
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const endRow = startRow + lines.length;
  const region = { startRow, endRow, startColumn, endColumn: startColumn + width };
  requireEditable(sheet, region, context);
  const reading = readingIn(spreadsheet, context.now());
  const pasted = mapCells(grown(sheet, region), region, (cell, row, column) => {
    const text = lines[row - startRow]?.[column - startColumn];
    if (text === undefined) return cell;
    return orUndefined({ ...(cell && withoutValue(cell)), ...parseTyped(text, cell?.format, reading) });
  });
  const next = replaceSheet(spreadsheet, pasted);
  requireCellCount(next);
  return { spreadsheet: next };
};
