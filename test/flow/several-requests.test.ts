import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../src/local/people.ts';
import { ledgerRoundTrips } from '../../src/local/tour-steps.ts';
import { clickMenu } from '../../src/local/visit.ts';
import { deskIn, register, type TestDesk } from '../support/desk.ts';
import { columnOf, columns, rearrange } from '../support/hand-edits.ts';

const [first, second, third] = ['IMG-2026-0001', 'IMG-2026-0002', 'IMG-2026-0003'] as const;

/** A formal request in row 2, and consultations in rows 3 and 4. */
function threeRequests(): TestDesk {
  const desk = deskIn('formally-requested');
  desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
  desk.acts.consult({ 氏名: '佐藤 次子' });
  desk.acts.about(first);
  return desk;
}

/** The page that a menu item opens for the selected rows (one-based), or what it says instead. */
function openPage(desk: TestDesk, functionName: string, row: number, lastRow: number) {
  const { effects, run } = clickMenu(
    desk.workspace,
    desk.desk,
    people.staff.email,
    functionName,
    register,
    row,
    lastRow,
  );
  expect(run.status).toBe('completed');
  const [effect] = effects;
  if (effect?.kind === 'alert') return { alert: effect.message, requests: [] };
  if (effect?.kind !== 'dialog') throw new Error('Nothing was shown.');
  const [, escaped = ''] = /data-context="([^"]*)"/.exec(effect.html) ?? [];
  const json = escaped.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return JSON.parse(json) as {
    alert?: string;
    requests: { reference: string; applicant: string; problem: string }[];
  };
}

describe('one step for several requests', () => {
  it('is taken for each that allows it; the others are told, and stay as they are', () => {
    const desk = threeRequests();
    const before = desk.cells();
    const sent = desk.mailsOf(() => {
      const results = desk.acts.attempt('hold', { reason: '年末の休業のため。' }, 'staff', [
        first,
        second,
        third,
      ]);
      expect(results.map(({ reference, done }) => [reference, done])).toEqual([
        [first, true],
        [second, true],
        [third, true],
      ]);
    });
    expect(desk.rows().map((row) => row['状態'])).toEqual(['保留', '保留', '保留']);
    expect(sent.map(({ who }) => who).sort()).toEqual([
      'colleague',
      'radiologyMailbox',
      'radiologyMailbox',
      'radiologyMailbox',
      'researcher',
      'researcher',
    ]);
    expect(before).not.toEqual(desk.cells());
  });

  it('mixed with impossible ones', () => {
    const desk = threeRequests();
    const [, rowOfFirst] = desk.cells();
    const results = desk.acts.attempt('confirm-review', {}, 'staff', [first, second, third, 'IMG-2026-0099']);
    expect(results).toEqual([
      { reference: first, done: false, message: expect.stringContaining('正式申請受付') },
      { reference: second, done: true, message: '状態は「内容確認中」です。' },
      { reference: third, done: true, message: '状態は「内容確認中」です。' },
      { reference: 'IMG-2026-0099', done: false, message: expect.stringContaining('見つかりません') },
    ]);
    expect(desk.cells()[1]).toEqual(rowOfFirst);
    expect(desk.rows().map((row) => row['状態'])).toEqual(['正式申請受付', '内容確認中', '内容確認中']);
    expect(ledgerRoundTrips(desk.execution('takeStep'))).toEqual({ reads: 1, writes: 1 });
  });

  it('gives each its own mail, history and meeting', () => {
    const desk = threeRequests();
    const at = desk.acts.momentIn(8, '13:00');
    const sent = desk.mailsOf(() =>
      desk.acts.attempt('fix-meeting', { startsAt: at, place: 'オンライン' }, 'staff', [second, third]),
    );
    expect(sent.filter(({ who }) => who === 'colleague')).toHaveLength(1);
    expect(sent.filter(({ who }) => who === 'mducMailbox')).toHaveLength(2);
    expect(
      desk
        .agenda('mducMailbox')
        .map(({ summary }) => summary)
        .sort(),
    ).toEqual([expect.stringContaining(second), expect.stringContaining(third)]);
    expect(new Set(desk.agenda('mducMailbox').map(({ id }) => id)).size).toBe(2);
    for (const reference of [second, third]) expect(desk.journal(reference)).toHaveLength(2);
    expect(ledgerRoundTrips(desk.execution('takeStep'))).toEqual({ reads: 1, writes: 2 });
  });

  it('is taken once for one that is named twice', () => {
    const desk = threeRequests();
    const sent = desk.mailsOf(() =>
      expect(
        desk.acts.attempt('hold', { reason: '年末の休業のため。' }, 'staff', [second, second]),
      ).toHaveLength(1),
    );
    expect(sent.map(({ who }) => who)).toEqual(['colleague', 'radiologyMailbox']);
    expect(desk.journal(second)).toHaveLength(2);
  });

  it('is shown in full before anything happens', () => {
    const desk = threeRequests();
    const before = desk.cells();
    const { requests } = desk.acts.preview('hold', { reason: '年末の休業のため。' }, 'staff', [
      second,
      third,
    ]) as {
      requests: { mails: { to: string }[] }[];
    };
    expect(requests.map(({ mails }) => mails.map(({ to }) => to))).toEqual([
      [people.colleague.email, people.radiologyMailbox.email],
      [people.researcher.email, people.radiologyMailbox.email],
    ]);
    expect(desk.cells()).toEqual(before);
  });
});

describe('the selected rows', () => {
  it('are what the page is about, with the reason where the step is impossible', () => {
    const { requests } = openPage(threeRequests(), 'confirmReview', 2, 4);
    expect(requests.map(({ reference, problem }) => [reference, problem === ''])).toEqual([
      [first, false],
      [second, true],
      [third, true],
    ]);
  });

  it('without those that a filter hides', () => {
    const desk = threeRequests();
    const column = columnOf(desk, '申請者');
    rearrange(desk, (sheetId) => ({
      setBasicFilter: {
        filter: { range: { sheetId }, criteria: { [column]: { hiddenValues: ['髙橋 三郎'] } } },
      },
    }));
    const { requests } = openPage(desk, 'holdRequest', 2, 4);
    expect(requests.map(({ reference }) => reference)).toEqual([first, third]);
  });

  it('without those that a person has hidden', () => {
    const desk = threeRequests();
    rearrange(desk, (sheetId) => ({
      updateDimensionProperties: {
        range: { ...columns(sheetId, 3), dimension: 'ROWS' },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    }));
    const { requests } = openPage(desk, 'holdRequest', 2, 4);
    expect(requests.map(({ reference }) => reference)).toEqual([first, second]);
  });

  it.each([
    ['the heading alone', 1, 1, /選ばれていません/],
    ['empty rows', 7, 9, /選ばれていません/],
    ['more rows than a person can look over', 2, 60, /50行まで/],
  ])('%s', (_name, row, lastRow, message) => {
    expect(openPage(threeRequests(), 'confirmReview', row, lastRow).alert).toMatch(message);
  });

  it('of another tab', () => {
    const desk = threeRequests();
    const { effects } = desk.menu('confirmReview', '操作履歴', 2);
    expect(effects).toEqual([
      expect.objectContaining({ kind: 'alert', message: expect.stringContaining('画像データ台帳') }),
    ]);
  });
});

test('a heading and rows together mean the rows', () => {
  const { requests } = openPage(threeRequests(), 'confirmReview', 1, 3);
  expect(requests.map(({ reference }) => reference)).toEqual([first, second]);
});
