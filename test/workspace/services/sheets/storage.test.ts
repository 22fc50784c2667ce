import { describe, expect, it, test } from '@jest/globals';
import type { Store } from '../../../../src/workspace/store/store.ts';
import { batchUpdate, getSpreadsheet, valuesGet } from '../../../../src/workspace/services/sheets/service.ts';
import {
  type Block,
  blockRows,
  decodeBlock,
  earlierBlockRows,
  encodeBlock,
} from '../../../../src/workspace/services/sheets/storage/block.ts';
import { fakeHost } from '../../../support/workspace/fake-execution.ts';
import { aWorkbook, cells, owner, tab } from '../../../support/workspace/workbook.ts';

const rowCount = 20_000;
const columnCount = 45;

/** A store that counts the documents written, over the same content. */
function counted(store: Store): { store: Store; written: string[] } {
  const written: string[] = [];
  return {
    written,
    store: {
      ...store,
      write: (kind, id, document) => (written.push(`${kind}:${id}`), store.write(kind, id, document)),
    },
  };
}

function large() {
  const book = aWorkbook();
  const rows = Array.from({ length: rowCount }, (_, row) =>
    cells(...Array.from({ length: columnCount }, (_, column) => `${row}-${column}`)),
  );
  book.batch([{ appendCells: { sheetId: 0, rows, fields: 'userEnteredValue' } }]);
  return book;
}

describe('a tab of 20,000 rows and 45 columns', () => {
  const book = large();

  it('is read by column quickly', () => {
    const began = performance.now();
    const { values } = valuesGet(book.host, owner, book.id, {
      range: `${tab}!C1:C`,
      majorDimension: 'COLUMNS',
    });
    expect(performance.now() - began).toBeLessThan(500);
    expect(values?.[0]).toHaveLength(rowCount);
  });

  it('is appended to without writing it anew', () => {
    const { store, written } = counted(book.host.store);
    const host = { ...book.host, store };
    valuesGet(host, owner, book.id, { range: 'A1' });
    batchUpdate(host, owner, book.id, {
      requests: [{ appendCells: { sheetId: 0, rows: [cells('末')], fields: '*' } }],
    });
    expect(written.filter((document) => document.startsWith('spreadsheet-block:'))).toHaveLength(1);
  });
});

test('what was written is the same when read from disk again', () => {
  const book = aWorkbook();
  book.enter(`${tab}!A1:C2`, [
    ['a', 1.5, true],
    ['=A1', '2026/4/1'],
  ]);
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  book.batch([
    {
      repeatCell: {
        range,
        cell: {
          note: 'n',
          userEnteredFormat: { textFormat: { bold: true } },
          dataValidation: { condition: { type: 'NOT_BLANK' } },
        },
        fields: 'note,userEnteredFormat,dataValidation',
      },
    },
    { addSheet: { properties: { title: '別', tabColorStyle: { rgbColor: { red: 1 } } } } },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
        properties: { pixelSize: 50 },
        fields: 'pixelSize',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { spreadsheet: true } },
      },
    },
  ]);
  const before = getSpreadsheet(book.host, owner, book.id, { includeGridData: true });
  const reopened = { ...book.host, store: { ...book.host.store } };
  expect(getSpreadsheet(reopened, owner, book.id, { includeGridData: true })).toEqual(before);
});

test('blocks that are no longer needed are removed', () => {
  const book = aWorkbook();
  const rowCount = 2 * blockRows + 10;
  book.batch([
    { addSheet: { properties: { sheetId: 2, title: '別' } } },
    { appendCells: { sheetId: 0, rows: Array.from({ length: rowCount }, () => cells('x')), fields: '*' } },
    { appendCells: { sheetId: 2, rows: [cells('y')], fields: '*' } },
  ]);
  expect(blocksOf(book)).toEqual(['0/000000', '0/000001', '0/000002', '2/000000']);
  book.batch([
    { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 10, endIndex: rowCount - 5 } } },
    { deleteSheet: { sheetId: 2 } },
  ]);
  expect(blocksOf(book)).toEqual(['0/000000']);
  const reopened = { ...book.host, store: { ...book.host.store } };
  expect(valuesGet(reopened, owner, book.id, { range: 'A:A' }).values).toHaveLength(15);
});

function blocksOf(book: ReturnType<typeof aWorkbook>): string[] {
  return book.host.store.list('spreadsheet-block').map(({ id }) => id.slice(book.id.length + 1));
}

test('blocks of the size that earlier versions wrote are read, and written anew with the next change', () => {
  const book = aWorkbook();
  const texts = Array.from({ length: earlierBlockRows + 50 }, (_, row) => [`row ${row}`]);
  book.batch([{ appendCells: { sheetId: 0, rows: texts.map(([text]) => cells(text!)), fields: '*' } }]);
  const { store } = book.host;
  const blocks = store.list<Block>('spreadsheet-block');
  const rows = blocks.flatMap(({ document }) => decodeBlock(document));
  for (const { id } of blocks) store.remove('spreadsheet-block', id);
  [0, 1].forEach((index) => {
    const block = encodeBlock(rows.slice(index * earlierBlockRows, (index + 1) * earlierBlockRows));
    store.write('spreadsheet-block', `${book.id}/0/00000${index}`, block);
  });
  store.write('spreadsheet-version', book.id, { version: 'earlier' });

  expect(book.values('A:A')).toEqual(texts);
  book.enter('A3', [['changed']]);
  const changed = texts.map((row, index) => (index === 2 ? ['changed'] : row));
  expect(blocksOf(book)).toHaveLength((earlierBlockRows + 50) / blockRows);
  const reopened = { ...book.host, store: { ...store } };
  expect(valuesGet(reopened, owner, book.id, { range: 'A:A' }).values).toEqual(changed);
});

test('a transaction around it that fails takes the change back, from memory too', () => {
  const book = aWorkbook(fakeHost());
  book.enter('A1', [['vorher']]);
  expect(() =>
    book.host.store.transaction(() => {
      book.enter('A1', [['nachher']]);
      throw new Error('crash');
    }),
  ).toThrow('crash');
  expect(book.values('A1')).toEqual([['vorher']]);
});
