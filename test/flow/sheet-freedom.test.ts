import { describe, expect, it } from '@jest/globals';
import { runSetUp } from '../../src/local/provision.ts';
import { deskIn, openDesk, reference, type TestDesk } from '../support/desk.ts';
import { arrangements, rename } from '../support/arrangements.ts';
import { deleteColumn } from '../support/hand-edits.ts';
import { ticks } from '../support/states.ts';

/** What a row holds, in whatever order. */
function filledIn(row: Record<string, string>): string[] {
  return Object.values(row)
    .filter((cell) => cell !== '')
    .sort();
}

/** The rest of the first request's way, from the list on. */
function job(desk: TestDesk, between: () => void): void {
  between();
  desk.acts.sendList();
  between();
  desk.acts.requestFormally();
  between();
  desk.acts.edit('状態', '正式申請受理');
  desk.acts.edit(ticks[0], 'TRUE', 'radiologist');
  desk.acts.edit('所属', '放射線科');
  expect(desk.acts.edit('状態', '完了')).toMatch(/データ処理中/);
  expect(desk.acts.edit('提供料(円)', '1')).toMatch(/プログラムが記録する列/);
}

describe('staff arrange the register as they like, and the job goes on', () => {
  it.each(arrangements)('%s', (_what, arrange) => {
    const desk = deskIn('provision-approved');
    arrange(desk);
    desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
    const other = filledIn(desk.row());
    desk.acts.about(reference);
    job(desk, () => arrange(desk));
    expect(desk.row()).toMatchObject({
      状態: 'データ処理中',
      '提供料(円)': '60,020',
      所属: '放射線科',
      仮名加工: 'TRUE',
    });
    expect(filledIn(desk.row('IMG-2026-0002'))).toEqual(other);
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
    desk.acts.consult();
    desk.acts.edit('備考', '電話済み');
    deleteColumn(desk, '職名');

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
