import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { colleague, openService, type Service, staff } from '../service.ts';

let service: Service;
let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  service = await openService();
  sheets = service.sheets(staff);
});
afterAll(() => service.close());

beforeEach(async () => {
  // A minute holds sixty calls.
  service.workspace.advance(60_000);
  spreadsheetId = await newSpreadsheet('受付');
  await sheets.spreadsheets.values.update({
    spreadsheetId,
    range: '受付!A1',
    valueInputOption: 'RAW',
    requestBody: {
      values: [
        ['番号', '件数'],
        ['IMG-1', 15],
        ['IMG-2', 3],
      ],
    },
  });
});

async function newSpreadsheet(title: string): Promise<string> {
  const requestBody = { sheets: [{ properties: { title } }] };
  return (await sheets.spreadsheets.create({ requestBody })).data.spreadsheetId!;
}

async function read(range: string, id = spreadsheetId) {
  return (await sheets.spreadsheets.values.get({ spreadsheetId: id, range })).data.values ?? [];
}

async function mark(metadataKey: string, startIndex: number): Promise<number> {
  const dimensionRange = { sheetId: 1, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 };
  const developerMetadata = { metadataKey, visibility: 'DOCUMENT', location: { dimensionRange } };
  const { data } = await sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [{ createDeveloperMetadata: { developerMetadata } }] },
  });
  return data.replies![0]!.createDeveloperMetadata!.developerMetadata!.metadataId!;
}

describe('values', () => {
  it('of several ranges are cleared in one call', async () => {
    const ranges = ['受付!A2', '受付!B3:B3'];
    const { data } = await sheets.spreadsheets.values.batchClear({ spreadsheetId, requestBody: { ranges } });
    expect(data).toEqual({ spreadsheetId, clearedRanges: ["'受付'!A2", "'受付'!B3"] });
    expect(await read('受付!A1:B3')).toEqual([['番号', '件数'], ['', '15'], ['IMG-2']]);
  });

  it('are cleared in all ranges or in none', async () => {
    const requestBody = { ranges: ['受付!A2', 'ない!A1'] };
    await expect(sheets.spreadsheets.values.batchClear({ spreadsheetId, requestBody })).rejects.toMatchObject(
      {
        status: 400,
      },
    );
    expect(await read('受付!A2')).toEqual([['IMG-1']]);
  });

  it('are written where developer metadata says', async () => {
    await mark('status', 1);
    const { data } = await sheets.spreadsheets.values.batchUpdateByDataFilter({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        includeValuesInResponse: true,
        data: [
          {
            dataFilter: { developerMetadataLookup: { metadataKey: 'status' } },
            values: [['IMG-9', '=2*3']],
          },
          { dataFilter: { a1Range: '受付!A3' }, majorDimension: 'COLUMNS', values: [['IMG-8']] },
        ],
      },
    });
    expect(data).toMatchObject({
      spreadsheetId,
      totalUpdatedRows: 2,
      totalUpdatedCells: 3,
      totalUpdatedSheets: 1,
      responses: [
        {
          updatedCells: 2,
          dataFilter: { developerMetadataLookup: { metadataKey: 'status' } },
          updatedData: { values: [['IMG-9', '6']] },
        },
        { updatedCells: 1, dataFilter: { a1Range: '受付!A3' } },
      ],
    });
    expect(await read('受付!A2:B3')).toEqual([
      ['IMG-9', '6'],
      ['IMG-8', '3'],
    ]);
  });

  it('are cleared where developer metadata says', async () => {
    await mark('old', 2);
    const requestBody = { dataFilters: [{ developerMetadataLookup: { metadataKey: 'old' } }] };
    await sheets.spreadsheets.values.batchClearByDataFilter({ spreadsheetId, requestBody });
    expect(await read('受付!A1:B3')).toEqual([
      ['番号', '件数'],
      ['IMG-1', '15'],
    ]);
  });
});

describe('append', () => {
  // Two tables, as in the guide: A1:C2, and B4:D6 below an empty row.
  beforeEach(async () => {
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: '受付!A1',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['x', 'y', 'z'],
          ['x', 'y', 'z'],
          ['', '', ''],
          ['', 'x', 'y', 'z'],
          ['', 'x', 'y', 'z'],
          ['', 'x', 'y', 'z'],
        ],
      },
    });
  });
  const append = (range: string, insertDataOption?: string) =>
    sheets.spreadsheets.values.append({
      spreadsheetId,
      range: `受付${range}`,
      valueInputOption: 'RAW',
      ...(insertDataOption && { insertDataOption }),
      requestBody: { values: [['neu', 1]] },
    });

  test.each([
    ['', "'受付'!B4:D6", "'受付'!B7:C7"],
    ['!B4', "'受付'!B4:D6", "'受付'!B7:C7"],
    ['!C5:D5', "'受付'!B4:D6", "'受付'!B7:C7"],
    ['!B2:D4', "'受付'!B4:D6", "'受付'!B7:C7"],
    ['!A3:G10', "'受付'!B4:D6", "'受付'!B7:C7"],
    ['!A1', "'受付'!A1:C2", "'受付'!A3:B3"],
    ['!A1:C2', "'受付'!A1:C2", "'受付'!A3:B3"],
    ['!F5:G6', undefined, "'受付'!F5:G5"],
  ])('with the range %j finds the table %s and writes to %s', async (range, tableRange, updatedRange) => {
    const { data } = await append(range);
    expect({ tableRange: data.tableRange, updatedRange: data.updates?.updatedRange }).toEqual({
      tableRange,
      updatedRange,
    });
  });

  it('puts new rows in, and moves what stands below', async () => {
    await append('!A1', 'INSERT_ROWS');
    expect(await read('受付!A2:D5')).toEqual([['x', 'y', 'z'], ['neu', '1'], [], ['', 'x', 'y', 'z']]);
  });

  it('refuses another way of putting in', async () => {
    await expect(append('!A1', 'SHIFT')).rejects.toMatchObject({ status: 400 });
  });
});

test('developer metadata is found by its number', async () => {
  const metadataId = await mark('status', 1);
  const { data } = await sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId });
  expect(data).toMatchObject({ metadataId, metadataKey: 'status', location: { locationType: 'ROW' } });
  await expect(
    sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: metadataId + 1 }),
  ).rejects.toMatchObject({ status: 404 });
});

describe('a tab', () => {
  it('is copied to another spreadsheet with its values', async () => {
    const destinationSpreadsheetId = await newSpreadsheet('受付 のコピー');
    const copy = () =>
      sheets.spreadsheets.sheets.copyTo({
        spreadsheetId,
        sheetId: 1,
        requestBody: { destinationSpreadsheetId },
      });
    const { data } = await copy();
    expect(data).toMatchObject({ title: '受付 のコピー 2', index: 1, sheetType: 'GRID' });
    expect(data.sheetId).not.toBe(1);
    expect(await read("'受付 のコピー 2'!A2:B2", destinationSpreadsheetId)).toEqual([['IMG-1', '15']]);
    expect((await copy()).data.title).toBe('受付 のコピー 3');
  });

  test.each([
    [9, undefined, 400, 'with id: 9'],
    [1, 'none', 404, 'Requested entity was not found.'],
    [1, '', 400, 'Request must contain a destination spreadsheet ID.'],
  ])('%i is not copied to %j', async (sheetId, destination = spreadsheetId, status, message) => {
    const requestBody = { destinationSpreadsheetId: destination };
    await expect(
      sheets.spreadsheets.sheets.copyTo({ spreadsheetId, sheetId, requestBody }),
    ).rejects.toMatchObject({ status, message: expect.stringContaining(message) });
  });

  it('is not copied into what somebody may not write', async () => {
    const requestBody = { type: 'user', role: 'reader', emailAddress: colleague };
    await service.drive(staff).permissions.create({ fileId: spreadsheetId, requestBody });
    await expect(
      service.sheets(colleague).spreadsheets.sheets.copyTo({
        spreadsheetId,
        sheetId: 1,
        requestBody: { destinationSpreadsheetId: spreadsheetId },
      }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
