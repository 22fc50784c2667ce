import type { AnyDesk } from './desk.ts';
import { columnOf, rearrange } from './hand-edits.ts';

/** Runs `meanwhile` once, just before a call of `member` that `functionName` makes: the first, or one after it. */
export function beforeTheCall(
  { workspace }: Pick<AnyDesk, 'workspace'>,
  {
    functionName,
    member,
    after = 0,
  }: { readonly functionName: string; readonly member: string; readonly after?: number },
  meanwhile: () => void,
): void {
  let left = after;
  const stop = workspace.onCall((call) => {
    const isMeant = call.member === member && call.phase === 'before';
    if (!isMeant || call.execution.functionName !== functionName) return;
    left -= 1;
    if (left >= 0) return;
    stop();
    meanwhile();
  });
}

/** The same before one of its writes to spreadsheets. */
export function beforeTheWrite(
  desk: Pick<AnyDesk, 'workspace'>,
  functionName: string,
  meanwhile: () => void,
  after = 0,
): void {
  beforeTheCall(desk, { functionName, member: 'Sheets.Spreadsheets.batchUpdate', after }, meanwhile);
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
