import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { responseTab, tab } from '../../../../support/workspace/response-tab.ts';

const time = '2026/07/01 9:00:00';

let desk: ReturnType<typeof responseTab>;

beforeEach(() => {
  desk = responseTab();
});

describe('the form changes, and the tab', () => {
  it('gets a column at the right for a new question, renames one, keeps one that was deleted', () => {
    const name = desk.form.addTextItem().setTitle('氏名');
    const age = desk.form.addTextItem().setTitle('年齢');
    desk.link();
    desk.submit({ [name.getId()]: '佐藤', [age.getId()]: '40' });
    desk.write(`${tab}!D1:D2`, [['メモ'], ['済']]);
    desk.form.deleteItem(age.getIndex());
    name.setTitle('お名前');
    const unit = desk.form.addTextItem().setTitle('所属');
    desk.form.moveItem(unit.getIndex(), 0);
    desk.submit({ [name.getId()]: '髙橋', [unit.getId()]: '医学部' });
    expect(desk.rows()).toEqual([
      ['タイムスタンプ', 'お名前', '年齢', 'メモ', '所属'],
      [time, '佐藤', '40', '済'],
      [time, '髙橋', '', '', '医学部'],
    ]);
  });

  it('leaves a heading that staff have rewritten, until the question is', () => {
    const name = desk.form.addTextItem().setTitle('氏名');
    desk.link();
    desk.request({
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { stringValue: '申込者' } }] }],
        start: { sheetId: desk.sheetId(), columnIndex: 1 },
        fields: 'userEnteredValue',
      },
    });
    desk.submit({ [name.getId()]: '佐藤' });
    expect(desk.rows()[0]).toEqual(['タイムスタンプ', '申込者']);
    name.setTitle('お名前');
    expect(desk.rows()[0]).toEqual(['タイムスタンプ', 'お名前']);
  });
});

describe('staff', () => {
  let name: number;
  let first: string;

  beforeEach(() => {
    desk.form.setAllowResponseEdits(true);
    name = desk.form.addTextItem().setTitle('氏名').getId();
    desk.link();
    first = desk.submit({ [name]: '佐藤' });
    desk.submit({ [name]: 'あべ' });
  });

  const column = (rowCount: number) => desk.rows(`${tab}!A2:C20`).slice(0, rowCount);
  const lines = (dimension: string, startIndex: number, endIndex: number) => ({
    range: { sheetId: desk.sheetId(), dimension, startIndex, endIndex },
  });

  test.each<[string, () => void, unknown[][]]>([
    [
      'sort the rows',
      () => sortByName(),
      [
        [time, 'あべ'],
        [time, '佐藤二'],
        [time, '新規'],
      ],
    ],
    [
      'rename the tab',
      () => rename(),
      [
        [time, '佐藤二'],
        [time, 'あべ'],
        [time, '新規'],
      ],
    ],
    [
      'insert a column before the answers',
      () => desk.request({ insertDimension: lines('COLUMNS', 1, 2) }),
      [
        [time, '', '佐藤二'],
        [time, '', 'あべ'],
        [time, '', '新規'],
      ],
    ],
    [
      'move the column of the time behind the name',
      () => desk.request({ moveDimension: { source: lines('COLUMNS', 0, 1).range, destinationIndex: 2 } }),
      [
        ['佐藤二', time],
        ['あべ', time],
        ['新規', time],
      ],
    ],
    [
      'delete another row',
      () => desk.request({ deleteDimension: lines('ROWS', 2, 3) }),
      [
        [time, '佐藤二'],
        [time, '新規'],
      ],
    ],
    [
      'delete the row of a response, which then comes back below',
      () => desk.request({ deleteDimension: lines('ROWS', 1, 2) }),
      [
        [time, 'あべ'],
        [time, '佐藤二'],
        [time, '新規'],
      ],
    ],
    [
      'delete the column of a question, which then comes back',
      () => desk.request({ deleteDimension: lines('COLUMNS', 1, 2) }),
      [[time, '佐藤二'], [time], [time, '新規']],
    ],
  ])('%s, and responses still find their place', (_, work, expected) => {
    work();
    desk.submit({ [name]: '佐藤二' }, first);
    desk.submit({ [name]: '新規' });
    const title = desk.tabs()[0]!.title;
    expect(desk.rows(`${title}!A2:C20`)).toEqual(expected);
  });

  it('copy a row, and the response keeps to its own', () => {
    const source = { sheetId: desk.sheetId(), startRowIndex: 1, endRowIndex: 2 };
    const destination = { sheetId: desk.sheetId(), startRowIndex: 5, endRowIndex: 6 };
    desk.request({ copyPaste: { source, destination } });
    desk.submit({ [name]: '佐藤二' }, first);
    expect(column(5).map((row) => row[1])).toEqual(['佐藤二', 'あべ', undefined, undefined, '佐藤']);
  });

  it('cannot delete the tab while the form writes there', () => {
    expect(() => desk.request({ deleteSheet: { sheetId: desk.sheetId() } })).toThrow(
      'You cannot delete a sheet with a linked form. Please unlink the form first.',
    );
    desk.form.removeDestination();
    desk.request({ deleteSheet: { sheetId: desk.sheetId() } });
    expect(desk.tabs()).toHaveLength(1);
  });

  it('write below the answers, which push that down', () => {
    desk.write(`${tab}!D4`, [['=B3']]);
    desk.submit({ [name]: '新規' });
    expect(desk.rows(`${tab}!B4:D5`, 'FORMULA')).toEqual([['新規'], ['', '', '=B3']]);
  });

  it('may protect everything: the form writes all the same', () => {
    desk.request({
      addProtectedRange: { protectedRange: { range: { sheetId: desk.sheetId() }, editors: { users: [] } } },
    });
    desk.submit({ [name]: '新規' });
    expect(desk.rows()).toHaveLength(4);
  });

  function sortByName(): void {
    const range = { sheetId: desk.sheetId(), startRowIndex: 1, endRowIndex: 20 };
    desk.request({ sortRange: { range, sortSpecs: [{ dimensionIndex: 1 }] } });
  }

  function rename(): void {
    const properties = { sheetId: desk.sheetId(), title: '受付' };
    desk.request({ updateSheetProperties: { properties, fields: 'title' } });
  }
});
