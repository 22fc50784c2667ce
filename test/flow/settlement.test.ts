import { describe, expect, it } from '@jest/globals';
import { parse } from 'papaparse';
import { people } from '../../src/local/people.ts';
import { sheetIdOf, typeInto } from '../../src/local/visit.ts';
import { attachment } from '../../src/workspace/services/mail/service.ts';
import { valuesUpdate } from '../../src/workspace/services/sheets/service.ts';
import { deskIn, openDesk, type TestDesk } from '../support/desk.ts';

/** Thursday 2026-12-31 10:00 in Tokyo, the last day of the third quarter. */
const lastDay = Date.UTC(2026, 11, 31, 1);
const DAY_MS = 86_400_000;

const lines = (desk: TestDesk) => desk.rows('精算明細');
const closings = (desk: TestDesk) => desk.rows('四半期精算');

/** An attachment's bytes. */
function attachmentOf(desk: TestDesk, mailId: string, index: number): Buffer {
  return Buffer.from(attachment(desk.workspace, mailId, index).bytes);
}

/** To the last day of the next quarter, without what the clock would do on the way. */
function toNextQuarter(desk: TestDesk): void {
  desk.workspace.clock.advance(90 * DAY_MS);
}

describe('a quarter is closed', () => {
  const desk = deskIn('delivered', lastDay);

  it('which the page offers on the last day, not an older one in which nothing was received', () => {
    const { effects } = desk.menu('openSettlement', '四半期精算', 2);
    const [, context] =
      /data-context="([^"]*)"/.exec(effects[0]?.kind === 'dialog' ? effects[0].html : '') ?? [];
    expect(context).toMatch(/chosen&[^;]+;:&[^;]+;2026-Q3&/);
  });

  it('after it was shown, and nothing was recorded by that', () => {
    expect(desk.acts.previewClosing('2026-Q3')).toMatchObject({
      kind: 'previewed',
      number: 'SET-2026-Q3',
      lineCount: 1,
      totalYen: 60_020,
      leftOut: [],
      mailTo: people.mducMailbox.email,
    });
    expect(closings(desk)).toEqual([]);
  });

  it('with frozen lines, journal, and a mail with CSV and PDF', () => {
    const [mail] = desk.mailsOf(() => {
      expect(desk.acts.closeQuarter('2026-Q3')).toMatchObject({ kind: 'done' });
    });
    expect(closings(desk)).toEqual([
      expect.objectContaining({ 精算番号: 'SET-2026-Q3', 種類: '精算', '合計(円)': '60,020', 明細の数: '1' }),
    ]);
    expect(lines(desk)).toEqual([
      expect.objectContaining({
        明細番号: 'SET-2026-Q3-001',
        区分: '提供料',
        受付番号: 'IMG-2026-0001',
        支払財源: '科研費 基盤研究(C) 26K00001',
        '合計(円)': '60,020',
        データ受領日: '2026/12/31',
      }),
    ]);
    expect(desk.journal('SET-2026-Q3').map((row) => row['できごと'])).toEqual(['四半期を締め']);
    expect(mail).toMatchObject({
      who: 'mducMailbox',
      subject: '[SET-2026-Q3] 画像データ提供料の四半期精算: 2026年度 第3四半期(10月〜12月)',
    });
    expect(mail!.text).toContain('科研費 基盤研究(C) 26K00001: 60,020円(1件)');
    expect(mail!.attachments.map(({ name }) => name)).toEqual(['SET-2026-Q3.csv', 'SET-2026-Q3.pdf']);
    const [csv, pdf] = [0, 1].map((index) => attachmentOf(desk, mail!.id, index));
    const rows = parse<string[]>(csv!.toString('utf8')).data;
    expect(rows.map((row) => [row[1], row[2], row[11]])).toEqual([
      ['明細番号', '区分', '合計(円)'],
      ['SET-2026-Q3-001', '提供料', '60020'],
      ['', '小計', '60020'],
      ['', '総合計', '60020'],
      [undefined, undefined, undefined],
    ]);
    expect(pdf!.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('once: the second time it says so and changes nothing', () => {
    const mails = desk.mailsOf(() => {
      expect(desk.acts.closeQuarter('2026-Q3')).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('SET-2026-Q3 として締め済みです'),
      });
    });
    expect(mails).toEqual([]);
    expect([closings(desk).length, lines(desk).length]).toEqual([1, 1]);
  });

  it('and what is typed over its lines is put back', () => {
    const cell = { tab: '精算明細', row: 2, caption: '合計(円)' };
    const told = typeInto(desk.workspace, desk.desk, people.staff.email, cell, '1');
    expect(told).toContain('SET-2026-Q3-001 は締めた精算の記録のため、変更できません');
    expect(lines(desk)[0]).toMatchObject({ '合計(円)': '60,020' });
    expect(desk.journal('SET-2026-Q3-001').map((row) => row['できごと'])).toEqual(['手入力を元に戻した']);
  });

  it('and a later correction becomes an adjustment that names the original line', () => {
    desk.acts.step('record-disk', { hardDisk: 'buy', diskYen: '12,800円' });
    expect(desk.row()).toMatchObject({ '合計(円)': '72,820', 'ハードディスク実費(円)': '12,800' });
    toNextQuarter(desk);
    expect(desk.acts.closeQuarter('2026-Q4')).toMatchObject({ kind: 'done' });
    expect(lines(desk)[1]).toMatchObject({
      明細番号: 'SET-2026-Q4-001',
      区分: '調整',
      元の明細: 'SET-2026-Q3-001',
      '合計(円)': '12,800',
    });
  });

  it('and can be taken back only as a whole, the newest first', () => {
    const refused = desk.acts.reverseClosing('SET-2026-Q3', '受領日の誤りのため');
    expect(refused).toMatchObject({ kind: 'refused', message: expect.stringContaining('SET-2026-Q4') });
    expect(desk.acts.reverseClosing('SET-2026-Q4', '受領日の誤りのため')).toMatchObject({ kind: 'done' });
    expect(lines(desk)[2]).toMatchObject({
      明細番号: 'SET-2026-Q4-R-001',
      区分: '取消し',
      元の明細: 'SET-2026-Q4-001',
      '合計(円)': '-12,800',
    });
    expect(desk.acts.closeQuarter('2026-Q4')).toMatchObject({ kind: 'done' });
    expect(closings(desk).map((row) => row['精算番号'])).toEqual([
      'SET-2026-Q3',
      'SET-2026-Q4',
      'SET-2026-Q4-R',
      'SET-2026-Q4-2',
    ]);
  });

  it('and the check finds the books in order, or names what is not', () => {
    const told = () => {
      const { effects } = desk.menu('checkSettlements', '四半期精算', 2);
      return JSON.stringify(effects);
    };
    expect(told()).toContain('すべて一致しています');
    valuesUpdate(desk.workspace, people.staff.email, desk.desk.spreadsheetId, {
      range: "'精算明細'!L2",
      valueInputOption: 'RAW',
      requestBody: { values: [[60_000]] },
    });
    expect(told()).toContain('明細 SET-2026-Q3-001: 合計が60,000円ですが、提供料と実費の和は60,020円です。');
    expect(lines(desk)[0]).toMatchObject({ '合計(円)': '60,000' });
    expect(sheetIdOf(desk.workspace, desk.desk, '精算明細')).toBe(1010);
  });
});

describe('a request is left out with the reason', () => {
  it('while the cost of its disk is not known, and comes with the next quarter', () => {
    const desk = deskIn('delivered', lastDay);
    desk.acts.step('record-disk', { hardDisk: 'buy', diskYen: '' });
    expect(desk.row()).toMatchObject({ 提供料の状態: '実費別途', '合計(円)': '' });
    expect(desk.acts.previewClosing('2026-Q3')).toMatchObject({
      lineCount: 0,
      leftOut: [{ reference: 'IMG-2026-0001', reason: expect.stringContaining('実費が未記録') }],
    });
    expect(desk.acts.closeQuarter('2026-Q3')).toMatchObject({ kind: 'done' });
    desk.acts.step('record-disk', { hardDisk: 'buy', diskYen: '9000' });
    toNextQuarter(desk);
    desk.acts.closeQuarter('2026-Q4');
    expect(lines(desk)).toEqual([
      expect.objectContaining({ 明細番号: 'SET-2026-Q4-001', 区分: '提供料', '合計(円)': '69,020' }),
    ]);
  });
});

describe('nothing is closed', () => {
  it('before the quarter is over, or by anybody but MDUC', () => {
    const desk = deskIn('delivered', lastDay);
    expect(desk.acts.closeQuarter('2026-Q4')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('まだ終わっていません'),
    });
    expect(desk.acts.closeQuarter('2026-Q3', 'radiologist')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('権限がありません'),
    });
    expect(closings(desk)).toEqual([]);
  });

  it('that differs from what was shown', () => {
    const desk = deskIn('delivered', lastDay);
    const { eventId, digest } = desk.acts.previewClosing('2026-Q3');
    desk.acts.step('record-disk', { hardDisk: 'buy', diskYen: '100' });
    const order = { kind: 'close', quarter: '2026-Q3', eventId, digest };
    expect(desk.dialog('settle', order).value).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('下見の後に変わりました'),
    });
    expect(closings(desk)).toEqual([]);
  });

  it('twice by one confirmation, and an empty quarter is closed as empty', () => {
    const desk = openDesk(lastDay);
    const { eventId, digest } = desk.acts.previewClosing('2026-Q3');
    const order = { kind: 'close', quarter: '2026-Q3', eventId, digest };
    const mails = desk.mailsOf(() => {
      expect(desk.dialog('settle', order).value).toMatchObject({ kind: 'done' });
      expect(desk.dialog('settle', order).value).toMatchObject({
        kind: 'done',
        message: expect.stringContaining('二重には行っていません'),
      });
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('該当する申請はありません。');
    expect(closings(desk)).toHaveLength(1);
  });
});
