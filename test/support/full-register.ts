import { people } from '../../src/local/people.ts';
import { sheetIdOf } from '../../src/local/visit.ts';
import { batchUpdate, valuesGet } from '../../src/workspace/services/sheets/service.ts';
import type { AnyDesk } from './desk.ts';

/**
 * Puts requests of earlier years into the register, as many as a centre gathers in decades: each like the first one, where
 * there is one, under a number of its own.
 */
export function fillRegister({ workspace, desk, acts }: AnyDesk, requests: number): void {
  if (requests === 0) return;
  const { register } = acts;
  const reference = acts.reference() || 'IMG-2026-0001';
  const [series = ''] = reference.split('-');
  const { spreadsheetId } = desk;
  const user = people.staff.email;
  const [headings = [], model] =
    valuesGet(workspace, user, spreadsheetId, {
      range: `'${register}'!1:2`,
      valueRenderOption: 'UNFORMATTED_VALUE',
    }).values ?? [];
  const rows = Array.from({ length: requests }, (_, index) => {
    const number = `${series}-${2000 + Math.floor(index / 9_000)}-${String((index % 9_000) + 1).padStart(4, '0')}`;
    const cells = headings.map(
      (heading, column) => model?.[column] ?? textOf(String(heading), index, reference),
    );
    return { values: cells.map((cell) => cellOf(cell, reference, number)) };
  });
  batchUpdate(workspace, user, spreadsheetId, {
    requests: [
      {
        appendCells: {
          sheetId: sheetIdOf(workspace, desk, register),
          rows,
          fields: 'userEnteredValue',
        },
      },
    ],
  });
}

function textOf(heading: string, index: number, reference: string): string {
  if (heading === '受付番号') return reference;
  return heading === '状態' ? '正式申請受付' : `${heading} ${index}`;
}

function cellOf(value: unknown, reference: string, number: string) {
  if (value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: String(value).replaceAll(reference, number) } };
}
