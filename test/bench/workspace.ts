import { programPeople } from '../../src/workspace/programs/install-program.ts';
import { batchUpdate, createSpreadsheet, valuesUpdate } from '../../src/workspace/services/sheets/service.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

const rows = 20_000;
const columns = 30;
const owner = programPeople.owner.email;

const source = `
function nothing() {}
function readCells() {
  const sheet = SpreadsheetApp.getActiveSheet();
  let sum = 0;
  for (let row = 1; row <= 1000; row += 1) sum += sheet.getRange(row, 1).getValue();
  return sum;
}
function readAll() {
  return SpreadsheetApp.getActiveSheet().getDataRange().getValues().length;
}
function writeCells() {
  const sheet = SpreadsheetApp.getActiveSheet();
  for (let row = 1; row <= 1000; row += 1) sheet.getRange(row, 2).setValue(row);
}
function writeAll() {
  const range = SpreadsheetApp.getActiveSheet().getDataRange();
  range.setValues(range.getValues());
}`;

const measured = {
  nothing: 'an execution that does nothing',
  readCells: '1,000 getValue calls',
  readAll: `getValues of ${rows.toLocaleString('en')} rows × ${columns} columns`,
  writeCells: '1,000 setValue calls',
  writeAll: 'the same read and written back',
} as const;

const workspace = openWorkspace();
workspace.accounts.add(programPeople.owner);
const { spreadsheetId } = createSpreadsheet(workspace, owner, { title: 'Bench' });
const { id: projectId } = workspace.installProject({
  name: 'Bench',
  owner,
  container: { kind: 'spreadsheet', id: spreadsheetId },
  manifest: { timeZone: 'Asia/Tokyo' },
  files: [{ name: 'Code', kind: 'server-js', source }],
});
batchUpdate(workspace, owner, spreadsheetId, {
  requests: [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: rows, columnCount: columns } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
  ],
});
valuesUpdate(workspace, owner, spreadsheetId, {
  range: 'A1',
  valueInputOption: 'RAW',
  requestBody: {
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => (column % 2 === 0 ? row + column : `text ${row}`)),
    ),
  },
});

console.log(`Milliseconds, the middle of five runs:`);
for (const [functionName, words] of Object.entries(measured))
  console.log(`${middle(functionName).toFixed(0).padStart(6)}  ${words}`);
workspace.close();

function middle(functionName: string): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const { error } = workspace.run({ projectId, functionName, user: owner, startedBy: 'editor' });
    if (error !== undefined) throw new Error(error);
    return performance.now() - began;
  });
  return times.sort((one, other) => one - other)[2] ?? NaN;
}
