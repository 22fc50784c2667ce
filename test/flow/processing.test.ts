import { describe, expect, it } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { deskIn, MINUTE_MS } from '../support/desk.ts';
import { paste } from '../support/hand-edits.ts';
import { ticks } from '../support/states.ts';

const [pseudonymised] = ticks;

describe('the four facts of the processing', () => {
  it.each(ticks)('%s is recorded by its check box, with who and when, and taken back', (caption) => {
    const desk = deskIn('accepted');
    expect(desk.acts.edit(caption, 'TRUE', 'radiologist')).toMatch(/「処理を記録」を記録しました/);
    expect(desk.row()).toMatchObject({
      状態: 'データ処理中',
      [caption]: 'TRUE',
      [`${caption}の記録`]: `2026-11-23 10:00:00 ${people.radiologist.email}`,
    });
    expect(desk.journal().at(-1)).toMatchObject({
      操作した人: people.radiologist.email,
      できごと: '処理を記録',
      内容: `${caption}: 済`,
    });
    desk.acts.edit(caption, 'FALSE');
    expect(desk.row()).toMatchObject({ 状態: 'データ処理中', [caption]: 'FALSE', [`${caption}の記録`]: '' });
    expect(desk.journal().at(-1)).toMatchObject({
      操作した人: people.staff.email,
      内容: `${caption}: 記録を取消し`,
    });
  });

  it('are recorded by the dialog as well, which ticks the box', () => {
    const desk = deskIn('accepted');
    desk.acts.step('record-processing', { fact: 'pseudonymised', done: 'yes' }, 'radiologist');
    expect(desk.row()).toMatchObject({ [pseudonymised]: 'TRUE', 状態: 'データ処理中' });
    desk.workspace.clock.advance(MINUTE_MS);
    const [again] = desk.acts.attempt('record-processing', { fact: 'pseudonymised', done: 'yes' });
    expect(again!.message).toMatch(/すでに記録されています/);
    expect(desk.row()[`${pseudonymised}の記録`]).toMatch(/10:00:00 ken/);
    desk.acts.step('record-processing', { fact: 'pseudonymised', done: 'no' });
    expect(desk.row()).toMatchObject({ [pseudonymised]: 'FALSE', [`${pseudonymised}の記録`]: '' });
  });

  it('are all needed before the applicant is told', () => {
    const desk = deskIn('processing');
    const before = desk.cells();
    const sent = desk.mailsOf(() =>
      expect(desk.acts.attempt('announce-ready', { handoverNote: 'いつでも' })[0]!.message).toMatch(
        /ストレージ保存、媒体へ保存、出力リスト作成/,
      ),
    );
    expect(sent).toEqual([]);
    expect(desk.cells()).toEqual(before);
  });

  it('are ticked one after the other in one paste', () => {
    const desk = deskIn('accepted');
    const all = [ticks.map(() => 'TRUE')];
    expect(paste(desk, { caption: pseudonymised }, all, 'radiologist')).toMatch(/処理を記録/);
    expect(desk.row()).toMatchObject(Object.fromEntries(ticks.map((caption) => [caption, 'TRUE'])));
    expect(desk.journal().filter((row) => row['できごと'] === '処理を記録')).toHaveLength(4);
    expect(desk.row()['次にすること']).toMatch(/受け渡しの日時と場所を申請者へ連絡/);
  });
});
