import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { deleteFile } from '../../../../../src/workspace/services/drive/service.ts';
import { destinationRow } from '../../../../../src/workspace/services/forms/destination/record.ts';
import { createSpreadsheet } from '../../../../../src/workspace/services/sheets/service.ts';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { responseTab } from '../../../../support/workspace/response-tab.ts';

const { staff, applicant } = people;
const time = '2026/07/01 9:00:00';

let desk: ReturnType<typeof responseTab>;

beforeEach(() => {
  desk = responseTab();
});

describe('setDestination', () => {
  test.each([
    ['ja_JP', 'フォームの回答 1', ['タイムスタンプ', 'メールアドレス', 'スコア', '氏名']],
    ['en_US', 'Form Responses 1', ['Timestamp', 'Email Address', 'Score', '氏名']],
    ['de_DE', 'Form Responses 1', ['Timestamp', 'Email Address', 'Score', '氏名']],
  ])('of a spreadsheet in %s makes the tab %s', (locale, title, headings) => {
    desk.open({ locale });
    desk.form.setCollectEmail(true).setIsQuiz(true).addTextItem().setTitle('氏名');
    desk.link();
    expect(desk.tabs()[0]).toEqual({ title, frozen: 1 });
    expect(desk.rows(`${title}!A1:Z9`)).toEqual([headings]);
  });

  it('writes what was submitted before, in order', () => {
    const name = desk.form.addTextItem().setTitle('氏名').getId();
    desk.submit({ [name]: '佐藤' });
    desk.submit({ [name]: '髙橋' });
    desk.link();
    expect(desk.rows()).toEqual([
      ['タイムスタンプ', '氏名'],
      [time, '佐藤'],
      [time, '髙橋'],
    ]);
  });

  it('is said by the form, and taken back', () => {
    expect(() => desk.form.getDestinationId()).toThrow('The form currently has no response destination.');
    expect(() => desk.form.getDestinationType()).toThrow('The form currently has no response destination.');
    desk.link();
    expect([desk.form.getDestinationId(), String(desk.form.getDestinationType())]).toEqual([
      desk.spreadsheetId(),
      'SPREADSHEET',
    ]);
    desk.form.removeDestination();
    desk.submit({});
    expect(desk.rows()).toEqual([['タイムスタンプ']]);
    expect(() => desk.form.getDestinationId()).toThrow();
    expect(desk.form.removeDestination()).toBe(desk.form);
  });

  it('has no heading left of the row that a new grid begins with', () => {
    desk.link();
    desk.form.addGridItem().setTitle('順位').setColumns(['1', '2']).setRows(['A', 'B']);
    expect(desk.rows()).toEqual([['タイムスタンプ', '順位 [A]', '順位 [B]']]);
  });

  it('twice makes a second tab', () => {
    desk.link();
    desk.link();
    desk.submit({});
    expect(desk.tabs().map(({ title }) => title)).toEqual([
      'フォームの回答 2',
      'フォームの回答 1',
      'シート1',
    ]);
    expect([desk.rows().length, desk.rows('フォームの回答 2!A1:A9').length]).toEqual([1, 2]);
  });

  test.each([['nothing'], ['a form']])('refuses %s', (what) => {
    const id = what === 'a form' ? desk.form.getId() : what;
    expect(() => desk.link(id)).toThrow('No item with the given ID could be found.');
  });

  it('refuses a spreadsheet of somebody else', () => {
    const other = createSpreadsheet(desk.host, applicant.email, { title: '他人の' }).spreadsheetId;
    expect(() => desk.link(other)).toThrow('you do not have permission to access it.');
  });
});

it('goes on taking responses when the spreadsheet is gone', () => {
  desk.link();
  deleteFile(desk.host, staff.email, desk.spreadsheetId());
  const id = desk.submit({});
  expect(destinationRow(desk.host, desk.form.getId(), id)).toBeUndefined();
  expect(desk.form.getResponses()).toHaveLength(1);
});

it('leaves the rows of responses that are deleted', () => {
  desk.link();
  const id = desk.submit({});
  desk.form.deleteResponse(id).deleteAllResponses();
  expect([desk.form.getResponses().length, desk.rows().length]).toEqual([0, 2]);
});
