import type { Host } from '../../../host.ts';
import { commitSpreadsheet, openSpreadsheet } from '../access.ts';
import type { Region } from '../model/grid.ts';
import { movedCells } from '../structure/move-cells.ts';
import type { Typist } from '../typing.ts';

/** Moves whole cells within a tab, as a person does who drags them; where they are then. */
export function moveCells(
  host: Host,
  { actor, id, sheetId }: Typist,
  from: Region,
  row: number,
  column: number,
): Region {
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const moved = movedCells(spreadsheet, { sheetId, from, row, column }, editing);
  commitSpreadsheet(host, spreadsheet, moved.spreadsheet);
  return moved.to;
}
