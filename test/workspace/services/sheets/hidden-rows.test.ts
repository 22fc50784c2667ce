import { expect, test } from '@jest/globals';
import type { Execution } from '../../../../src/workspace/runtime/execution.ts';
import { sheetsGlobals } from '../../../../src/workspace/services/sheets/globals.ts';
import { fakeExecution } from '../../../support/workspace/fake-execution.ts';
import { aWorkbook, tab } from '../../../support/workspace/workbook.ts';

/** A heading and the rows 2 to 5, as a script asks which of them cannot be seen. */
function script() {
  const book = aWorkbook();
  book.enter(`${tab}!A1:B5`, [
    ['状態', '検査数'],
    ['受付', 3],
    ['完了', 20],
    ['受付', 20],
    ['', ''],
  ]);
  const execution = fakeExecution({});
  const bound: Execution = Object.assign(execution, {
    project: { ...execution.project, container: { kind: 'spreadsheet', id: book.id } as const },
  });
  const { SpreadsheetApp } = sheetsGlobals(book.host, bound) as {
    SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  };
  const sheet = SpreadsheetApp.openById(book.id).getSheetByName(tab)!;
  const hidden = () => [1, 2, 3, 4, 5, 6].filter((row) => sheet.isRowHiddenByFilter(row));
  const filter = (criteria: object) =>
    book.batch([{ setBasicFilter: { filter: { range: { sheetId: 0, endRowIndex: 5 }, ...criteria } } }]);
  return { book, sheet, hidden, filter };
}

test('a tab without a filter hides no row', () => {
  const { hidden, filter } = script();
  expect(hidden()).toEqual([]);
  filter({});
  expect(hidden()).toEqual([]);
});

test('rows are hidden by value, by condition, and by either; never the heading or what lies below the filter', () => {
  const { hidden, filter } = script();
  filter({ criteria: { 0: { hiddenValues: ['完了', '状態', ''] } } });
  expect(hidden()).toEqual([3, 5]);
  const few = { condition: { type: 'NUMBER_LESS', values: [{ userEnteredValue: '10' }] } };
  filter({ filterSpecs: [{ columnIndex: 1, filterCriteria: few }] });
  expect(hidden()).toEqual([3, 4, 5]);
  filter({ criteria: { 0: { hiddenValues: ['受付'] }, 1: few } });
  expect(hidden()).toEqual([2, 3, 4, 5]);
});

test('a row that a person has hidden is told apart from one that a filter hides', () => {
  const { book, sheet, hidden } = script();
  const range = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
  book.batch([
    { updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
  ]);
  expect([2, 3, 4].filter((row) => sheet.isRowHiddenByUser(row))).toEqual([3]);
  expect(hidden()).toEqual([]);
});
