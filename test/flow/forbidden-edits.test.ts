import { describe, expect, it, test } from '@jest/globals';
import type { State } from '../../src/addon/domain/image-request/vocabulary.ts';
import { states } from '../../src/addon/domain/image-request/vocabulary.ts';
import { correctableFields } from '../../src/addon/domain/image-request/correctable.ts';
import { imageRequests, tickColumns } from '../../src/addon/ledger/registers/image-requests.ts';
import { caption, deskIn, reference } from '../support/desk.ts';
import { change, columnOf, paste } from '../support/hand-edits.ts';
import { ticks } from '../support/states.ts';
import { expectUndone } from '../support/undone.ts';

const columns = Object.entries(imageRequests.columns);

describe('a state that cannot be chosen is put back', () => {
  it.each<[State, State[]]>([
    ['received', ['under-review']],
    ['formally-requested', ['accepted']],
    ['delivered', ['closed']],
    ['on-hold', ['under-review']],
    ['withdrawn', []],
  ])('from %s, with any other than %s', (from, possible) => {
    const desk = deskIn(from);
    const others = (Object.keys(states) as State[]).filter(
      (state, index) =>
        state !== from && !possible.includes(state) && (from === 'received' || index % 3 === 1),
    );
    expect(others.length).toBeGreaterThan(1);
    for (const state of others) {
      expectUndone(
        desk,
        () => desk.acts.edit('状態', caption(state)),
        new RegExp(
          `「${caption(from)}」に戻しました|「${caption(from)}」から「${caption(state)}」へは進めません`,
        ),
      );
    }
    for (const state of possible) desk.acts.edit('状態', caption(state));
    if (possible[0]) expect(desk.state()).toBe(caption(possible[0]));
  });

  it('also when it is no state at all, or emptied', () => {
    const desk = deskIn('received');
    expectUndone(desk, () => desk.acts.edit('状態', '承認'), /選択肢にありません/);
    expectUndone(desk, () => desk.acts.edit('状態', ''), /「状態」|相談受付/);
  });
});

describe('what the program writes is put back', () => {
  const programs = columns
    .filter(
      ([key, { owner }]) => owner === 'program' && !(correctableFields as readonly string[]).includes(key),
    )
    .filter(([key]) => key !== 'state' && !(Object.values(tickColumns) as string[]).includes(key))
    .map(([, column]) => column.caption);

  it('column by column, in a request that has nearly all of them', () => {
    const desk = deskIn('delivered');
    expect(programs.length).toBeGreaterThan(45);
    const sample = programs.filter((_, index) => index % 8 === 0);
    for (const heading of new Set([...sample, '受付番号', '控え', '履歴', 'フォルダ', '提供料(円)'])) {
      const why = new RegExp(`「${escaped(heading)}」`);
      expectUndone(desk, () => desk.acts.edit(heading, '書き換え'), why);
      if (desk.row()[heading] !== '') expectUndone(desk, () => desk.acts.edit(heading, ''), why);
    }
  });

  it('all of them at once', () => {
    const desk = deskIn('delivered');
    const first = Math.max(...ticks.map((tick) => columnOf(desk, tick))) + 1;
    const heading = String(desk.cells()[0]![first]);
    const garbage = (upTo: string) => [Array.from({ length: columnOf(desk, upTo) - first + 1 }, () => 'x')];
    const behindCorrectable = columnOf(desk, '貸出した媒体') + 1;
    expect(behindCorrectable).toBeLessThan(columnOf(desk, '控え'));
    expectUndone(
      desk,
      () => paste(desk, { caption: '媒体の返却日' }, [Array.from({ length: 5 }, () => 'x')]),
      /プログラムが記録する列|読み取れませんでした/,
    );
    // Over the copy as well: only whoever did it can undo it, and the program must not stand in the way.
    const [, before] = desk.cells();
    expect(paste(desk, { caption: heading }, garbage('控え'))).toMatch(/控えの列も上書き.*Ctrl\+Z/);
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '手入力を元に戻せない' });
    expect(desk.cells()[1]!.filter((cell) => cell === 'x')).toHaveLength(garbage('控え')[0]!.length);
    expect(before).not.toContain('x');
  });

  it.each([
    ['something that is no JSON', 'こわれた'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a number', '1'],
  ])('the hidden copy, spoilt with %s, from the rest of the row', (_name, text) => {
    const desk = deskIn('processing');
    expectUndone(desk, () => desk.acts.edit('控え', text), /「控え」/);
    expect(desk.acts.edit('状態', '完了')).toMatch(/データ処理中/);
  });

  it('the hidden copy of one request pasted over that of another', () => {
    const desk = deskIn('processing');
    const copy = desk.row()['控え']!;
    desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
    expectUndone(desk, () => desk.acts.edit('控え', copy), /「控え」/, 'IMG-2026-0002');
    const forged = copy.replace('processing', 'ready');
    desk.acts.about(reference);
    expectUndone(desk, () => desk.acts.edit('控え', forged), /「控え」/);
  });
});

test('a box cannot be ticked before the formal request is accepted, or when the data are ready', () => {
  for (const state of ['received', 'formally-requested', 'ready'] as const) {
    const desk = deskIn(state);
    const text = state === 'ready' ? 'FALSE' : 'TRUE';
    expectUndone(desk, () => desk.acts.edit(ticks[1], text, 'radiologist'), new RegExp(caption(state)));
  }
});

describe('who may not', () => {
  it('radiology does not correct values', () => {
    const desk = deskIn('received');
    expectUndone(desk, () => desk.acts.edit('所属', '歯科', 'radiologist'), /権限がありません/);
    expectUndone(desk, () => desk.acts.edit('状態', '内容確認済', 'radiologist'), /選択肢にありません/);
  });

  it('an editor whom the settings do not name changes nothing', () => {
    const desk = deskIn('accepted');
    expectUndone(desk, () => desk.acts.edit('所属', '歯科', 'mducMailbox'), /権限がありません/);
    expectUndone(desk, () => desk.acts.edit(ticks[0], 'TRUE', 'mducMailbox'), /権限がありません/);
  });

  it('an outsider cannot even type', () => {
    const desk = deskIn('received');
    const before = desk.cells();
    expect(() => desk.acts.edit('所属', '歯科', 'outsider')).toThrow();
    expect(desk.cells()).toEqual(before);
  });
});

test('what staff write in their own columns is nobody’s business', () => {
  const desk = deskIn('received');
  const executions = desk.workspace.executions().length;
  expect(desk.acts.edit('担当者', '鈴木', 'radiologist')).toBe('');
  expect(desk.acts.edit('備考', '=1+1 電話済み', 'mducMailbox')).toBe('');
  expect(desk.journal()).toHaveLength(1);
  expect(desk.row()).toMatchObject({ 担当者: '鈴木' });
  expect(desk.workspace.executions().length).toBeGreaterThan(executions);
  desk.acts.step('confirm-review');
  expect(desk.row()).toMatchObject({ 状態: '内容確認中', 担当者: '鈴木' });
  expect(change(desk, { kind: 'sort', column: 0, ascending: false })).toBe('');
});

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
