import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { openService, type Service, staff } from '../service.ts';

let service: Service;
let sheets: sheets_v4.Sheets;
beforeAll(async () => {
  service = await openService();
  sheets = service.sheets(staff);
});
afterAll(() => service.close());

async function create(requestBody: sheets_v4.Schema$Spreadsheet) {
  return (await sheets.spreadsheets.create({ requestBody })).data;
}

test('a tab may have the id 0, wherever it stands', async () => {
  const { sheets: made } = await create({
    sheets: [{ properties: { title: 'a' } }, { properties: { title: 'シート1', sheetId: 0 } }],
  });
  expect(made?.map(({ properties }) => [properties?.sheetId, properties?.title, properties?.index])).toEqual([
    [1, 'a', 0],
    [0, 'シート1', 1],
  ]);
});

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };

test('tabs come with what stands on them', async () => {
  const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
  const { spreadsheetId } = await create({
    properties: { title: 'Report' },
    sheets: [
      {
        properties: { sheetId: 0, title: 'Data' },
        data: [
          {
            startRow: 1,
            startColumn: 1,
            rowData: [{ values: [text('Item'), { userEnteredValue: { formulaValue: '=Other!A1' } }] }],
            columnMetadata: [{ pixelSize: 180 }],
          },
        ],
        merges: [{ ...range, endRowIndex: 1 }],
        basicFilter: { range: { ...range, startRowIndex: 1, endRowIndex: 5 } },
        bandedRanges: [
          { range, rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } } },
        ],
        protectedRanges: [{ range, warningOnly: true }],
        conditionalFormats: [
          {
            ranges: [range],
            booleanRule: { condition: { type: 'BLANK' }, format: { textFormat: { bold: true } } },
          },
        ],
        filterViews: [{ title: 'View', range }],
      },
      { properties: { sheetId: 5, title: 'Other' }, data: [{ rowData: [{ values: [text('here')] }] }] },
    ],
    namedRanges: [{ name: 'head', range }],
  });
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: spreadsheetId!, fields: '*' });
  const [tab] = data.sheets!;
  expect(data.namedRanges).toEqual([{ namedRangeId: expect.any(String), name: 'head', range }]);
  expect(tab).toMatchObject({
    merges: [{ endRowIndex: 1 }],
    basicFilter: { range: { endRowIndex: 5 } },
    bandedRanges: [{ range }],
    protectedRanges: [{ range, warningOnly: true }],
    conditionalFormats: [{ ranges: [range] }],
    filterViews: [{ title: 'View', range }],
  });
  expect(tab?.data?.[0]?.columnMetadata?.slice(0, 2)).toEqual([{ pixelSize: 100 }, { pixelSize: 180 }]);
  const values = await sheets.spreadsheets.values.get({ spreadsheetId: spreadsheetId!, range: 'Data!B2:C2' });
  expect(values.data.values).toEqual([['Item', 'here']]);
});

test('what cannot be makes no spreadsheet', async () => {
  const before = (await service.drive(staff).files.list()).data.files?.length;
  await expect(create({ sheets: [{ properties: { sheetId: 3 }, merges: [range] }] })).rejects.toMatchObject({
    code: 400,
    message: expect.stringContaining('No grid with id: 0') as unknown,
  });
  expect((await service.drive(staff).files.list()).data.files?.length).toBe(before);
});
