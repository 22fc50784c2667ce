import { describe, expect, it, test } from '@jest/globals';
import { people } from '../../../../../support/workspace/fake-execution.ts';
import { boundScript, tab } from '../script.ts';

type Script = ReturnType<typeof boundScript>;

/** Names of the tabs in their order after `act`; there are three: the first, 二 and 三, which is active. */
test.each<readonly [string, (script: Script) => unknown, readonly string[], string]>([
  ['insertSheet()', ({ spreadsheet }) => spreadsheet.insertSheet(), [tab, '二', '三', 'シート4'], 'シート4'],
  [
    'insertSheet(1)',
    ({ spreadsheet }) => spreadsheet.insertSheet(1),
    [tab, 'シート4', '二', '三'],
    'シート4',
  ],
  [
    "insertSheet('新', 0)",
    ({ spreadsheet }) => spreadsheet.insertSheet('新', 0),
    ['新', tab, '二', '三'],
    '新',
  ],
  [
    "insertSheet('新', 0, { template })",
    ({ spreadsheet, sheet }) => spreadsheet.insertSheet('新', 0, { template: sheet }),
    ['新', tab, '二', '三'],
    '新',
  ],
  [
    'insertSheet({ template })',
    ({ spreadsheet, sheet }) => spreadsheet.insertSheet({ template: sheet }),
    [tab, '二', '三', `${tab} のコピー`],
    `${tab} のコピー`,
  ],
  ['deleteActiveSheet()', ({ spreadsheet }) => spreadsheet.deleteActiveSheet(), [tab, '二'], '二'],
  [
    'duplicateActiveSheet()',
    ({ spreadsheet }) => spreadsheet.duplicateActiveSheet(),
    [tab, '二', '三', '三 のコピー'],
    '三 のコピー',
  ],
  [
    "renameActiveSheet('新')",
    ({ spreadsheet }) => spreadsheet.renameActiveSheet('新'),
    [tab, '二', '新'],
    '新',
  ],
  ['moveActiveSheet(1)', ({ spreadsheet }) => spreadsheet.moveActiveSheet(1), ['三', tab, '二'], '三'],
  [
    'moveActiveSheet(3) of the first',
    ({ spreadsheet, sheet }) => {
      sheet.activate();
      spreadsheet.moveActiveSheet(3);
    },
    ['二', '三', tab],
    tab,
  ],
  [
    'copyTo(spreadsheet)',
    ({ spreadsheet, sheet }) => sheet.copyTo(spreadsheet),
    [tab, '二', '三', `${tab} のコピー`],
    '三',
  ],
])('%s', (_name, act, names, active) => {
  const script = boundScript();
  const { spreadsheet } = script;
  spreadsheet.insertSheet('二');
  spreadsheet.insertSheet('三');
  act(script);
  expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(names);
  expect(spreadsheet.getActiveSheet().getName()).toBe(active);
});

test.each<readonly [string, (script: Script) => unknown, string]>([
  [
    'the last tab deleted',
    ({ spreadsheet }) => spreadsheet.deleteActiveSheet(),
    "You can't remove all the sheets in a document.",
  ],
  ['the last tab hidden', ({ sheet }) => sheet.hideSheet(), "You can't hide all the sheets in a document."],
  ['a place that is not there', ({ spreadsheet }) => spreadsheet.moveActiveSheet(2), 'out of bounds'],
  [
    'a minute to wait for formulas',
    ({ spreadsheet, SpreadsheetApp }) =>
      spreadsheet.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.MINUTE),
    'not emulated: SpreadsheetApp.Spreadsheet.setRecalculationInterval to MINUTE',
  ],
])('refuses %s', (_name, act, error) => {
  expect(() => act(boundScript())).toThrow(error);
});

test('what the active tab does, the spreadsheet does', () => {
  const { spreadsheet } = boundScript();
  expect([spreadsheet.getLastRow(), spreadsheet.getLastColumn(), spreadsheet.getSheetName()]).toEqual([
    4,
    2,
    tab,
  ]);
  expect(spreadsheet.getSheetValues(999, 25, 9, 9)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(spreadsheet.getSheetValues(2, 1, -1, -1)).toEqual([
    ['佐藤', 3],
    ['髙橋', 1],
    ['鈴木', 2],
  ]);
  spreadsheet.insertRowBefore(1).setFrozenRows(2);
  spreadsheet.setColumnWidth(1, 80);
  spreadsheet.hideColumn(spreadsheet.getRange('B1'));
  expect([
    spreadsheet.getFrozenRows(),
    spreadsheet.getColumnWidth(1),
    spreadsheet.isColumnHiddenByUser(2),
  ]).toEqual([2, 80, true]);
});

test('a tab tells what it is', () => {
  const { sheet, spreadsheet, SpreadsheetApp } = boundScript();
  expect([sheet.getType(), sheet.isRightToLeft(), sheet.getFormUrl(), sheet.getImages()]).toEqual([
    SpreadsheetApp.SheetType.GRID,
    false,
    null,
    [],
  ]);
  expect(sheet.setRightToLeft(true).isRightToLeft()).toBe(true);
  expect(spreadsheet.getSheetById(sheet.getSheetId())?.getName()).toBe(tab);
  expect(spreadsheet.getSheetById(99)).toBeNull();
});

test('a spreadsheet is made of a size, set up and copied with its cells', () => {
  const { SpreadsheetApp, spreadsheet } = boundScript();
  const made = SpreadsheetApp.create('新', 5, 3);
  const [first] = made.getSheets();
  expect([first?.getMaxRows(), first?.getMaxColumns()]).toEqual([5, 3]);
  made.setSpreadsheetLocale('en_US');
  made.setSpreadsheetTimeZone('UTC');
  expect([made.getSpreadsheetLocale(), made.getSpreadsheetTimeZone()]).toEqual(['en_US', 'UTC']);
  const copy = spreadsheet.copy('写し');
  expect([copy.getName(), copy.getSheetByName(tab)?.getRange('A2').getValue()]).toEqual(['写し', '佐藤']);
  expect(copy.getId()).not.toBe(spreadsheet.getId());
  SpreadsheetApp.setActiveSpreadsheet(copy);
  expect(SpreadsheetApp.getActiveSpreadsheet().getName()).toBe('写し');
  expect(copy.getActiveSheet().copyTo(made).getParent().getName()).toBe('新');
});

describe('people', () => {
  const emails = (users: readonly GoogleAppsScript.Base.User[]) => users.map((user) => user.getEmail());
  const { staff, applicant, outsider } = people;

  it('are added and removed as editors and viewers', () => {
    const { spreadsheet } = boundScript();
    expect(spreadsheet.getOwner()?.getEmail()).toBe(staff.email);
    expect(emails(spreadsheet.getEditors()).sort()).toEqual([staff.email, applicant.email].sort());
    spreadsheet.addViewer(outsider.email).addViewers([applicant.email]);
    expect(emails(spreadsheet.getViewers())).toEqual([outsider.email]);
    spreadsheet.addEditors([outsider.email]).removeEditor(applicant.email);
    expect(emails(spreadsheet.getEditors()).sort()).toEqual([outsider.email, staff.email].sort());
    expect(emails(spreadsheet.removeEditor(outsider.email).getViewers())).toEqual([]);
  });

  it('may edit or not', () => {
    const { spreadsheet, book } = boundScript();
    expect(spreadsheet.getRange('A1').canEdit()).toBe(true);
    spreadsheet.addViewer(outsider.email);
    const { sheet } = boundScript(outsider.email, { book });
    expect(sheet.getRange('A1').canEdit()).toBe(false);
    expect(() => sheet.getParent().getEditors()).toThrow('You do not have permission');
  });
});

test('old menus', () => {
  const { spreadsheet, ui } = boundScript();
  spreadsheet.addMenu('一', [{ name: 'する', functionName: 'act' }, null]);
  spreadsheet.addMenu('二', []);
  spreadsheet.updateMenu('一', [{ name: '別', functionName: 'other' }]);
  spreadsheet.removeMenu('二');
  expect(ui.menus).toEqual([
    { caption: '一', items: [{ kind: 'item', caption: '別', functionName: 'other' }] },
  ]);
});
