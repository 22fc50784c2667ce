import { describe, expect, it, test } from '@jest/globals';
import { states as enquiryStates } from '../../src/addon/domain/enquiry/vocabulary.ts';
import { correctableFields } from '../../src/addon/domain/joint-research/correctable.ts';
import { states as researchStates } from '../../src/addon/domain/joint-research/vocabulary.ts';
import { enquiries as enquiryRegister } from '../../src/addon/ledger/registers/enquiries.ts';
import { jointResearch } from '../../src/addon/ledger/registers/joint-research.ts';
import { tuesdayMorning, type AnyDesk } from '../support/desk.ts';
import { change, columnOf, paste, rearrange } from '../support/hand-edits.ts';
import { enquiries, research } from '../support/register-desks.ts';
import { expectUndone } from '../support/undone.ts';

type ResearchState = keyof typeof researchStates;

/** A row as it lies in the clipboard. */
const copied = (desk: AnyDesk, about: string) => [Object.values(desk.row(about))];

describe('a state that is chosen in the row of joint research', () => {
  it.each<[ResearchState, ResearchState[]]>([
    ['preparing', []],
    ['in-review', []],
    ['in-approval', []],
    ['finished', []],
    ['withdrawn', []],
    ['ready-to-start', ['finished']],
    ['on-hold', ['in-review']],
  ])('when it is %s is carried out if it is %j, and put back otherwise', (from, possible) => {
    const desk = research.in(from);
    const others = (Object.keys(researchStates) as ResearchState[]).filter(
      (state, index) => state !== from && !possible.includes(state) && index % 3 === 1,
    );
    expect(others.length).toBeGreaterThan(1);
    for (const state of others) {
      const why = new RegExp(`「${researchStates[from].ja}」`);
      expectUndone(desk, () => desk.acts.edit('状態', researchStates[state].ja), why);
    }
    for (const state of possible) {
      const mails = desk.mailsOf(() => desk.acts.edit('状態', researchStates[state].ja));
      expect(desk.state()).toBe(researchStates[state].ja);
      expect(mails.map(({ who }) => who)).toEqual(['researcher']);
    }
  });

  it('is no state of another register, and radiology chooses none', () => {
    const desk = research.in('ready-to-start');
    expectUndone(desk, () => desk.acts.edit('状態', '完了'), /選択肢にありません/);
    expectUndone(desk, () => desk.acts.edit('状態', ''), /「状態」|研究開始可/);
    expectUndone(desk, () => desk.acts.edit('状態', '研究終了', 'radiologist'), /権限がありません/);
  });
});

test('an enquiry is answered by its state; its reopening needs a reason, and anything else is put back', () => {
  const desk = enquiries.in('open');
  expectUndone(desk, () => desk.acts.edit('状態', '完了'), /選択肢にありません/);
  expectUndone(desk, () => desk.acts.edit('状態', '回答済', 'radiologist'), /権限がありません/);
  expect(desk.mailsOf(() => desk.acts.edit('状態', '回答済'))).toEqual([]);
  expect(desk.row()).toMatchObject({ 状態: '回答済', 回答日時: expect.stringMatching(/^2026/) });
  expectUndone(desk, () => desk.acts.edit('状態', enquiryStates.open.ja), /「回答済」/);
});

describe('what the program writes is put back', () => {
  it.each<[string, () => AnyDesk, { readonly columns: object }, (key: string) => boolean]>([
    [
      'joint research',
      () => research.in('ready-to-start'),
      jointResearch,
      (key) => (correctableFields as readonly string[]).includes(key),
    ],
    ['enquiries', () => enquiries.in('answered'), enquiryRegister, () => false],
  ])('in %s, column by column', (_name, begin, { columns }, isFree) => {
    const desk = begin();
    const programs = Object.entries(columns as Record<string, { owner: string; caption: string }>)
      .filter(([key, { owner }]) => owner === 'program' && key !== 'state' && !isFree(key))
      .map(([, { caption }]) => caption);
    expect(programs.length).toBeGreaterThan(15);
    const sample = programs.filter((_, index) => index % 8 === 0);
    for (const heading of sample) {
      expectUndone(desk, () => desk.acts.edit(heading, '書き換え'), new RegExp(`「${heading}」`));
    }
    for (const heading of ['受付番号', '控え', '履歴', 'メールアドレス', '受付日時']) {
      expectUndone(desk, () => desk.acts.edit(heading, ''), new RegExp(`「${heading}」`));
    }
    expect(desk.acts.edit('担当者', '鈴木', 'mducMailbox')).toBe('');
    expect(desk.acts.edit('備考', '=1+1 電話済み')).toBe('');
  });

  it.each([[['状態', '契約', '研究課題名', 'フォルダ', '履歴']], [['控え']]])(
    'where no trigger told of it, by the daily look: %j',
    (headings) => {
      const desk = research.in('ready-to-start', tuesdayMorning);
      const before = desk.cells();
      for (const heading of headings) {
        const columnIndex = columnOf(desk, heading);
        rearrange(desk, (sheetId) => ({
          updateCells: {
            start: { sheetId, rowIndex: 1, columnIndex },
            rows: [{ values: [{ userEnteredValue: { stringValue: '未着手' } }] }],
            fields: 'userEnteredValue',
          },
        }));
      }
      desk.morning(1);
      expect(desk.cells()).toEqual(before);
      const undone = desk.journal().filter((row) => row['できごと'] === '手入力を元に戻した');
      expect(undone.map((row) => row['内容'])).toEqual(
        headings.length === 1 ? [] : [expect.stringContaining('状態、契約、研究課題名')],
      );
    },
  );
});

describe('a value of joint research that is set right', () => {
  it.each<[ResearchState, string, string, string]>([
    ['preparing', '研究課題名', '=HYPERLINK("https://example.com","題")', '研究課題名'],
    ['preparing', '職名', '講師', '「助教」 → 「講師」'],
    ['in-review', '連絡の言語', '英語', '「日本語」 → 「英語」'],
    ['ready-to-start', '倫理承認日', '2026-11-20', '「2026-11-23」 → 「2026-11-20」'],
    ['ready-to-start', '倫理承認番号', '2026-9-999', '「2026-1-123」 → 「2026-9-999」'],
    ['finished', '研究期間の終了日', '2026-12-31', '研究期間の終了日: (空欄)'],
  ])('%s: 「%s」', (state, heading, text, noted) => {
    const desk = research.in(state);
    const sent = desk.mailsOf(() => desk.acts.edit(heading, text));
    expect(sent).toEqual([]);
    expect(desk.journal().at(-1)).toMatchObject({
      できごと: '値を訂正',
      内容: expect.stringContaining(noted),
    });
    expect(desk.row()['控え']).toContain(text === '英語' ? '"en"' : JSON.stringify(text).slice(1, -1));
    desk.morning(1);
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '値を訂正' });
  });

  it.each<[ResearchState, string, string, RegExp]>([
    ['preparing', '所属', '', /空欄/],
    ['preparing', '契約の締結日', '2026-11-20', /契約の締結日/],
    ['preparing', '倫理承認番号', '1', /倫理承認番号/],
    ['in-approval', 'データ提供日', '2026-11-20', /データ提供日/],
    ['ready-to-start', '契約の締結日', '2026-12-24', /未来|先の日付|後の日/],
    ['ready-to-start', '契約の締結日', '2026-11-01', /部局長の承認日/],
    ['ready-to-start', '契約の締結日', '', /空欄/],
    ['ready-to-start', '倫理承認日', '去年', /日付/],
    ['ready-to-start', '連絡の言語', '中国語', /選択肢/],
    ['withdrawn', '所属', '歯科', /取下げ/],
  ])('%s: but not 「%s」 to 「%s」', (state, heading, text, why) => {
    const desk = research.in(state);
    expectUndone(desk, () => desk.acts.edit(heading, text), why);
  });

  it('two dates that are right together are set right together', () => {
    const desk = research.in('ready-to-start');
    const at = columnOf(desk, '部局長の承認日');
    expect(columnOf(desk, '契約の締結日')).toBe(at + 1);
    paste(desk, { caption: '部局長の承認日' }, [['2026-11-02', '2026-11-03']]);
    expect(desk.row()).toMatchObject({ 部局長の承認日: '2026/11/02', 契約の締結日: '2026/11/03' });
  });
});

describe.each<[string, () => AnyDesk, string]>([
  [
    'joint research',
    () =>
      research.after('another', 'in-review', tuesdayMorning, ({ acts }) =>
        acts.apply({ 氏名: '髙橋 三郎' }, 'colleague'),
      ),
    'JR-2026-0002',
  ],
  [
    'enquiries',
    () =>
      enquiries.after('another', 'open', tuesdayMorning, ({ acts }) =>
        acts.ask({ 氏名: '髙橋 三郎' }, 'colleague'),
      ),
    'ENQ-2026-0002',
  ],
])('rows of %s', (_name, begin, second) => {
  it('typed or copied to the bottom are emptied again', () => {
    const desk = begin();
    const first = desk.acts.reference();
    const before = desk.cells();
    expect(paste(desk, { row: 4, caption: '受付番号' }, [[second.replace('0002', '0003')]])).toMatch(
      /行は、フォームが送信されたときにプログラムが作ります/,
    );
    expect(paste(desk, { row: 4, caption: '受付番号' }, copied(desk, first))).toMatch(
      new RegExp(`${first}.*コピーすることはできない`),
    );
    const filled = desk.cells().filter((row) => row.some((cell) => cell !== ''));
    expect(filled).toEqual(before);
  });

  it('copied over another are told while it can be undone', () => {
    const desk = begin();
    const row = copied(desk, second);
    const told = paste(desk, { row: 3, caption: '受付番号' }, copied(desk, desk.acts.reference()));
    expect(told).toMatch(new RegExp(`${second}.*元に戻す`, 's'));
    paste(desk, { row: 3, caption: '受付番号' }, row);
    expect(desk.rows().map((cells) => cells['受付番号'])).toEqual([desk.acts.reference(), second]);
  });

  it('that are deleted are told while it can be undone', () => {
    const desk = begin();
    expect(change(desk, { kind: 'delete-rows', from: 2, count: 1 })).toMatch(
      new RegExp(`${second}.*元に戻す`, 's'),
    );
    expect(desk.journal(second).at(-1)).toMatchObject({ できごと: '申請の行がなくなった' });
  });
});
