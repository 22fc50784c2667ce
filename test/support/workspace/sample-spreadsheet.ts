import { Hono } from 'hono';
import { share } from '../../../src/workspace/services/drive/files.ts';
import { batchUpdate, createSpreadsheet } from '../../../src/workspace/services/sheets/service.ts';
import { spreadsheetOutline } from '../../../src/workspace/services/sheets/view.ts';
import { createDialogShelf } from '../../../src/workspace/web/script/dialog-shelf.ts';
import { scriptRoutes } from '../../../src/workspace/web/script/script-routes.ts';
import { spreadsheetRoutes } from '../../../src/workspace/web/spreadsheet/routes.tsx';
import { openWorkspace } from '../../../src/workspace/workspace.ts';
import { people, start } from './fake-execution.ts';

export const reader = {
  email: 'reader@tohoku.example',
  name: '閲覧 一郎',
  description: '閲覧者',
  domain: 'tohoku.example',
};

const dialog = `<!DOCTYPE html>
<html>
  <head><style>body { font: 14px/1.7 sans-serif; margin: 20px; } button { font: inherit; }</style></head>
  <body>
    <p>選択した行に書き込みます。</p>
    <p>
      <button id="write">書き込む</button> <button id="fail">失敗する</button>
      <button id="date">日付を渡す</button> <button id="close">閉じる</button>
    </p>
    <p id="answer" role="status"></p>
    <script>
      const show = (text) => { document.getElementById('answer').textContent = text; };
      const run = () => google.script.run
        .withUserObject('!')
        .withSuccessHandler((value, mark) => show(value.text + mark))
        .withFailureHandler((error) => show('失敗: ' + error.message));
      document.getElementById('write').onclick = () => run().writeBeside({ text: '髙﨑', list: [1, null] });
      document.getElementById('fail').onclick = () => run().fail();
      document.getElementById('date').onclick = () => {
        try { run().writeBeside({ when: new Date() }); } catch (error) { show(error.message); }
      };
      document.getElementById('close').onclick = () => google.script.host.close();
    </script>
  </body>
</html>`;

const script = `
const page = ${JSON.stringify(dialog)};

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('受付')
    .addItem('書き込む…', 'openDialog')
    .addItem('知らせる', 'notify')
    .addSeparator()
    .addSubMenu(ui.createMenu('管理').addItem('失敗する', 'fail'))
    .addToUi();
}

function openDialog() {
  const html = HtmlService.createHtmlOutput(page).setWidth(480).setHeight(240);
  SpreadsheetApp.getUi().showModalDialog(html, '行に書き込む');
}

function writeBeside(given) {
  const row = SpreadsheetApp.getActiveRange().getRow();
  SpreadsheetApp.getActiveSheet().getRange(row, 3).setValue(given.text);
  return { text: given.text + ' を ' + row + ' 行目に書きました' };
}

function notify() {
  SpreadsheetApp.getActiveSpreadsheet().toast('1 件を記録しました。', '受付', 5);
}

function dated() {
  return { when: new Date(0) };
}

function hidden_() {
  return 'never';
}

function fail() {
  throw new Error('設定がありません');
}
`;

const tariffNote = 'この表は職員が編集します。公表された区分だけが入っています。';

const columnWidths = [120, 140, 220, 90];

/** A spreadsheet with frozen headings, a drop-down, a check box, a protected and a hidden column, and a script. */
export function sampleSpreadsheet({ rowCount = 250 } = {}) {
  const workspace = openWorkspace({ now: start });
  for (const person of [...Object.values(people), reader]) workspace.accounts.add(person);
  const owner = people.staff.email;
  const { spreadsheetId } = createSpreadsheet(workspace, owner, { title: '受付台帳' });
  const sheetId = spreadsheetOutline(workspace, owner, spreadsheetId).sheets[0]!.sheetId;
  batchUpdate(workspace, owner, spreadsheetId, { requests: requests(sheetId, rowCount) });
  share(workspace, owner, spreadsheetId, people.applicant.email, 'writer');
  share(workspace, owner, spreadsheetId, reader.email, 'reader');
  const project = workspace.installProject({
    name: '受付',
    owner,
    container: { kind: 'spreadsheet', id: spreadsheetId },
    manifest: { timeZone: 'Asia/Tokyo' },
    files: [{ name: 'Code', kind: 'server-js', source: script }],
  });
  const path = `/spreadsheets/d/${spreadsheetId}/edit`;
  const shelf = createDialogShelf();
  const routes = new Hono()
    .route('/', spreadsheetRoutes(workspace, shelf))
    .route('/', scriptRoutes(workspace, shelf));
  return { workspace, spreadsheetId, sheetId, project, path, routes };
}

function requests(sheetId: number, rowCount: number) {
  const header = ['受付番号', '状態', '備考', '完了', '控え'];
  const rows = Array.from({ length: rowCount }, (_, index) => [
    `IMG-${String(index + 1).padStart(4, '0')}`,
    '相談申請',
    index === 0 ? '長い備考です。'.repeat(30) : '',
    false,
    '',
  ]);
  const column = (index: number, from = 1) => ({
    sheetId,
    startRowIndex: from,
    endRowIndex: rowCount + 1,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  });
  const columnRange = (index: number) => ({
    sheetId,
    dimension: 'COLUMNS',
    startIndex: index,
    endIndex: index + 1,
  });
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [header, ...rows].map((values, row) => ({
          values: values.map((value) => ({
            userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value },
            ...(row === 0 && {
              userEnteredFormat: {
                textFormat: { bold: true },
                backgroundColor: { red: 0.91, green: 0.94, blue: 1 },
              },
            }),
          })),
        })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId, title: '受付', gridProperties: { frozenRowCount: 1, frozenColumnCount: 1 } },
        fields: 'title,gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
      },
    },
    {
      setDataValidation: {
        range: column(1),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: '相談申請' }, { userEnteredValue: '完了' }],
          },
          strict: true,
          showCustomUi: true,
        },
      },
    },
    { setDataValidation: { range: column(3), rule: { condition: { type: 'BOOLEAN' } } } },
    {
      addProtectedRange: {
        protectedRange: { range: column(0), editors: { users: [people.staff.email] } },
      },
    },
    ...columnWidths.map((pixelSize, index) => ({
      updateDimensionProperties: {
        range: columnRange(index),
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    {
      updateDimensionProperties: {
        range: columnRange(4),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      addSheet: {
        properties: {
          sheetId: 7,
          title: '料金表',
          index: 1,
          gridProperties: { rowCount: 50, columnCount: 8 },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue: tariffNote } }] }],
        fields: 'userEnteredValue',
      },
    },
  ];
}
