import type { Host } from '../../../host.ts';
import type { Execution } from '../../../runtime/execution.ts';
import type { Region } from '../model/grid.ts';
import { setActive } from './range/active.ts';
import { appContext } from './context.ts';
import { rangeFacade } from './range/range.ts';
import { sheetFacade } from './sheet/sheet.ts';
import { spreadsheetFacade } from './spreadsheet/spreadsheet.ts';

/** The `source` of an event: the spreadsheet that it happened in. */
export function eventSource(host: Host, execution: Execution, spreadsheetId: string) {
  return spreadsheetFacade(appContext(host, execution, spreadsheetId));
}

/** The `range` of an edit event. */
export function eventRange(
  host: Host,
  execution: Execution,
  spreadsheetId: string,
  sheetId: number,
  region: Region,
) {
  const context = appContext(host, execution, spreadsheetId);
  const sheet = () => sheetFacade(context, sheetId, () => spreadsheetFacade(context));
  // Undocumented, and used by many programs: the range of an event tells its corners as properties.
  const corners = {
    columnEnd: region.endColumn,
    columnStart: region.startColumn + 1,
    rowEnd: region.endRow,
    rowStart: region.startRow + 1,
  };
  return rangeFacade(context, sheetId, region, sheet, { ...corners, toJSON: () => corners });
}

/** What a form's submission has written is what its trigger finds selected, as the `range` of its event. */
export function submittedRange(
  host: Host,
  execution: Execution,
  spreadsheetId: string,
  sheetId: number,
  region: Region,
) {
  const selection = {
    sheetId,
    startRowIndex: region.startRow,
    endRowIndex: region.endRow,
    startColumnIndex: region.startColumn,
    endColumnIndex: region.endColumn,
  };
  setActive({ execution, id: spreadsheetId }, { ranges: [selection] });
  return eventRange(host, execution, spreadsheetId, sheetId, region);
}
