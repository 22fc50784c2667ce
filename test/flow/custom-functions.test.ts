import { beforeAll, expect, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { valuesGet, valuesUpdate } from '../../src/workspace/services/sheets/service.ts';
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
  ['=MDUC_FEE("CT・MRI・その他",21)', ['料金表未設定(CT・MRI・その他 21〜2,499検査)']],
  ['=MDUC_FEE("PET",1)', ['料金区分「PET」は料金表にありません']],
  ['=MDUC_FEE("CR",1.5)', ['検査数「1.5」は0以上の整数ではありません']],
  ['=MDUC_FEE(A2:A5,B2:B5)', [10_000, 50_000, 50_000, 50_001]],
  ['=MDUC_FEE("",1)', ['料金区分が空欄です']],
  ['=MDUC_FEE("CR","  ")', []],
  ['=MDUC_FEE("CR",-1)', ['検査数「-1」は0以上の整数ではありません']],
  ['=MDUC_FEE("CR",0)', [0]],
  ['=MDUC_FEE_BREAKDOWN("CR",0)', ['検査なし']],
  ['=MDUC_FEE("CR","１,２００")', [51_100]],
  // A range of another size is a slip of the hand, and no price comes of it.
  ['=MDUC_FEE(A2:A3,B2:B5)', ['料金区分と検査数の範囲の大きさが違います']],
  [
    '=MDUC_FEE(A2:A5,100)',
    [
      '料金表未設定(CT・MRI・その他 21〜2,499検査)',
      '料金表未設定(CT・MRI・その他 21〜2,499検査)',
      50_000,
      50_000,
    ],
  ],
  ['=MDUC_FEE_BREAKDOWN("CT・MRI・その他",3000)', ['3,000件×20円 = 60,000円(2,500検査以上の段階)']],
  [
    '=料金表の検査()',
    [undefined, undefined, '21〜2,499検査の段階がありません。この範囲は「料金表未設定」になります。'],
  ],
  ['=MDUC_FEE("CR",1,B2:C3)', ['料金表の見出し行が見つかりません']],
  ['=MDUC_FEE("CR",B2:B5,A1:G5)', [50_000, 52_400, 50_000, 50_001]],
])('%s', (formula, expected) => {
  const desk = openDesk();
  expect(compute(desk, formula)).toEqual(expected);
  // One call for a whole range, also in the tab that the function itself reads, besides those of 見積.
  expect(calls(desk)).toBe(callsOfEstimate + 1);
});

test('a row of the tariff that cannot be read is told by the check, and prices nothing', () => {
  const desk = openDesk();
  const { workspace, desk: installed } = desk;
  valuesUpdate(workspace, user, installed.spreadsheetId, {
    range: '料金表!E5',
    valueInputOption: 'RAW',
    requestBody: { values: [[1.5]] },
  });
  expect(compute(desk, '=料金表の検査()')[4]).toBe(
    '読み取れない値があります。この行は、直すまで料金の算定に使いません。',
  );
  expect(compute(desk, '=MDUC_FEE("CR",101)')).toEqual(['料金表未設定(CR 101検査以上)']);
});
