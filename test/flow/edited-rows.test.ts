import { describe, expect, it, test } from '@jest/globals';
import { caption, deskIn, reference, type TestDesk } from '../support/desk.ts';
import { change, columnOf, paste } from '../support/hand-edits.ts';
import { ticks } from '../support/states.ts';

const second = 'IMG-2026-0002';

/** A desk with a formal request in row 2, and a consultation of a colleague in row 3. */
function twoRequests(): TestDesk {
  const desk = deskIn('formally-requested');
  desk.acts.consult({ 氏名: '髙橋 三郎' }, 'colleague');
  desk.acts.about(reference);
  return desk;
}

/** A row as it lies in the clipboard. */
function copied(desk: TestDesk, about: string): string[][] {
  const row = desk.rows().find((cells) => cells['受付番号'] === about)!;
  return [Object.values(row)];
}

/** Rows up to the last that holds something. */
function filled(cells: readonly unknown[][]): readonly unknown[][] {
  return cells.filter((row) => row.some((cell) => cell !== ''));
}

describe('several rows at once', () => {
  it('each is judged by itself: one goes on, the other is put back', () => {
    const desk = twoRequests();
    const before = desk.cells();
    const sent = desk.mailsOf(() => {
      const told = paste(desk, { row: 2, caption: '状態' }, [['正式申請受理'], ['正式申請受理']]);
      expect(told).toMatch(/IMG-2026-0001: 「正式申請を受理」を記録しました/);
      expect(told).toMatch(/IMG-2026-0002.*「相談受付」に戻しました/s);
    });
    expect(desk.state(reference)).toBe('正式申請受理');
    expect(desk.cells()[2]).toEqual(before[2]);
    expect(sent.map(({ who }) => who)).toEqual(['researcher', 'radiologyMailbox']);
    expect(desk.journal(second).at(-1)).toMatchObject({ できごと: '手入力を元に戻した' });
  });

  it('corrections and program columns in one paste: the one is kept, the other put back', () => {
    const desk = twoRequests();
    const [, before] = desk.cells();
    const at = columnOf(desk, '所属');
    expect(desk.cells()[0]!.slice(at, at + 3)).toEqual(['所属', '職名', 'メールアドレス']);
    const told = paste(desk, { row: 2, caption: '所属' }, [['放射線科', '講師', 'x@example.com']]);
    expect(told).toMatch(/「値を訂正」を記録しました/);
    expect(told).toMatch(/「メールアドレス」はプログラムが記録する列/);
    expect(desk.row()).toMatchObject({ 所属: '放射線科', 職名: '講師' });
    expect(desk.cells()[1]![at + 2]).toBe(before![at + 2]);
    expect(
      desk
        .journal()
        .slice(-2)
        .map((row) => row['できごと']),
    ).toEqual(['値を訂正', '手入力を元に戻した']);
  });

  it('a paste over a column of the staff’s own leaves it as they want it', () => {
    const desk = twoRequests();
    paste(desk, { row: 2, caption: '申請者' }, [['佐藤 華子', '鈴木', 'TRUE']]);
    expect(desk.row()).toMatchObject({ 申請者: '佐藤 華子', 担当者: '鈴木', 仮名加工: 'FALSE' });
  });

  it('a column filled down ticks only the boxes that may be ticked', () => {
    const desk = deskIn('accepted');
    desk.acts.consult({}, 'colleague');
    desk.acts.edit(ticks[0], 'TRUE');
    const block = { row: 1, column: columnOf(desk, ticks[0]), rowCount: 2, columnCount: 1 };
    desk.acts.about(reference);
    desk.acts.edit(ticks[0], 'TRUE', 'radiologist');
    const told = change(desk, { kind: 'fill', block, direction: 'down' }, 'radiologist');
    expect(told).toMatch(/相談受付/);
    expect(desk.rows().map((row) => row[ticks[0]])).toEqual(['TRUE', 'FALSE']);
  });
});

describe('rows that are no requests', () => {
  it('one typed at the bottom is emptied again; what staff wrote in their columns stays', () => {
    const desk = twoRequests();
    const before = desk.cells();
    const typed = paste(desk, { row: 4, caption: '受付番号' }, [['IMG-2026-0003', '相談受付']]);
    expect(typed).toMatch(/行は、フォームが送信されたときにプログラムが作ります/);
    expect(paste(desk, { row: 4, caption: '申請者' }, [['山田 太郎']])).toMatch(/行は、フォームが送信された/);
    expect(paste(desk, { row: 4, caption: ticks[0] }, [['TRUE']])).toMatch(/行は、フォームが送信された/);
    expect(filled(desk.cells())).toEqual(filled(before));
    expect(paste(desk, { row: 4, caption: '備考' }, [['次の会議で相談']])).toBe('');
    expect(desk.rows('操作履歴').filter((row) => row['できごと'] === '手入力を元に戻した')).toHaveLength(3);
    desk.acts.consult({}, 'colleague');
    expect(desk.acts.reference()).toBe('IMG-2026-0003');
    expect(desk.rows().filter((row) => row['受付番号'] === 'IMG-2026-0003')).toHaveLength(1);
  });

  it('a whole row copied to the bottom is emptied again', () => {
    const desk = twoRequests();
    const before = desk.cells();
    const told = paste(desk, { row: 4, caption: '受付番号' }, copied(desk, reference));
    expect(told).toMatch(/IMG-2026-0001.*コピーすることはできない/);
    expect(filled(desk.cells())).toEqual(filled(before));
    expect(desk.journal().at(-1)).toMatchObject({ できごと: '手入力を元に戻した' });
    desk.acts.step('accept-formal-request');
    expect(desk.rows().map((row) => row['状態'])).toEqual(['正式申請受理', '相談受付']);
  });

  it('a whole row copied over another request is told at once, because only its undoing brings that one back', () => {
    const desk = twoRequests();
    const row = copied(desk, second);
    const told = paste(desk, { row: 3, caption: '受付番号' }, copied(desk, reference));
    expect(told).toMatch(/IMG-2026-0002.*元に戻す/s);
    expect(desk.rows('操作履歴').at(-1)).toMatchObject({
      受付番号: second,
      内容: expect.stringMatching(/元に戻す/),
    });
    // Ctrl+Z.
    paste(desk, { row: 3, caption: '受付番号' }, row);
    expect(desk.rows().map((cells) => cells['受付番号'])).toEqual([reference, second]);
    expect(desk.state(second)).toBe('相談受付');
  });

  it('another request’s number typed into a row is put back, and nobody is told of two rows', () => {
    const desk = twoRequests();
    const before = desk.cells();
    desk.acts.about(second);
    const told = desk.acts.edit('受付番号', reference);
    expect(told).toMatch(/「受付番号」はプログラムが記録する列/);
    expect(told).not.toMatch(/2つ/);
    expect(desk.cells()).toEqual(before);
  });

  it.each([
    [
      'its cells are emptied',
      (desk: TestDesk) => {
        const columnCount = desk.cells()[0]!.length;
        return change(desk, { kind: 'clear', blocks: [{ row: 2, column: 0, rowCount: 1, columnCount }] });
      },
    ],
    ['it is deleted', (desk: TestDesk) => change(desk, { kind: 'delete-rows', from: 2, count: 1 })],
  ])('a row that is lost because %s is told and noted, once', (_name, lose) => {
    const desk = twoRequests();
    expect(lose(desk)).toMatch(/IMG-2026-0002.*元に戻す/s);
    expect(desk.journal(second).at(-1)).toMatchObject({ できごと: '申請の行がなくなった' });
    expect(desk.state(reference)).toBe('正式申請受付');
    const events = desk.rows('操作履歴').length;
    expect(change(desk, { kind: 'delete-rows', from: 8, count: 1 })).toBe('');
    expect(desk.rows('操作履歴')).toHaveLength(events);
  });
});

test('a row is found wherever it has been sorted to', () => {
  const desk = twoRequests();
  change(desk, { kind: 'sort', column: columnOf(desk, '受付番号'), ascending: false });
  expect(desk.rows().map((row) => row['受付番号'])).toEqual([second, reference]);
  desk.acts.edit('状態', '正式申請受理');
  expect(desk.state(reference)).toBe(caption('accepted'));
  expect(desk.state(second)).toBe('相談受付');
  desk.acts.about(second);
  expect(desk.acts.edit('状態', '完了')).toMatch(/相談受付/);
  expect(desk.state(second)).toBe('相談受付');
});
