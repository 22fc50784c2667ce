import { beforeAll, expect, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { valuesGet } from '../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline, typeInto } from '../../src/workspace/services/sheets/view.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';

const user = people.staff.email;

/** Types a formula into a free cell of 料金表, and reads it and the cells below. */
function compute({ workspace, desk }: TestDesk, formula: string): unknown[] {
  const { spreadsheetId } = desk;
  const tab = spreadsheetOutline(workspace, user, spreadsheetId).sheets.find(
    ({ title }) => title === '料金表',
  )!;
  typeInto(workspace, user, spreadsheetId, tab.sheetId, 9, 8, formula);
  const { values } = valuesGet(workspace, user, spreadsheetId, {
    range: '料金表!I10:I14',
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  return (values ?? []).map(([value]: unknown[]) => value);
}

function calls({ workspace }: TestDesk): number {
  return workspace.executions().filter(({ startedBy }) => startedBy === 'custom-function').length;
}

let callsOfEstimate = 0;
beforeAll(() => {
  const desk = openDesk();
  compute(desk, '=1');
  callsOfEstimate = calls(desk);
});

test.each([
  ['=MDUC_FEE("CR",120)', [50_020]],
  ['=画像データ提供料("CT・MRI・その他",20)', [10_000]],
  ['=MDUC_FEE("CT・MRI・その他",21)', ['料金表未設定(CT・MRI・その他 21検査)']],
  ['=MDUC_FEE("PET",1)', ['料金区分「PET」は料金表にありません']],
  ['=MDUC_FEE("CR",1.5)', ['検査数「1.5」は0以上の整数ではありません']],
  ['=MDUC_FEE(A2:A5,B2:B5)', [10_000, 50_000, 50_000, 50_001]],
  ['=MDUC_FEE("CR",B2:B5,A1:G5)', [50_000, 52_400, 50_000, 50_001]],
])('%s', (formula, expected) => {
  const desk = openDesk();
  expect(compute(desk, formula)).toEqual(expected);
  // One call for a whole range, also in the tab that the function itself reads, besides those of 見積.
  expect(calls(desk)).toBe(callsOfEstimate + 1);
});
