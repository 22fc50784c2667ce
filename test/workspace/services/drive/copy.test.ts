import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { formMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { registerFile } from '../../../../src/workspace/services/drive/files.ts';
import { copyFile, createFile, getFile } from '../../../../src/workspace/services/drive/service.ts';
import {
  batchUpdate,
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
  valuesUpdate,
} from '../../../../src/workspace/services/sheets/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff } = people;
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

describe('the copy of a spreadsheet', () => {
  let original: string;
  let copy: string;

  beforeEach(() => {
    original = createSpreadsheet(host, staff.email, { title: '台帳' }).spreadsheetId;
    batchUpdate(host, staff.email, original, {
      requests: [
        { addSheet: { properties: { sheetId: 7, title: '設定' } } },
        {
          repeatCell: {
            range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
            cell: { userEnteredFormat: { textFormat: { bold: true } } },
            fields: 'userEnteredFormat.textFormat.bold',
          },
        },
      ],
    });
    write(original, '受付番号');
    copy = copyFile(host, staff.email, original, { name: '台帳の写し' }).id!;
  });

  function write(id: string, value: string) {
    const requestBody = { values: [[value]] };
    valuesUpdate(host, staff.email, id, { range: 'シート1!A1', valueInputOption: 'RAW', requestBody });
  }

  function read(id: string) {
    return valuesGet(host, staff.email, id, { range: 'シート1!A1' }).values;
  }

  it('has the same tabs, cells and formats under its own name', () => {
    const { properties, sheets } = getSpreadsheet(host, staff.email, copy, { includeGridData: true });
    expect(properties?.title).toBe('台帳の写し');
    expect(sheets?.map(({ properties }) => properties?.title)).toEqual(['シート1', '設定']);
    const cell = sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(cell).toMatchObject({
      formattedValue: '受付番号',
      userEnteredFormat: { textFormat: { bold: true } },
    });
    expect(getFile(host, staff.email, copy, { fields: 'webViewLink' }).webViewLink).toContain(
      `/spreadsheets/d/${copy}/`,
    );
  });

  it('goes its own way', () => {
    write(copy, '写し');
    write(original, '原本');
    expect([read(copy), read(original)]).toEqual([[['写し']], [['原本']]]);
  });
});

it('is not made of a form', () => {
  const form = registerFile(host, { name: '相談申請', mimeType: formMimeType, owner: staff.email });
  expect(() => copyFile(host, staff.email, form.id, {})).toThrow(
    'not emulated: Drive.Files.copy of application/vnd.google-apps.form',
  );
});

describe('the properties of a copy', () => {
  const properties = { appProperties: { kind: 'template', of: 'contract' }, properties: { year: '2026' } };

  function copied(resource: object) {
    const { id } = createFile(host, staff.email, { name: '契約書', ...properties });
    return copyFile(host, staff.email, id!, resource, { fields: 'appProperties,properties' });
  }

  it('are those of the original', () => {
    expect(copied({})).toEqual(properties);
  });

  it('are changed by the request, null taking one away', () => {
    expect(copied({ appProperties: { kind: 'copy', of: null } })).toEqual({
      appProperties: { kind: 'copy' },
      properties: { year: '2026' },
    });
  });

  it('are not there where the original has none', () => {
    const { id } = createFile(host, staff.email, { name: 'x' });
    expect(copyFile(host, staff.email, id!, {}, { fields: 'appProperties,properties' })).toEqual({});
  });
});
