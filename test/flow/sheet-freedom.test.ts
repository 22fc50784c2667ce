import { describe, expect, it } from '@jest/globals';
import { runSetUp } from '../../src/local/provision.ts';
import { people } from '../../src/local/people.ts';
import { typeInto } from '../../src/local/visit.ts';
import { batchUpdate, valuesGet } from '../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../../src/workspace/services/sheets/view.ts';
import { openDesk, reference, register, type TestDesk } from '../support/desk.ts';

const user = people.staff.email;

function change(
  desk: TestDesk,
  request: (sheetId: number, columnOf: (caption: string) => number) => object,
): void {
  const { workspace, desk: local } = desk;
  const { sheetId } = spreadsheetOutline(workspace, user, local.spreadsheetId).sheets.find(
    ({ title }) => title === register,
  )!;
  const header = valuesGet(workspace, user, local.spreadsheetId, { range: `'${register}'!1:1` }).values![0]!;
  const requests = [request(sheetId, (caption) => header.indexOf(caption))];
  batchUpdate(workspace, user, local.spreadsheetId, { requests });
}

function columns(sheetId: number, startIndex: number) {
  return { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
}

function rename(desk: TestDesk, caption: string, to: string): void {
  change(desk, (sheetId, columnOf) => ({
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: columnOf(caption) },
      rows: [{ values: [{ userEnteredValue: { stringValue: to } }] }],
      fields: 'userEnteredValue',
    },
  }));
}

function wholeJob(desk: TestDesk, between: () => void): void {
  desk.acts.consult();
  between();
  desk.acts.step('confirm-review');
  desk.acts.step('record-decision', { decision: 'provide', reason: '' });
  between();
  desk.acts.sendList();
  between();
  desk.acts.requestFormally();
}

describe('staff arrange the register as they like, and the job goes on', () => {
  it.each<[string, (desk: TestDesk) => void]>([
    [
      'insert columns of their own',
      (desk) => change(desk, (sheetId) => ({ insertDimension: { range: columns(sheetId, 1) } })),
    ],
    [
      'move columns',
      (desk) =>
        change(desk, (sheetId, columnOf) => ({
          moveDimension: {
            source: columns(sheetId, columnOf('状態')),
            destinationIndex: columnOf('備考') + 1,
          },
        })),
    ],
    [
      'hide columns',
      (desk) =>
        change(desk, (sheetId, columnOf) => ({
          updateDimensionProperties: {
            range: columns(sheetId, columnOf('申請者')),
            properties: { hiddenByUser: true },
            fields: 'hiddenByUser',
          },
        })),
    ],
    ['rename a heading', (desk) => desk.rows()[0]!['職名'] !== undefined && rename(desk, '職名', '役職')],
  ])('%s', (_what, arrange) => {
    const desk = openDesk();
    wholeJob(desk, () => arrange(desk));
    expect(desk.rows()[0]).toMatchObject({
      受付番号: reference,
      状態: '正式申請受付',
      '提供料(円)': '60,020',
    });
    expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  });

  it('rename a heading that a new request writes', () => {
    const desk = openDesk();
    rename(desk, '職名', '役職');
    desk.submitConsultation();
    expect(desk.rows()[0]).toMatchObject({ 受付番号: reference, 役職: '助教' });
  });
});

describe('setup', () => {
  it('changes nothing when everything is there', () => {
    const desk = openDesk();
    expect(runSetUp(desk.workspace, desk.desk)).toBe('変更はありません。すべて揃っています。');
  });

  it('brings a deleted column back, and leaves what staff wrote', () => {
    const desk = openDesk();
    desk.submitConsultation();
    const cell = { tab: register, row: 2, caption: '備考' };
    typeInto(desk.workspace, desk.desk, user, cell, '電話済み');
    change(desk, (sheetId, columnOf) => ({ deleteDimension: { range: columns(sheetId, columnOf('職名')) } }));

    desk.submitConsultation({ 氏名: '髙橋 三郎' }, 'colleague');
    const [failed] = desk.workspace.executions({ status: 'failed' });
    expect(failed!.error).toMatch(/列「職名」が見つかりません.*セットアップ・修復/);

    expect(runSetUp(desk.workspace, desk.desk)).toMatch(/列「職名」を追加しました/);
    desk.workspace.advance(3_600_000);
    expect(desk.rows().map((row) => [row['申請者'], row['職名'], row['備考']])).toEqual([
      ['佐藤 花子', '助教', '電話済み'],
      ['髙橋 三郎', '助教', ''],
    ]);
  });
});
