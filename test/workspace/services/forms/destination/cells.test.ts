import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { people } from '../../../../support/workspace/fake-execution.ts';
import { responseTab, tab } from '../../../../support/workspace/response-tab.ts';

const { applicant } = people;
const time = '2026/07/01 9:00:00';

let desk: ReturnType<typeof responseTab>;

beforeEach(() => {
  desk = responseTab();
});

describe('a row', () => {
  const add = {
    text: () => desk.form.addTextItem(),
    paragraph: () => desk.form.addParagraphTextItem(),
    choice: () => desk.form.addMultipleChoiceItem().setChoiceValues(['1-2', '3']),
    boxes: () => desk.form.addCheckboxItem().setChoiceValues(['CT', 'MRI']).showOtherOption(true),
    date: () => desk.form.addDateItem(),
    yearless: () => desk.form.addDateItem().setIncludesYear(false),
    'date-time': () => desk.form.addDateTimeItem(),
    time: () => desk.form.addTimeItem(),
    duration: () => desk.form.addDurationItem(),
    scale: () => desk.form.addScaleItem(),
    rating: () => desk.form.addRatingItem(),
  } as const;

  test.each<[keyof typeof add, string | string[], unknown, string]>([
    ['text', '佐藤', '佐藤', '佐藤'],
    ['text', '007', 7, '7'],
    ['text', '1,200', 1200, '1,200'],
    ['text', 'true', true, 'TRUE'],
    ['text', '2026/4/1', 46113, '2026/04/01'],
    ['text', '=1+1', '=1+1', '=1+1'],
    ['text', "'007", "'007", "'007"],
    ['text', '+81 22 717 7000', '+81 22 717 7000', '+81 22 717 7000'],
    ['paragraph', 'a\nb', 'a\nb', 'a\nb'],
    ['choice', '1-2', 46_024, '2026/01/02'],
    ['choice', '3', 3, '3'],
    ['boxes', ['CT', 'MRI'], 'CT, MRI', 'CT, MRI'],
    ['boxes', ['CT', '=SUM(1)'], 'CT, =SUM(1)', 'CT, =SUM(1)'],
    ['date', '2026-04-01', 46113, '2026/04/01'],
    ['yearless', '04-01', 46113, '2026/04/01'],
    ['date-time', '2026-04-01 12:00', 46113.5, '2026/04/01 12:00:00'],
    ['time', '06:00', 0.25, '6:00:00'],
    ['duration', '36:00:00', 1.5, '36:00:00'],
    ['scale', '4', 4, '4'],
    ['rating', '5', 5, '5'],
  ])('holds of %s the answer %j as %j, shown %s', (kind, answer, value, shown) => {
    const id = add[kind]().getId();
    desk.link();
    desk.submit({ [id]: answer });
    expect(desk.rows(`${tab}!B2`, 'UNFORMATTED_VALUE')).toEqual([[value]]);
    expect(desk.rows(`${tab}!B2`)).toEqual([[shown]]);
  });

  test.each([
    ['Asia/Tokyo', 'ja_JP', 'フォームの回答 1', '2026/07/01 9:00:00'],
    ['America/New_York', 'en_US', 'Form Responses 1', '6/30/2026 20:00:00'],
    ['Europe/London', 'en_GB', 'Form Responses 1', '01/07/2026 01:00:00'],
  ])('says when, by the clocks of %s and as %s writes it', (timeZone, locale, title, shown) => {
    desk.open({ locale, timeZone });
    desk.link();
    desk.submit({});
    expect(desk.rows(`${title}!A2`)).toEqual([[shown]]);
  });

  it('keeps text in a column of text format', () => {
    const code = desk.form.addTextItem().getId();
    desk.link();
    const range = { sheetId: desk.sheetId(), startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    desk.request({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
    desk.submit({ [code]: '007' });
    desk.submit({ [code]: '=1' });
    expect(desk.rows(`${tab}!B2:B3`, 'UNFORMATTED_VALUE')).toEqual([['007'], ['=1']]);
  });

  it('has a column for each row of a grid', () => {
    const grid = desk.form.addGridItem().setTitle('評価').setRows(['速さ', '画質']).setColumns(['良', '可']);
    desk.link();
    desk.form
      .createResponse()
      .withItemResponse(grid.createResponse(['可', '良']))
      .submit();
    expect(desk.rows()).toEqual([
      ['タイムスタンプ', '評価 [速さ]', '評価 [画質]'],
      [time, '可', '良'],
    ]);
  });

  it('has the address, and the score of a quiz', () => {
    desk.form.setCollectEmail(true).setIsQuiz(true);
    const item = desk.form.addMultipleChoiceItem().setTitle('問').setPoints(5);
    item.setChoices([item.createChoice('正', true), item.createChoice('誤', false)]);
    desk.form.addTextItem().setPoints(3);
    desk.link();
    desk.submit({ [item.getId()]: '正' });
    expect(desk.rows(`${tab}!A2:D2`)).toEqual([[time, applicant.email, '5 / 8', '正']]);
  });
});
