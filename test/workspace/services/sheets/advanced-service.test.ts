import { expect, it, test } from '@jest/globals';
import { testProject } from '../../../support/workspace/project.ts';

const project = testProject(
  `
function made() {
  return Sheets.Spreadsheets.create({ sheets: [{ properties: { sheetId: 1, title: '受付' } }] }).spreadsheetId;
}
function clear() {
  const id = made();
  Sheets.Spreadsheets.Values.update({ values: [['a', 'b'], ['c', 'd']] }, id, 'A1', { valueInputOption: 'RAW' });
  Sheets.Spreadsheets.Values.batchClear({ ranges: ['A1', 'B2'] }, id);
  Sheets.Spreadsheets.Values.batchClearByDataFilter({ dataFilters: [{ a1Range: 'B1' }] }, id);
  return Sheets.Spreadsheets.Values.get(id, 'A1:B2').values;
}
function fill() {
  const id = made();
  const data = [{ dataFilter: { a1Range: 'A2:B2' }, values: [['x', 5]] }];
  const { totalUpdatedCells } = Sheets.Spreadsheets.Values.batchUpdateByDataFilter({ valueInputOption: 'RAW', data }, id);
  return [totalUpdatedCells, Sheets.Spreadsheets.Values.get(id, 'A2:B2').values];
}
function copy() {
  const target = made();
  return Sheets.Spreadsheets.Sheets.copyTo({ destinationSpreadsheetId: target }, made(), 1).title;
}
function piece() {
  const book = Sheets.newSpreadsheet();
  book.properties = Sheets.newSpreadsheetProperties();
  book.properties.title = 'by pieces';
  return Sheets.Spreadsheets.create(book).properties.title;
}
function wrong() {
  Sheets.Spreadsheets.Sheets.copyTo({ destinationSpreadsheetId: 'none' }, made(), 1);
}
`,
  {
    manifest: {
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
      },
    },
  },
);

test.each([
  ['clear', [[], ['c']]],
  ['fill', [2, [['x', '5']]]],
  ['copy', '受付 のコピー'],
  ['piece', 'by pieces'],
])('%s comes to %j', (name, value) => {
  expect(project.value(name)).toEqual(value);
});

it('tells what the API refuses', () => {
  expect(project.run('wrong').error).toBe(
    'API call to sheets.spreadsheets.sheets.copyTo failed with error: Requested entity was not found.',
  );
});
