import type { AnyDesk } from './desk.ts';
import { columnOf, rearrange } from './hand-edits.ts';

/** Runs `meanwhile` once, just before the first call of `member` that `functionName` makes. */
export function beforeTheCall(
  { workspace }: Pick<AnyDesk, 'workspace'>,
  { functionName, member }: { readonly functionName: string; readonly member: string },
  meanwhile: () => void,
): void {
  const stop = workspace.onCall((call) => {
    const isMeant = call.member === member && call.phase === 'before';
    if (!isMeant || call.execution.functionName !== functionName) return;
    stop();
    meanwhile();
  });
}

/** The same before its first write to a spreadsheet. */
export function beforeTheWrite(
  desk: Pick<AnyDesk, 'workspace'>,
  functionName: string,
  meanwhile: () => void,
): void {
  beforeTheCall(desk, { functionName, member: 'Sheets.Spreadsheets.batchUpdate' }, meanwhile);
}

export function sortRegister(desk: AnyDesk, sortOrder = 'DESCENDING'): void {
  rearrange(desk, (sheetId) => ({
    sortRange: {
      range: { sheetId, startRowIndex: 1 },
      sortSpecs: [{ dimensionIndex: columnOf(desk, '受付番号'), sortOrder }],
    },
  }));
}

/** Every cell of each request's row as it is kept, by its number. */
export function rowsByReference(desk: AnyDesk): Record<string, readonly unknown[]> {
  const [headings = [], ...rows] = desk.cells();
  const at = headings.indexOf('受付番号');
  return Object.fromEntries(rows.map((row) => [String(row[at]), row]));
}
