import { people } from '../../src/local/people.ts';
import { batchUpdate, valuesGet } from '../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { register, type TestDesk } from './desk.ts';

/** Puts rows of earlier years into the register, as many as a centre gathers in decades. */
export function fillRegister({ workspace, desk }: TestDesk, requests: number): void {
  if (requests === 0) return;
  const { spreadsheetId } = desk;
  const user = people.staff.email;
  const header = valuesGet(workspace, user, spreadsheetId, { range: `'${register}'!1:1` }).values?.[0] ?? [];
  const { sheetId } = spreadsheetOutline(workspace, user, spreadsheetId).sheets.find(
    ({ title }) => title === register,
  )!;
  const rows = Array.from({ length: requests }, (_, index) => {
    const reference = `IMG-${2000 + Math.floor(index / 9_000)}-${String((index % 9_000) + 1).padStart(4, '0')}`;
    const values = header.map((caption: unknown) => {
      if (caption === '受付番号') return { userEnteredValue: { stringValue: reference } };
      if (caption === '状態') return { userEnteredValue: { stringValue: '正式申請受付' } };
      return { userEnteredValue: { stringValue: `${String(caption)} ${index}` } };
    });
    return { values };
  });
  batchUpdate(workspace, user, spreadsheetId, {
    requests: [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }],
  });
}
