import { beforeEach, describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Host } from '../../../../src/workspace/host.ts';
import { spreadsheetMimeType } from '../../../../src/workspace/services/drive/file.ts';
import { copyFile, createFile, exportFile } from '../../../../src/workspace/services/drive/service.ts';
import { tableIn, textOf } from '../../../../src/workspace/services/drive/spreadsheet/separated-text.ts';
import {
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
  valuesUpdate,
} from '../../../../src/workspace/services/sheets/service.ts';
import { fakeHost, people } from '../../../support/workspace/fake-execution.ts';

const { staff } = people;
const csv = 'text/csv';
const tsv = 'text/tab-separated-values';
let host: Host;

beforeEach(() => {
  host = fakeHost();
});

function imported(content: string | Uint8Array, mimeType: string, name = '検査.csv'): string {
  const media = { bytes: Buffer.from(content as string), mimeType };
  return createFile(host, staff.email, { name, mimeType: spreadsheetMimeType }, media).id!;
}

function values(id: string, valueRenderOption = 'UNFORMATTED_VALUE') {
  const [first] = getSpreadsheet(host, staff.email, id, {}).sheets!;
  return valuesGet(host, staff.email, id, { range: first!.properties!.title!, valueRenderOption }).values;
}

describe('a text with separators becomes a spreadsheet', () => {
  test.each<[string, string, string, unknown[][]]>([
    [
      'commas',
      'a,b\r\n1,2\r\n',
      csv,
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      tsv,
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    ['quotes', '"a,b","c ""d"""\n', csv, [['a,b', 'c "d"']]],
    ['lines in a cell', '"a\nb",c', csv, [['a\nb', 'c']]],
    ['a byte order mark', '\ufeffa,b', csv, [['a', 'b']]],
    ['lines of different lengths', 'a\nb,c,d', csv, [['a'], ['b', 'c', 'd']]],
    ['a formula', '1,=A1+1', csv, [[1, 2]]],
    ['text that was meant', "'01,x", csv, [['01', 'x']]],
    ['yes and no', 'TRUE,false', csv, [[true, false]]],
  ])('with %s', (_, content, mimeType, expected) => {
    expect(values(imported(content, mimeType))).toEqual(expected);
  });

  it('with dates as dates, and a tab of the file’s name', () => {
    const id = imported('2026/4/1', csv);
    expect(values(id)).toEqual([[46113]]);
    expect(values(id, 'FORMATTED_VALUE')).toEqual([['2026/04/01']]);
    const { sheets, properties } = getSpreadsheet(host, staff.email, id, {});
    expect([properties?.title, sheets?.[0]?.properties?.title]).toEqual(['検査.csv', '検査']);
  });

  it('in the encoding that its type names, larger than a new tab, or with nothing in it', () => {
    expect(values(imported(iconv.encode('検査', 'cp932'), `${csv}; charset=Shift_JIS`))).toEqual([['検査']]);
    const wide = Array.from({ length: 40 }, (_, index) => index).join(',');
    expect(values(imported(`${wide}\n`.repeat(1200), csv))).toHaveLength(1200);
    expect(values(imported('', csv))).toBeUndefined();
  });

  it('as a copy of a file, which stays as it was', () => {
    const bytes = Buffer.from('a,1');
    const source = createFile(host, staff.email, { name: 'a.csv' }, { bytes, mimeType: csv }).id!;
    const copy = copyFile(host, staff.email, source, { name: '台帳', mimeType: spreadsheetMimeType });
    expect(copy).toMatchObject({ name: '台帳', mimeType: spreadsheetMimeType });
    expect(values(copy.id!)).toEqual([['a', 1]]);
  });

  it('but nothing else does', () => {
    expect(() => imported('x', 'application/vnd.ms-excel')).toThrow(
      'not emulated: Drive conversion of application/vnd.ms-excel into a spreadsheet',
    );
  });
});

describe('a spreadsheet', () => {
  let id: string;
  beforeEach(() => {
    id = createSpreadsheet(host, staff.email, { title: '台帳' }).spreadsheetId;
    const rows = [['品名', '税込, 円', ''], ['CT', '1,100', '=B2*2'], ['"MR"'], ['2026/4/1', 'a\tb']];
    const requestBody = { values: rows };
    valuesUpdate(host, staff.email, id, { range: 'A1', valueInputOption: 'USER_ENTERED', requestBody });
  });

  test.each([
    [csv, '品名,"税込, 円",\r\nCT,"1,100",2200\r\n"""MR""",,\r\n2026/04/01,a\tb,'],
    [tsv, '品名\t税込, 円\t\r\nCT\t1,100\t2200\r\n"MR"\t\t\r\n2026/04/01\ta b\t'],
  ])('is exported as %s, as its cells show it', (mimeType, expected) => {
    expect(Buffer.from(exportFile(host, staff.email, id, mimeType).bytes).toString()).toBe(expected);
  });

  test.each([
    [
      'application/pdf',
      'not emulated: Drive.Files.export of application/vnd.google-apps.spreadsheet to application/pdf',
    ],
    ['image/png', 'The requested conversion is not supported.'],
  ])('is not exported as %s', (mimeType, message) => {
    expect(() => exportFile(host, staff.email, id, mimeType)).toThrow(message);
  });
});

// One empty cell alone is no text at all.
test('what is written with separators is read as it was', () => {
  const cell = fc.string().map((text) => text.replaceAll(/[\r\ufeff]/g, ''));
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(table, (lines) => {
      expect(tableIn(textOf(lines, csv)!, csv)).toEqual(lines);
    }),
  );
});
