import { beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { deleteFile } from '../../../../src/workspace/services/drive/service.ts';
import { destinationRow } from '../../../../src/workspace/services/forms/destination/record.ts';
import type { ScriptForm, ScriptFormApp } from '../../../../src/workspace/services/forms/facade-types.ts';
import { formsGlobals } from '../../../../src/workspace/services/forms/globals.ts';
import { type Answers, submitResponse } from '../../../../src/workspace/services/forms/service.ts';
import {
  batchUpdate,
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
  valuesUpdate,
} from '../../../../src/workspace/services/sheets/service.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff, applicant } = people;
const time = '2026/07/01 9:00:00';
const tab = 'フォームの回答 1';

let host: Host;
let FormApp: ScriptFormApp;
let form: ScriptForm;
let spreadsheetId: string;

beforeEach(() => {
  host = fakeHost();
  FormApp = formsGlobals(host, fakeExecution({}))['FormApp'] as ScriptFormApp;
  form = FormApp.create('申込', true);
  ({ spreadsheetId } = createSpreadsheet(host, staff.email, { title: '台帳' }));
});

function link(id = spreadsheetId): void {
  form.setDestination(FormApp.DestinationType.SPREADSHEET, id);
}

function submit(answers: Answers, editing?: string): string {
  const submitted = submitResponse(host, form.getId(), {
    respondent: applicant.email,
    answers,
    ...(editing !== undefined && { editing }),
  });
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.responseId;
}

function rows(range = `${tab}!A1:Z20`, valueRenderOption = 'FORMATTED_VALUE'): unknown[][] {
  return valuesGet(host, staff.email, spreadsheetId, { range, valueRenderOption }).values ?? [];
}

function tabs() {
  const { sheets = [] } = getSpreadsheet(host, staff.email, spreadsheetId);
  return sheets.map(({ properties }) => ({
    title: properties?.title,
    frozen: properties?.gridProperties?.frozenRowCount ?? 0,
  }));
}

function sheetId(): number {
  return getSpreadsheet(host, staff.email, spreadsheetId).sheets![0]!.properties!.sheetId!;
}

function request(...requests: object[]): void {
  batchUpdate(host, staff.email, spreadsheetId, { requests });
}

describe('setDestination', () => {
  test.each([
    ['ja_JP', 'フォームの回答 1', ['タイムスタンプ', 'メールアドレス', 'スコア', '氏名']],
    ['en_US', 'Form Responses 1', ['Timestamp', 'Email Address', 'Score', '氏名']],
    ['de_DE', 'Form Responses 1', ['Timestamp', 'Email Address', 'Score', '氏名']],
  ])('of a spreadsheet in %s makes the tab %s', (locale, title, headings) => {
    ({ spreadsheetId } = createSpreadsheet(host, staff.email, { title: '台帳', locale }));
    form.setCollectEmail(true).setIsQuiz(true).addTextItem().setTitle('氏名');
    link();
    expect(tabs()[0]).toEqual({ title, frozen: 1 });
    expect(rows(`${title}!A1:Z9`)).toEqual([headings]);
  });

  it('writes what was submitted before, in order', () => {
    const name = form.addTextItem().setTitle('氏名').getId();
    submit({ [name]: '佐藤' });
    submit({ [name]: '髙橋' });
    link();
    expect(rows()).toEqual([
      ['タイムスタンプ', '氏名'],
      [time, '佐藤'],
      [time, '髙橋'],
    ]);
  });

  it('is said by the form, and taken back', () => {
    expect(() => form.getDestinationId()).toThrow('The form currently has no response destination.');
    expect(() => form.getDestinationType()).toThrow('The form currently has no response destination.');
    link();
    expect([form.getDestinationId(), String(form.getDestinationType())]).toEqual([
      spreadsheetId,
      'SPREADSHEET',
    ]);
    form.removeDestination();
    submit({});
    expect(rows()).toEqual([['タイムスタンプ']]);
    expect(() => form.getDestinationId()).toThrow();
    expect(form.removeDestination()).toBe(form);
  });

  it('twice makes a second tab', () => {
    link();
    link();
    submit({});
    expect(tabs().map(({ title }) => title)).toEqual(['フォームの回答 2', 'フォームの回答 1', 'シート1']);
    expect([rows().length, rows('フォームの回答 2!A1:A9').length]).toEqual([1, 2]);
  });

  test.each([['nothing'], ['a form']])('refuses %s', (what) => {
    const id = what === 'a form' ? form.getId() : what;
    expect(() => link(id)).toThrow('No item with the given ID could be found.');
  });

  it('refuses a spreadsheet of somebody else', () => {
    const other = createSpreadsheet(host, applicant.email, { title: '他人の' }).spreadsheetId;
    expect(() => link(other)).toThrow('you do not have permission to access it.');
  });
});

describe('a row', () => {
  const add = {
    text: () => form.addTextItem(),
    paragraph: () => form.addParagraphTextItem(),
    choice: () => form.addMultipleChoiceItem().setChoiceValues(['1-2', '3']),
    boxes: () => form.addCheckboxItem().setChoiceValues(['CT', 'MRI']).showOtherOption(true),
    date: () => form.addDateItem(),
    yearless: () => form.addDateItem().setIncludesYear(false),
    'date-time': () => form.addDateTimeItem(),
    time: () => form.addTimeItem(),
    duration: () => form.addDurationItem(),
    scale: () => form.addScaleItem(),
    rating: () => form.addRatingItem(),
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
    ['choice', '1-2', '1-2', '1-2'],
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
    link();
    submit({ [id]: answer });
    expect(rows(`${tab}!B2`, 'UNFORMATTED_VALUE')).toEqual([[value]]);
    expect(rows(`${tab}!B2`)).toEqual([[shown]]);
  });

  test.each([
    ['Asia/Tokyo', 'ja_JP', 'フォームの回答 1', '2026/07/01 9:00:00'],
    ['America/New_York', 'en_US', 'Form Responses 1', '6/30/2026 20:00:00'],
    ['Europe/London', 'en_GB', 'Form Responses 1', '01/07/2026 01:00:00'],
  ])('says when, by the clocks of %s and as %s writes it', (timeZone, locale, title, shown) => {
    ({ spreadsheetId } = createSpreadsheet(host, staff.email, { title: '台帳', locale, timeZone }));
    link();
    submit({});
    expect(rows(`${title}!A2`)).toEqual([[shown]]);
  });

  it('keeps text in a column of text format', () => {
    const code = form.addTextItem().getId();
    link();
    const range = { sheetId: sheetId(), startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    request({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
    submit({ [code]: '007' });
    submit({ [code]: '=1' });
    expect(rows(`${tab}!B2:B3`, 'UNFORMATTED_VALUE')).toEqual([['007'], ['=1']]);
  });

  it('has a column for each row of a grid', () => {
    const grid = form.addGridItem().setTitle('評価').setRows(['速さ', '画質']).setColumns(['良', '可']);
    link();
    form
      .createResponse()
      .withItemResponse(grid.createResponse(['可', '良']))
      .submit();
    expect(rows()).toEqual([
      ['タイムスタンプ', '評価 [速さ]', '評価 [画質]'],
      [time, '可', '良'],
    ]);
  });

  it('has the address, and the score of a quiz', () => {
    form.setCollectEmail(true).setIsQuiz(true);
    const item = form.addMultipleChoiceItem().setTitle('問').setPoints(5);
    item.setChoices([item.createChoice('正', true), item.createChoice('誤', false)]);
    form.addTextItem().setPoints(3);
    link();
    submit({ [item.getId()]: '正' });
    expect(rows(`${tab}!A2:D2`)).toEqual([[time, applicant.email, '5 / 8', '正']]);
  });
});

describe('the form changes, and the tab', () => {
  it('gets a column at the right for a new question, renames one, keeps one that was deleted', () => {
    const name = form.addTextItem().setTitle('氏名');
    const age = form.addTextItem().setTitle('年齢');
    link();
    submit({ [name.getId()]: '佐藤', [age.getId()]: '40' });
    valuesUpdate(host, staff.email, spreadsheetId, {
      range: `${tab}!D1:D2`,
      valueInputOption: 'RAW',
      requestBody: { values: [['メモ'], ['済']] },
    });
    form.deleteItem(age.getIndex());
    name.setTitle('お名前');
    const unit = form.addTextItem().setTitle('所属');
    form.moveItem(unit.getIndex(), 0);
    submit({ [name.getId()]: '髙橋', [unit.getId()]: '医学部' });
    expect(rows()).toEqual([
      ['タイムスタンプ', 'お名前', '年齢', 'メモ', '所属'],
      [time, '佐藤', '40', '済'],
      [time, '髙橋', '', '', '医学部'],
    ]);
  });

  it('leaves a heading that staff have rewritten, until the question is', () => {
    const name = form.addTextItem().setTitle('氏名');
    link();
    request({
      updateCells: {
        rows: [{ values: [{ userEnteredValue: { stringValue: '申込者' } }] }],
        start: { sheetId: sheetId(), columnIndex: 1 },
        fields: 'userEnteredValue',
      },
    });
    submit({ [name.getId()]: '佐藤' });
    expect(rows()[0]).toEqual(['タイムスタンプ', '申込者']);
    name.setTitle('お名前');
    expect(rows()[0]).toEqual(['タイムスタンプ', 'お名前']);
  });
});

describe('staff', () => {
  let name: number;
  let first: string;

  beforeEach(() => {
    form.setAllowResponseEdits(true);
    name = form.addTextItem().setTitle('氏名').getId();
    link();
    first = submit({ [name]: '佐藤' });
    submit({ [name]: 'あべ' });
  });

  const column = (rowCount: number) => rows(`${tab}!A2:C20`).slice(0, rowCount);
  const lines = (dimension: string, startIndex: number, endIndex: number) => ({
    range: { sheetId: sheetId(), dimension, startIndex, endIndex },
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
      () => request({ insertDimension: lines('COLUMNS', 1, 2) }),
      [
        [time, '', '佐藤二'],
        [time, '', 'あべ'],
        [time, '', '新規'],
      ],
    ],
    [
      'move the column of the time behind the name',
      () => request({ moveDimension: { source: lines('COLUMNS', 0, 1).range, destinationIndex: 2 } }),
      [
        ['佐藤二', time],
        ['あべ', time],
        ['新規', time],
      ],
    ],
    [
      'delete another row',
      () => request({ deleteDimension: lines('ROWS', 2, 3) }),
      [
        [time, '佐藤二'],
        [time, '新規'],
      ],
    ],
    [
      'delete the row of a response, which then comes back below',
      () => request({ deleteDimension: lines('ROWS', 1, 2) }),
      [
        [time, 'あべ'],
        [time, '佐藤二'],
        [time, '新規'],
      ],
    ],
    [
      'delete the column of a question, which then comes back',
      () => request({ deleteDimension: lines('COLUMNS', 1, 2) }),
      [[time, '佐藤二'], [time], [time, '新規']],
    ],
  ])('%s, and responses still find their place', (_, work, expected) => {
    work();
    submit({ [name]: '佐藤二' }, first);
    submit({ [name]: '新規' });
    const title = tabs()[0]!.title;
    expect(rows(`${title}!A2:C20`)).toEqual(expected);
  });

  it('copy a row, and the response keeps to its own', () => {
    const source = { sheetId: sheetId(), startRowIndex: 1, endRowIndex: 2 };
    const destination = { sheetId: sheetId(), startRowIndex: 5, endRowIndex: 6 };
    request({ copyPaste: { source, destination } });
    submit({ [name]: '佐藤二' }, first);
    expect(column(5).map((row) => row[1])).toEqual(['佐藤二', 'あべ', undefined, undefined, '佐藤']);
  });

  it('cannot delete the tab while the form writes there', () => {
    expect(() => request({ deleteSheet: { sheetId: sheetId() } })).toThrow(
      "You can't delete a sheet with a linked form. Please unlink the form first.",
    );
    form.removeDestination();
    request({ deleteSheet: { sheetId: sheetId() } });
    expect(tabs()).toHaveLength(1);
  });

  it('write below the answers, which push that down', () => {
    valuesUpdate(host, staff.email, spreadsheetId, {
      range: `${tab}!D4`,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['=B3']] },
    });
    submit({ [name]: '新規' });
    expect(rows(`${tab}!B4:D5`, 'FORMULA')).toEqual([['新規'], ['', '', '=B3']]);
  });

  it('may protect everything: the form writes all the same', () => {
    request({
      addProtectedRange: { protectedRange: { range: { sheetId: sheetId() }, editors: { users: [] } } },
    });
    submit({ [name]: '新規' });
    expect(rows()).toHaveLength(4);
  });

  function sortByName(): void {
    const range = { sheetId: sheetId(), startRowIndex: 1, endRowIndex: 20 };
    request({ sortRange: { range, sortSpecs: [{ dimensionIndex: 1 }] } });
  }

  function rename(): void {
    const properties = { sheetId: sheetId(), title: '受付' };
    request({ updateSheetProperties: { properties, fields: 'title' } });
  }
});

describe('what the event tells', () => {
  it('are the row’s texts, by place and by heading', () => {
    const [one, other] = [form.addTextItem().setTitle('氏名'), form.addTextItem().setTitle('氏名')];
    form.addTextItem().setTitle('空欄');
    link();
    const id = submit({ [one.getId()]: '佐藤', [other.getId()]: '12' });
    expect(destinationRow(host, form.getId(), id)).toMatchObject({
      region: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 4 },
      values: [time, '佐藤', '12', ''],
      namedValues: { タイムスタンプ: [time], 氏名: ['佐藤', '12'], 空欄: [''] },
    });
  });

  it('are after a change only the answers that were changed', () => {
    form.setAllowResponseEdits(true);
    const [one, other] = [form.addTextItem().setTitle('一'), form.addTextItem().setTitle('二')];
    link();
    const id = submit({ [one.getId()]: 'a', [other.getId()]: 'b' });
    submit({ [one.getId()]: 'a', [other.getId()]: 'c' }, id);
    expect(destinationRow(host, form.getId(), id)?.values).toEqual([time, '', 'c']);
    expect(rows()).toEqual([
      ['タイムスタンプ', '一', '二'],
      [time, 'a', 'c'],
    ]);
  });
});

it('goes on taking responses when the spreadsheet is gone', () => {
  link();
  deleteFile(host, staff.email, spreadsheetId);
  const id = submit({});
  expect(destinationRow(host, form.getId(), id)).toBeUndefined();
  expect(form.getResponses()).toHaveLength(1);
});

it('leaves the rows of responses that are deleted', () => {
  link();
  const id = submit({});
  form.deleteResponse(id).deleteAllResponses();
  expect([form.getResponses().length, rows().length]).toEqual([0, 2]);
});
