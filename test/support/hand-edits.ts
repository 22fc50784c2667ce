import { people, type Person } from '../../src/local/people.ts';
import { sheetIdOf } from '../../src/local/visit.ts';
import type { UiEffect } from '../../src/workspace/runtime/ui-session.ts';
import type { Change } from '../../src/workspace/services/sheets/changes/change.ts';
import { batchUpdate } from '../../src/workspace/services/sheets/service.ts';
import type { AnyDesk } from './desk.ts';

/** Zero-based place of a column by its heading. */
export function columnOf(desk: AnyDesk, heading: string): number {
  const index = (desk.cells()[0] ?? []).indexOf(heading);
  if (index < 0) throw new Error(`The register has no column ${heading}.`);
  return index;
}

/** A row by its headings, wherever they stand now; moments and days as they are kept. */
export function keptRow(desk: AnyDesk): Record<string, unknown> {
  const [headings = [], row = []] = desk.cells();
  return Object.fromEntries(headings.map((heading, column) => [String(heading), row[column] ?? '']));
}

/** Texts pasted into the register from a cell on (rows one-based); the answer is what is told beside the sheet. */
export function paste(
  desk: AnyDesk,
  { row = desk.acts.rowNumber(), caption }: { readonly row?: number; readonly caption: string },
  values: readonly (readonly string[])[],
  who: Person = 'staff',
): string {
  const { effects } = desk.workspace.editCells(desk.desk.spreadsheetId, people[who].email, {
    sheetId: sheetOf(desk),
    startRowIndex: row - 1,
    startColumnIndex: columnOf(desk, caption),
    values,
  });
  return told(effects);
}

/** Something else a person does to the register; the answer is what is told beside the sheet. */
export function change(desk: AnyDesk, happening: Change, who: Person = 'staff'): string {
  const { workspace, desk: local } = desk;
  const { effects } = workspace.changeSpreadsheet(
    local.spreadsheetId,
    people[who].email,
    sheetOf(desk),
    happening,
  );
  return told(effects);
}

/** A request of the Sheets API on the register, for what the page does not offer; no trigger tells of it. */
export function rearrange(desk: AnyDesk, request: (sheetId: number) => object): void {
  const { workspace, desk: local } = desk;
  const requests = [request(sheetOf(desk))];
  batchUpdate(workspace, people.staff.email, local.spreadsheetId, { requests });
}

/** Deletes a column, and tells the trigger for changes of that, as Google does; the answer is what is told beside the sheet. */
export function deleteColumn(desk: AnyDesk, heading: string): string {
  const at = columnOf(desk, heading);
  rearrange(desk, (sheetId) => ({ deleteDimension: { range: columns(sheetId, at) } }));
  const { workspace, desk: local } = desk;
  const { spreadsheetId, projectId } = local;
  const selection = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 };
  const effects: UiEffect[] = [];
  workspace.run({
    projectId,
    functionName: 'onStructureChanged',
    args: [{ changeType: 'REMOVE_COLUMN' }],
    user: people.staff.email,
    startedBy: 'change',
    ui: {
      page: {
        kind: 'spreadsheet',
        id: spreadsheetId,
        selection: { sheetId: sheetOf(desk), ...selection },
      },
      effects,
      menus: [],
    },
  });
  return told(effects);
}

/** One or more columns of the register, as the Sheets API names them. */
export function columns(sheetId: number, startIndex: number, count = 1) {
  return { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + count };
}

function sheetOf({ workspace, desk, acts }: AnyDesk): number {
  return sheetIdOf(workspace, desk, acts.register);
}

function told(effects: readonly UiEffect[]): string {
  return effects.flatMap((effect) => (effect.kind === 'toast' ? [effect.message] : [])).join('\n');
}
