import { describe, expect, it, test } from '@jest/globals';
import { runSetUp } from '../../src/local/provision.ts';
import { tuesdayMorning, type AnyDesk } from '../support/desk.ts';
import { arrangements } from '../support/arrangements.ts';
import { deleteColumn, keptRow } from '../support/hand-edits.ts';
import { enquiries, research, type ResearchTestDesk } from '../support/register-desks.ts';
import { finding } from '../support/research-ways.ts';

/** A row with everything in it that a row can have. */
const fullRow = () =>
  research.after('full', 'in-review', tuesdayMorning, ({ acts }) => {
    acts.step('record-finding', finding);
    acts.edit('備考', '電話済み');
  });

describe.each<[string, () => AnyDesk, string[]]>([
  ['joint research', fullRow, ['研究課題名', '状態', '書類', 'フォルダ', '未解決の指摘', '提出版']],
  ['joint research', fullRow, ['控え']],
  ['joint research', fullRow, ['受付番号']],
  ['enquiries', () => enquiries.in('answered', tuesdayMorning), ['お問い合わせの内容', '状態', '回答日時']],
])('columns of %s that are deleted', (_name, begin, headings) => {
  it(`are told at once, and setup brings them back with their values: ${headings.join('、')}`, () => {
    const desk = begin();
    const before = keptRow(desk);
    for (const heading of headings) {
      expect(deleteColumn(desk, heading)).toMatch(
        new RegExp(`列「${heading}」が見つかりません.*セットアップ・修復.*Ctrl\\+Z`, 's'),
      );
    }
    expect(runSetUp(desk.workspace, desk.desk)).toMatch(/控えから1行に書き戻しました/);
    expect(keptRow(desk)).toEqual(before);
    desk.morning(1);
    expect(desk.journal().map((row) => row['できごと'])).not.toContain('手入力を元に戻した');
  });
});

test('a submission that meets a deleted column is not lost: it is taken when the column is there again', () => {
  const desk = research.after('filled-in', 'preparing', tuesdayMorning, ({ acts }) => acts.fillIn());
  deleteColumn(desk, '提出日時');
  desk.acts.submit();
  expect(desk.state()).toBe('書類準備中');
  runSetUp(desk.workspace, desk.desk);
  desk.workspace.advance(3_600_000);
  expect(desk.row()).toMatchObject({ 状態: '書類確認中', 提出回: '1' });
});

describe('staff arrange the register as they like, and joint research goes on', () => {
  const chosen = ['insert columns of their own', 'move columns', 'rename a heading'];
  it.each(arrangements.filter(([what]) => chosen.includes(what)))('%s', (_what, arrange) => {
    const desk = research.in('preparing');
    goOn(desk, () => arrange(desk));
    expect(desk.row()).toMatchObject({
      状態: '研究開始可',
      契約: '締結済',
      倫理審査: '承認済',
      提出回: '1',
      所属: '放射線科',
    });
    expect(desk.row('JR-2026-0002')).toMatchObject({ 状態: '書類準備中', 申請者: '髙橋 三郎' });
    expect(desk.workspace.executions({ status: 'failed' })).toEqual([]);
  });
});

/** The way to the beginning of the research, with another request beside it. */
function goOn({ acts }: ResearchTestDesk, between: () => void): void {
  const about = acts.reference();
  between();
  acts.apply({ 氏名: '髙橋 三郎' }, 'colleague');
  acts.about(about);
  acts.fillIn();
  between();
  acts.submit();
  acts.edit('所属', '放射線科');
  acts.step('confirm-documents');
  between();
  acts.step('record-contract-approval', { day: acts.dayIn(0) });
  acts.step('record-contract-signed', { day: acts.dayIn(0) });
  acts.step('record-ethics-approval', { number: '2026-1-123', day: acts.dayIn(0) });
  expect(acts.edit('状態', '書類確認中')).toMatch(/研究開始可/);
}
