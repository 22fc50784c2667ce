import { mapCells } from '../model/grid.ts';
import { gridRangeOf, regionOf, replaceSheet, requireSheet } from '../model/lookup.ts';
import { movedCells } from '../structure/move-cells.ts';
import type { Handler } from './change.ts';
import { copyPaste } from './copy-paste.ts';
import { requireEditable } from '../protection.ts';

/**
 * Moves a range. Within a tab formulas everywhere follow what is moved; into another tab, and where only a part of the cells
 * is pasted, it is copied, and all of the source goes.
 */
export const cutPaste: Handler<'cutPaste'> = (spreadsheet, request, context) => {
  const { source = {}, destination = {}, pasteType = 'PASTE_NORMAL' } = request;
  const { rowIndex: row = 0, columnIndex: column = 0 } = destination;
  const from = requireSheet(spreadsheet, source.sheetId);
  const to = requireSheet(spreadsheet, destination.sheetId);
  const region = regionOf(from, source);
  const { sheetId } = to.properties;
  if (from === to && pasteType === 'PASTE_NORMAL') {
    const moved = movedCells(spreadsheet, { sheetId, from: region, row, column }, context);
    return { spreadsheet: moved.spreadsheet };
  }
  requireEditable(from, region, context);
  const target = {
    startRow: row,
    endRow: row + region.endRow - region.startRow,
    startColumn: column,
    endColumn: column + region.endColumn - region.startColumn,
  };
  const paste = { source, destination: gridRangeOf(sheetId, target), pasteType };
  const { spreadsheet: pasted } = copyPaste(spreadsheet, paste, context);
  const isPasted = (atRow: number, atColumn: number): boolean =>
    from === to &&
    atRow >= target.startRow &&
    atRow < target.endRow &&
    atColumn >= target.startColumn &&
    atColumn < target.endColumn;
  const emptied = mapCells(requireSheet(pasted, source.sheetId), region, (cell, atRow, atColumn) =>
    isPasted(atRow, atColumn) ? cell : undefined,
  );
  return { spreadsheet: replaceSheet(pasted, emptied) };
};
