import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { colleague, openService, type Service, staff } from './service.ts';

let service: Service;
let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  service = await openService();
  sheets = service.sheets(staff);
});
afterAll(() => service.close());

beforeEach(async () => {
  const { data } = await sheets.spreadsheets.create({
    requestBody: { properties: { title: '台帳' }, sheets: [{ properties: { title: '受付' } }] },
  });
  spreadsheetId = data.spreadsheetId!;
});

const range = '受付!A1:B2';
const rows = [
  ['受付番号', '件数'],
  ['IMG-2026-0001', 15],
];

function write() {
  return sheets.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: 'RAW',
    requestBody: { values: rows },
  });
}

describe('values', () => {
  it('are written and read', async () => {
    const { data: written } = await write();
    const { data } = await sheets.spreadsheets.values.get({
      spreadsheetId,
      range,
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(written).toMatchObject({ spreadsheetId, updatedCells: 4 });
    expect(data.values).toEqual(rows);
  });

  it('of several ranges come in one call', async () => {
    await write();
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['受付!A1', '受付!B2'],
    });
    expect(data.valueRanges?.map(({ values }) => values)).toEqual([[['受付番号']], [['15']]]);
  });

  it('are found by data filter', async () => {
    await write();
    const { data } = await sheets.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: { dataFilters: [{ a1Range: '受付!A2' }] },
    });
    expect(data.valueRanges?.[0]?.valueRange?.values).toEqual([['IMG-2026-0001']]);
  });

  it('are appended below the others and cleared', async () => {
    await write();
    await sheets.spreadsheets.values.append({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['IMG-2026-0002', 3]] },
    });
    await sheets.spreadsheets.values.clear({ spreadsheetId, range: '受付!A2:B2' });
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: '受付!A1:B9' });
    expect(data.values).toEqual([['受付番号', '件数'], [], ['IMG-2026-0002', '3']]);
  });

  it('are written to several ranges in one call', async () => {
    const { data } = await sheets.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'USER_ENTERED',
        data: [
          { range: '受付!A1', values: [['2']] },
          { range: '受付!A2', values: [['=A1*3']] },
        ],
      },
    });
    const read = await sheets.spreadsheets.values.get({ spreadsheetId, range: '受付!A2' });
    expect(data.totalUpdatedCells).toBe(2);
    expect(read.data.values).toEqual([['6']]);
  });
});

describe('a spreadsheet', () => {
  it('is described as far as fields ask', async () => {
    const { data } = await sheets.spreadsheets.get({
      spreadsheetId,
      fields: 'properties.title,sheets.properties.title',
    });
    expect(data).toEqual({ properties: { title: '台帳' }, sheets: [{ properties: { title: '受付' } }] });
  });

  it('is changed by batchUpdate as a whole or not at all', async () => {
    const add = (title: string) => ({ addSheet: { properties: { title } } });
    await expect(
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [add('履歴'), add('受付')] },
      }),
    ).rejects.toMatchObject({ code: 400 });

    const { data } = await sheets.spreadsheets.get({ spreadsheetId });
    expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual(['受付']);
  });

  it('is found by its developer metadata', async () => {
    const developerMetadata = {
      metadataKey: 'column',
      metadataValue: 'reference',
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    };
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [{ createDeveloperMetadata: { developerMetadata } }] },
    });
    const { data } = await sheets.spreadsheets.developerMetadata.search({
      spreadsheetId,
      requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }] },
    });
    expect(data.matchedDeveloperMetadata?.[0]?.developerMetadata?.metadataValue).toBe('reference');
  });

  it('is not there for an account it is not shared with', async () => {
    await expect(service.sheets(colleague).spreadsheets.get({ spreadsheetId })).rejects.toMatchObject({
      code: 403,
      message: 'The caller does not have permission',
    });
  });

  it('does not take an unknown field', async () => {
    await expect(
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ addSheet: { colour: 'red' } } as sheets_v4.Schema$Request] },
      }),
    ).rejects.toMatchObject({ code: 400, message: expect.stringContaining('colour') });
  });
});
