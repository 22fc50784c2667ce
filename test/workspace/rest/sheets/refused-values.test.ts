import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { sheets_v4 } from '@googleapis/sheets';
import { openService, type Service, staff } from '../service.ts';

let service: Service;
let sheets: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  service = await openService();
  sheets = service.sheets(staff);
  const requestBody = { sheets: [{ properties: { title: 'Log', gridProperties: { rowCount: 9 } } }] };
  spreadsheetId = (await sheets.spreadsheets.create({ requestBody })).data.spreadsheetId!;
});
afterAll(() => service.close());
beforeEach(() => {
  // A minute holds sixty calls.
  service.workspace.advance(60_000);
});

const listValue = 'type.googleapis.com/google.protobuf.ListValue';

/** What people send, and what the API says to it (messages as clients of the real one report them). */
const refused: readonly [string, { range?: string; values: unknown; body?: object }, string][] = [
  ['a row that is no list', { values: ['x'] }, `Invalid value at 'data.values[0]' (${listValue}), "x"`],
  [
    'several of them',
    { values: ['x', ['y'], 1] },
    `Invalid value at 'data.values[0]' (${listValue}), "x"\nInvalid value at 'data.values[2]' (${listValue}), 1`,
  ],
  ['one text for all values', { values: 'x' }, `Invalid value at 'data.values' (${listValue}), "x"`],
  [
    'a list in a cell',
    { values: [['a'], ['b', ['c']]] },
    'Invalid values[1][1]: list_value {\n  values {\n    string_value: "c"\n  }\n}\n',
  ],
  [
    'an object in a cell',
    { values: [[{ name: 'Ada', on: true }]] },
    'Invalid values[0][0]: struct_value {\n  fields {\n    key: "name"\n    value {\n      string_value: "Ada"\n    }\n  }\n' +
      '  fields {\n    key: "on"\n    value {\n      bool_value: true\n    }\n  }\n}\n',
  ],
  [
    'a column too many',
    { range: 'A16:Z16', values: [Array(27).fill(1)] },
    'Requested writing within range [Log!A16:Z16], but tried writing to column [AA]',
  ],
  [
    'a row too many',
    { range: 'Log!A1:B1', values: [[1], [2], [3]] },
    'Requested writing within range [Log!A1:B1], but tried writing to row [2]',
  ],
  [
    'another range in the body',
    { range: 'Log!A1', values: [[1]], body: { range: 'Log!B1' } },
    "Request range[Log!A1] does not match value's range[Log!B1]",
  ],
  [
    'the same range in other words',
    { range: 'Log!A1', values: [[1]], body: { range: "'Log'!A1" } },
    "Request range[Log!A1] does not match value's range['Log'!A1]",
  ],
  [
    'a name that is none',
    { values: [[1]], body: { majorDimensions: 'ROWS' } },
    `Invalid JSON payload received. Unknown name "majorDimensions" at 'data': Cannot find field.`,
  ],
];

describe('values.update refuses', () => {
  test.each(refused)('%s', async (_what, { range = 'A1', values, body }, message) => {
    const requestBody = { ...body, values } as sheets_v4.Schema$ValueRange;
    await expect(
      sheets.spreadsheets.values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody }),
    ).rejects.toMatchObject({ code: 400, message });
  });

  it.each([
    [undefined, "'valueInputOption' is required but not specified"],
    [
      'TYPED',
      `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "TYPED"`,
    ],
  ])('the option %s', async (valueInputOption, message) => {
    const call = { spreadsheetId, range: 'A1', requestBody: { values: [[1]] } };
    await expect(
      sheets.spreadsheets.values.update({ ...call, ...(valueInputOption && { valueInputOption }) }),
    ).rejects.toMatchObject({ code: 400, message });
  });
});

test.each<[string, unknown, string]>([
  ['Log!A0', [[1]], 'Invalid data[1]: Unable to parse range: Log!A0'],
  ['A1', [[[1]]], 'Invalid data[1].values[0][0]: list_value {\n  values {\n    number_value: 1.0\n  }\n}\n'],
  ['A1', [1], `Invalid value at 'data[1].values[0]' (${listValue}), 1`],
])('values.batchUpdate says which of its ranges is wrong: %s %j', async (range, values, message) => {
  const data = [
    { range: 'A1', values: [[1]] },
    { range, values: values as unknown[][] },
  ];
  await expect(
    sheets.spreadsheets.values.batchUpdate({ spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }),
  ).rejects.toMatchObject({ code: 400, message });
});

test('a value of an enumeration that Google knows and nothing here carries out is named', async () => {
  const properties = { autoRecalc: 'HOUR' };
  const requests = [{ updateSpreadsheetProperties: { properties, fields: 'autoRecalc' } }];
  await expect(
    sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }),
  ).rejects.toMatchObject({
    code: 501,
    message:
      'not emulated: Sheets API value HOUR of requests[0].update_spreadsheet_properties.properties.auto_recalc',
  });
});
