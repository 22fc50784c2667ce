import { describe, expect, it, test } from '@jest/globals';
import { runSetUp } from '../../src/local/provision.ts';
import { deskIn } from '../support/desk.ts';
import { columnOf, deleteColumn, keptRow, rearrange } from '../support/hand-edits.ts';

describe('a column of the program’s that is deleted', () => {
  it.each([
    '所属',
    '状態',
    '仮名加工',
    '仮名加工の記録',
    '提供料の算定記録',
    'フォルダ',
    'リストの版',
    '受付番号',
  ])('%s is told at once, and setup brings it back with its values', (heading) => {
    const desk = deskIn('processing');
    desk.acts.edit('備考', '電話済み');
    const before = keptRow(desk);
    expect(deleteColumn(desk, heading)).toMatch(
      new RegExp(`列「${heading}」が見つかりません.*セットアップ・修復.*Ctrl\\+Z`, 's'),
    );
    expect(desk.rows('操作履歴').at(-1)).toMatchObject({
      できごと: '列の削除',
      内容: expect.stringContaining(heading),
    });
    const report = runSetUp(desk.workspace, desk.desk);
    expect(report).toMatch(new RegExp(`列「${heading}」を追加しました`));
    expect(report).toMatch(/控えから1行に書き戻しました/);
    expect(keptRow(desk)).toEqual(before);
    expect(runSetUp(desk.workspace, desk.desk)).toMatch(/変更はありません/);
  });

  it('comes back with its values also where setup has first to make a part that is new', () => {
    const desk = deskIn('processing');
    const before = keptRow(desk);
    deleteColumn(desk, '所属');
    const key = `script/${desk.desk.projectId}`;
    const properties = desk.workspace.store.read<Record<string, string>>('properties', key)!;
    const { reviewTemplates: _, ...older } = JSON.parse(properties['installation']!) as Record<
      string,
      unknown
    >;
    desk.workspace.store.write('properties', key, { ...properties, installation: JSON.stringify(older) });
    expect(runSetUp(desk.workspace, desk.desk)).toMatch(/控えから1行に書き戻しました/);
    expect(keptRow(desk)).toEqual(before);
  });

  it('the copy itself is made anew from the row', () => {
    const desk = deskIn('processing');
    const before = keptRow(desk);
    expect(deleteColumn(desk, '控え')).toMatch(/列「控え」/);
    expect(runSetUp(desk.workspace, desk.desk)).toMatch(/列「控え」を追加しました/);
    expect(keptRow(desk)).toEqual(before);
    expect(desk.acts.edit('状態', '完了')).toMatch(/データ処理中/);
    expect(keptRow(desk)).toEqual(before);
  });

  it('holds only those steps up that write it, and loses nothing', () => {
    const desk = deskIn('processing');
    desk.acts.edit('受け渡しの案内', '正面玄関でお渡しします。');
    deleteColumn(desk, '受け渡しの案内');
    for (const fact of ['stored', 'onMedium', 'outputListed']) {
      desk.acts.step('record-processing', { fact, done: 'yes' });
    }
    const before = desk.cells();
    expect(() => desk.acts.step('announce-ready', { handoverNote: '平日' })).toThrow(/列「受け渡しの案内」/);
    expect(desk.cells()).toEqual(before);
    runSetUp(desk.workspace, desk.desk);
    expect(desk.row()).toMatchObject({ 受け渡しの案内: '正面玄関でお渡しします。', 出力リスト作成: 'TRUE' });
    desk.acts.step('announce-ready', { handoverNote: '平日' });
    expect(desk.row()).toMatchObject({ 状態: '受け渡し準備完了', 受け渡しの案内: '平日' });
  });
});

test('a column of the staff’s own may go, also where they renamed one of the program’s', () => {
  const desk = deskIn('received');
  rearrange(desk, (sheetId) => ({
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: columnOf(desk, '職名') },
      rows: [{ values: [{ userEnteredValue: { stringValue: '役職' } }] }],
      fields: 'userEnteredValue',
    },
  }));
  rearrange(desk, (sheetId) => ({
    insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
  }));
  rearrange(desk, (sheetId) => ({
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 1 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'メモ' } }] }],
      fields: 'userEnteredValue',
    },
  }));
  expect(deleteColumn(desk, 'メモ')).toBe('');
  expect(desk.journal()).toHaveLength(1);
  expect(desk.rows('操作履歴')).toHaveLength(1);
});
