/// <reference lib="dom" />
import type { Selection } from '../../../runtime/ui-session.ts';
import { region } from './grid.ts';
import { showProblem } from '../../script/client/messages.ts';
import { select } from './selection.ts';
import { redraw } from './server.ts';

/** The address of a tab as a page (`edit`) or as the sheet alone (`region`); `query` is `gid=` and what follows. */
export function placeIn(view: 'edit' | 'region', query: string): string {
  return `/spreadsheets/d/${region().dataset.spreadsheet}/${view}?${query}`;
}

/** Shows another place of the spreadsheet without loading the page anew; false when it cannot be had. */
export async function showPlace(href: string, address: string | undefined): Promise<boolean> {
  const outcome = await redraw(address);
  if (outcome.kind === 'refused') {
    showProblem(outcome.message);
    return false;
  }
  history.pushState(null, '', href);
  return true;
}

/** Selects what a script selected, in its tab. */
export async function showSelection(ranges: readonly Selection[]): Promise<void> {
  const sheetId = ranges[0]?.sheetId;
  if (sheetId === undefined) return;
  const isHere = Number(region().dataset.gid) === sheetId;
  if (!isHere && !(await showPlace(placeIn('edit', `gid=${sheetId}`), placeIn('region', `gid=${sheetId}`))))
    return;
  for (const [index, range] of ranges.entries()) {
    const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
    const from = { row: startRowIndex, column: startColumnIndex };
    select(from, { row: endRowIndex - 1, column: endColumnIndex - 1 }, 'cells', index > 0);
  }
}
