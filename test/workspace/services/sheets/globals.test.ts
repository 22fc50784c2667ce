import { describe, expect, it, test } from '@jest/globals';
import type { Execution } from '../../../../src/workspace/runtime/execution.ts';
import type { UiSession } from '../../../../src/workspace/runtime/ui-session.ts';
import { sheetsGlobals } from '../../../../src/workspace/services/sheets/globals.ts';
import { fakeExecution } from '../../../support/workspace/fake-execution.ts';
import { aWorkbook, outsider, tab } from '../../../support/workspace/workbook.ts';

const dependencies = {
  enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
};

type Globals = {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Sheets: {
    Spreadsheets: Required<Pick<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection, 'Values'>> &
      GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
  };
};

function script({ user, withUi = true }: { user?: string; withUi?: boolean } = {}) {
  const book = aWorkbook();
  book.enter(`${tab}!A1:B2`, [
    ['名前', '日付'],
    ['佐藤', '2026/4/1'],
  ]);
  const selection = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
  const page = { kind: 'spreadsheet' as const, id: book.id, selection };
  const ui: UiSession = { page, effects: [], menus: [] };
  const execution = fakeExecution({ ...(user && { user }), manifest: { dependencies } });
  const bound: Execution = Object.assign(
    execution,
    { project: { ...execution.project, container: page } },
    withUi ? { ui } : {},
  );
  return { book, ui, page, execution, ...(sheetsGlobals(book.host, bound) as Globals) };
}

describe('SpreadsheetApp', () => {
  it('knows the selected range', () => {
    const { SpreadsheetApp } = script();
    const range = SpreadsheetApp.getActiveRange();
    expect([
      range?.getRow(),
      range?.getNumRows(),
      range?.getColumn(),
      range?.getNumColumns(),
      range?.getA1Notation(),
    ]).toEqual([2, 1, 1, 2, 'A2:B2']);
    expect(range?.getSheet().getSheetId()).toBe(0);
    expect(range?.getValues()).toEqual([['佐藤', new Date('2026-03-31T15:00:00Z')]]);
    expect(range?.getDisplayValues()).toEqual([['佐藤', '2026/04/01']]);
  });

  it('knows several selected ranges, the one selected last as the active one', () => {
    const { SpreadsheetApp, page } = script();
    const rows = (from: number, to: number) => ({ ...page.selection, startRowIndex: from, endRowIndex: to });
    Object.assign(page, { selection: rows(6, 9), ranges: [rows(1, 3), rows(6, 9)] });
    expect(SpreadsheetApp.getActiveRange()?.getA1Notation()).toBe('A7:B9');
    const lists = [
      SpreadsheetApp.getActiveRangeList(),
      SpreadsheetApp.getSelection()!.getActiveRangeList(),
      SpreadsheetApp.getActiveSheet().getActiveRangeList(),
    ];
    for (const list of lists) {
      expect(list?.getRanges().map((range) => [range.getRow(), range.getNumRows()])).toEqual([
        [2, 2],
        [7, 3],
      ]);
    }
    expect(lists[0]?.getRanges()[0]?.getSheet().getName()).toBe(tab);
  });

  it('notes and unnotes cells', () => {
    const { SpreadsheetApp, book } = script();
    const range = SpreadsheetApp.getActiveSheet().getRange('A2:B2');
    range.setNote('確認中');
    expect(range.getNotes()).toEqual([['確認中', '確認中']]);
    range.setNotes([['', '日付を確認']]);
    expect([range.getNote(), range.getNotes()]).toEqual(['', [['', '日付を確認']]]);
    expect(book.values(`${tab}!A2:B2`)).toEqual([['佐藤', '2026/04/01']]);
    range.clearNote();
    expect(range.getNotes()).toEqual([['', '']]);
  });

  it('reads and writes ranges and appends rows', () => {
    const { SpreadsheetApp, book } = script();
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab)!;
    sheet.getRange(3, 1, 1, 2).setValues([['鈴木', new Date('2026-05-01T00:00:00Z')]]);
    sheet.appendRow(['田中', 3]);
    expect(sheet.getLastRow()).toBe(4);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B4');
    expect(book.values(`${tab}!A3:B4`)).toEqual([
      ['鈴木', '2026/05/01 9:00:00'],
      ['田中', '3'],
    ]);
    expect(() => sheet.getRange('A1:B1').setValues([['x']])).toThrow('The data has 1 but the range has 2.');
  });

  it('builds menus and tells the page what to show', () => {
    const { SpreadsheetApp, ui } = script();
    const page = SpreadsheetApp.getUi();
    page
      .createMenu('MDUC')
      .addItem('送付', 'send')
      .addSeparator()
      .addSubMenu(page.createMenu('管理').addItem('設定', 'setUp'))
      .addToUi();
    expect(ui.menus).toEqual([
      {
        caption: 'MDUC',
        items: [
          { kind: 'item', caption: '送付', functionName: 'send' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: '管理', items: [{ kind: 'item', caption: '設定', functionName: 'setUp' }] },
          },
        ],
      },
    ]);
    page.alert('題', '文', page.ButtonSet.OK);
    page.alert('文だけ');
    SpreadsheetApp.getActive().toast('済み');
    SpreadsheetApp.getActive().toast('残る', '題', -1);
    const output = { getContent: () => '<p>', getTitle: () => '', getWidth: () => 0, getHeight: () => 300 };
    page.showModalDialog(output as never, '窓');
    expect(ui.effects).toEqual([
      { kind: 'alert', title: '題', message: '文' },
      { kind: 'alert', title: '', message: '文だけ' },
      { kind: 'toast', title: '', message: '済み', seconds: 5 },
      { kind: 'toast', title: '題', message: '残る', seconds: -1 },
      { kind: 'dialog', projectId: 'project', title: '窓', html: '<p>', width: 600, height: 300 },
    ]);
  });

  test('there is no page without somebody at it', () => {
    expect(() => script({ withUi: false }).SpreadsheetApp.getUi()).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('does not open what is not shared', () => {
    const { SpreadsheetApp, book } = script({ user: outsider });
    expect(() => SpreadsheetApp.openById(book.id)).toThrow(
      'You do not have permission to access the requested document.',
    );
  });
});

describe('the advanced service', () => {
  it('takes resource first, and every call is a round trip under its full name', () => {
    const { Sheets, book, execution } = script();
    Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: '新' } } }] }, book.id);
    const read = Sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ a1Range: `${tab}!A1:A2` }] },
      book.id,
    );
    expect(read.valueRanges?.[0]?.valueRange?.values).toEqual([['名前'], ['佐藤']]);
    expect(Sheets.Spreadsheets.get(book.id, { fields: 'sheets.properties.title' }).sheets).toHaveLength(2);
    Sheets.Spreadsheets.Values.update({ values: [['x']] }, book.id, '新!A1', { valueInputOption: 'RAW' });
    expect(execution.roundTrips).toEqual([
      'Sheets.Spreadsheets.batchUpdate',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.update',
    ]);
  });

  it('throws as Google does', () => {
    const { Sheets, book } = script();
    expect(() =>
      Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 5 } }] }, book.id),
    ).toThrow(
      expect.objectContaining({
        name: 'GoogleJsonResponseException',
        message:
          'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].deleteSheet: No grid with id: 5',
        details: expect.objectContaining({ code: 400 }),
      }),
    );
  });

  it('makes spreadsheets with the tabs asked for', () => {
    const { Sheets } = script();
    const made = Sheets.Spreadsheets.create({
      properties: { title: '新台帳' },
      sheets: [{ properties: { title: '一' } }, { properties: { title: '二' } }],
    });
    expect(made.sheets?.map(({ properties }) => properties?.title)).toEqual(['一', '二']);
    expect(made.properties?.title).toBe('新台帳');
  });
});
