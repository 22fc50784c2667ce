import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { runSetUp } from '../../src/local/provision.ts';
import { sheetIdOf, typeInto } from '../../src/local/visit.ts';
import { chartViews } from '../../src/workspace/services/sheets/charts/view.ts';
import { getSpreadsheet, valuesGet } from '../../src/workspace/services/sheets/service.ts';
import { deskIn, openDesk, type TestDesk } from '../support/desk.ts';

const user = people.staff.email;

/** Types into a cell of 料金表; the answer is what is told beside the sheet. */
function edit({ workspace, desk }: TestDesk, row: number, caption: string, text: string): string {
  return typeInto(workspace, desk, user, { tab: '料金表', row, caption }, text);
}

/** A band in one paste, below those that are there. */
function addBand({ workspace, desk }: TestDesk, row: number, values: string[]): string {
  const { effects } = workspace.editCells(desk.spreadsheetId, user, {
    sheetId: sheetIdOf(workspace, desk, '料金表'),
    startRowIndex: row - 1,
    startColumnIndex: 0,
    values: [values],
  });
  return effects.flatMap((effect) => (effect.kind === 'toast' ? [effect.message] : [])).join('\n');
}

/** The marks of a row of 料金表, by heading. */
function marks({ workspace, desk }: TestDesk, row: number): Record<string, string> {
  const { sheets = [] } = getSpreadsheet(workspace, user, desk.spreadsheetId, {
    ranges: [`料金表!A1:G1`, `料金表!A${row}:G${row}`],
    fields: 'sheets(data(rowData(values(note,formattedValue))))',
  });
  const [header, cells] = (sheets[0]?.data ?? []).map(({ rowData }) => rowData?.[0]?.values ?? []);
  return Object.fromEntries(
    (cells ?? []).flatMap(({ note }, index) => (note ? [[header?.[index]?.formattedValue ?? '', note]] : [])),
  );
}

describe('the tariff is checked when it is edited', () => {
  const desk = openDesk();

  test.each([
    ['金額(円)', '-5', '0以上の整数の円を記入してください'],
    ['金額(円)', '1.5', '整数ではありません'],
    ['検査数まで', '0', '「検査数から」より小さくなっています'],
    ['料金区分', 'PET', 'この料金区分は設定タブの「料金区分」にありません'],
    ['検査数から', '', '記入されていません'],
  ])('%s「%s」is marked at the cell, and the mark goes when it is mended', (caption, text, reason) => {
    const before = desk.rows('料金表')[0]![caption]!;
    expect(edit(desk, 2, caption, text)).toContain(reason);
    expect(marks(desk, 2)[caption]).toContain(reason);
    edit(desk, 2, caption, before);
    expect(marks(desk, 2)).toEqual({});
  });

  it('with gaps, overlaps and totals that fall', () => {
    expect(addBand(desk, 6, ['CT・MRI・その他', '21', '100', '定額', '9000', '2022/12/01', ''])).toMatch(
      /21検査で、合計が10,000円から9,000円に下がります.*101〜2,499検査の段階がありません/s,
    );
    expect(edit(desk, 6, '検査数から', '20')).toContain('段階(1〜20検査)と重なっています');
    edit(desk, 6, '検査数から', '21');
    edit(desk, 6, '金額(円)', '15000');
    expect(marks(desk, 6)).toEqual({});
  });
});

describe('a band that staff add', () => {
  it('prices what had no price, once the fee is computed anew; both fees are kept and shown side by side', () => {
    const desk = deskIn('provision-approved');
    const rows = Array.from({ length: 25 }, (_, index) => `${index + 1},X-${index + 1},CT,心臓`);
    desk.acts.sendList(['番号,研究用ID,モダリティ,部位', ...rows].join('\r\n'));
    desk.acts.requestFormally();
    expect(desk.row()).toMatchObject({ 提供料の状態: '料金表未設定', '提供料(円)': '' });

    addBand(desk, 6, ['CT・MRI・その他', '21', '100', '定額', '15000', '2022/12/01', '']);
    expect(desk.row()).toMatchObject({ 提供料の状態: '料金表未設定' });
    const values = { reason: '公式の料金表の段階を追加したため' };
    const { requests } = desk.acts.preview('recompute-fee', values) as { requests: object[] };
    expect(requests[0]).toMatchObject({
      comparison: {
        before: [expect.stringContaining('料金表未設定(CT・MRI・その他 21〜2,499検査')],
        after: [
          '合計 15,000円',
          'CT・MRI・その他 25検査: 定額 15,000円(21〜100検査の段階)',
          'ハードディスク: 持参',
        ],
      },
    });
    const [mail] = desk.mailsOf(() => desk.acts.step('recompute-fee', values));
    expect(mail).toMatchObject({
      who: 'researcher',
      subject: '[IMG-2026-0001] 画像データ提供料が変わりました',
    });
    expect(mail!.text).toContain('CT・MRI・その他 25検査: 定額 15,000円(21〜100検査の段階)');
    expect(mail!.text).toMatch(/変更前の提供料\n料金表未設定\(CT・MRI・その他 21〜2,499検査/);
    expect(desk.row()).toMatchObject({ 提供料の状態: '確定', '提供料(円)': '15,000', '合計(円)': '15,000' });
    const { details } = desk.dialog('requestDetails', 'IMG-2026-0001').value as {
      details: { fee: { earlier: { lines: string[] }[] } };
    };
    expect(details.fee.earlier[0]!.lines.at(-1)).toContain('公式の料金表の段階を追加したため');
  });

  it('later changes no fee of the past', () => {
    const desk = deskIn('formally-requested');
    const before = desk.row();
    edit(desk, 4, '金額(円)', '99999');
    expect(desk.row()).toEqual(before);
  });
});

test('the chart of 料金表 shows a class more after setup, and gaps as gaps', () => {
  const desk = openDesk();
  const charts = () => chartViews(desk.workspace, user, desk.desk.spreadsheetId, 1008);
  expect(charts()).toHaveLength(1);
  const curve = () => desk.rows('料金グラフ').map((row) => [row['検査数'], row['区分1'], row['区分2']]);
  expect(curve().slice(0, 2)).toEqual([
    ['検査数', 'CT・MRI・その他', 'CR'],
    ['1', '10000', '50000'],
  ]);
  expect(curve()).toContainEqual(['20', '10000', '50000']);
  expect(curve()).toContainEqual(['21', '', '50000']);
  expect(curve()).toContainEqual(['2500', '50000', '52400']);

  typeInto(
    desk.workspace,
    desk.desk,
    user,
    { tab: '設定', row: desk.rows('設定').findIndex((row) => row['項目'] === '料金区分') + 2, caption: '値' },
    'CT・MRI・その他\nCR = CR\nPET = PT',
  );
  addBand(desk, 6, ['PET', '1', '', '単価×全件', '500', '2022/12/01', '']);
  expect(curve()[0]).toEqual(['検査数', 'CT・MRI・その他', 'CR']);
  expect(desk.rows('料金グラフ')[0]).toMatchObject({ 区分3: 'PET' });
  runSetUp(desk.workspace, desk.desk);
  expect(JSON.stringify(charts())).toContain('PET');
});

test('in 見積 anyone types counts and reads fee, working and total', () => {
  const desk = openDesk();
  const type = (row: number, caption: string, text: string) =>
    typeInto(desk.workspace, desk.desk, user, { tab: '見積', row, caption }, text);
  const shown = () =>
    (valuesGet(desk.workspace, user, desk.desk.spreadsheetId, { range: '見積!A2:E4' }).values ?? []).map(
      (row) => row.map(String),
    );
  type(2, '検査数', '15');
  type(3, '検査数', '120');
  expect(shown()).toEqual([
    ['CT・MRI・その他', '15', '10,000', '定額 10,000円(1〜20検査の段階)', '60,020'],
    ['CR', '120', '50,020', '50,000円 + 20件×1円 = 50,020円(101検査以上の段階)'],
  ]);
  type(2, '検査数', '21');
  expect(shown()[0]).toEqual([
    'CT・MRI・その他',
    '21',
    '料金表未設定(CT・MRI・その他 21〜2,499検査)',
    '料金表未設定(CT・MRI・その他 21〜2,499検査)',
    '料金を算定できない行があります',
  ]);
});

test('a quote told for another use of the data leaves the row, and the journal keeps its total', () => {
  const desk = deskIn('formal-form-sent');
  expect(desk.row()['見積']).toContain('合計 60,020円');
  desk.acts.edit('利用区分', '企業との共同研究');
  expect(desk.row()).toMatchObject({ 見積: '', 提供料の状態: '別途算定' });
  expect(desk.journal().at(-1)!['内容']).toContain('取り消した見積: 合計 60,020円');
});
