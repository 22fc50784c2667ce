import { orUndefined } from '../../model/cell.ts';
import { cellAt, mapCells, type Region } from '../../model/grid.ts';
import { without } from '../../model/without.ts';
import { requireEditable } from '../../protection.ts';
import type { AppContext } from '../context.ts';
import type { RangePlace } from './place.ts';
import { readCells, requireSameSize } from './region.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const noteRoundTrips = ['getNote', 'getNotes', 'setNote', 'setNotes', 'clearNote'] as const;

/** The notes of the cells. */
export function noteMembers({ context, sheetId, region, range }: RangePlace) {
  const notes = () => {
    const tab = context.sheet(sheetId);
    return readCells(region, (row, column) => cellAt(tab, row, column)?.note ?? '');
  };
  const note = (noteAt: (row: number, column: number) => unknown): Range => {
    writeNotes(context, sheetId, region, noteAt);
    return range();
  };
  return {
    getNote: () => notes()[0]?.[0] ?? '',
    getNotes: notes,
    setNote: (text: unknown): Range => note(() => text),
    setNotes: (rows: readonly (readonly unknown[])[]): Range => {
      requireSameSize(rows, region, 'setNotes');
      const { startRow, startColumn } = region;
      return note((row, column) => rows[row - startRow]?.[column - startColumn]);
    },
    clearNote: (): Range => note(() => ''),
  } satisfies Partial<Range>;
}

/** An empty note takes away the one that is there. */
function writeNotes(
  context: AppContext,
  sheetId: number,
  region: Region,
  noteAt: (row: number, column: number) => unknown,
): void {
  context.edit(sheetId, (tab, _spreadsheet, editing) => {
    requireEditable(tab, region, editing);
    return mapCells(tab, region, (cell, row, column) => {
      const text = String(noteAt(row, column) ?? '');
      if (text === (cell?.note ?? '')) return cell;
      return orUndefined({ ...without(cell ?? {}, 'note'), ...(text !== '' && { note: text }) });
    });
  });
}
