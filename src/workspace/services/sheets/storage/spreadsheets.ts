import { randomUUID } from 'node:crypto';
import type { Host } from '../../../host.ts';
import type { Store } from '../../../store/store.ts';
import { ApiError } from '../../api-error.ts';
import { emptyRow, type Row } from '../model/cell.ts';
import type { DimensionProperties, Sheet, Spreadsheet } from '../model/spreadsheet.ts';
import { type Block, blockRows, decodeBlock, earlierBlockRows, encodeBlock } from './block.ts';

const headKind = 'spreadsheet';
const blockKind = 'spreadsheet-block';
const versionKind = 'spreadsheet-version';

/** Everything but the cells, which lie in blocks of their own. */
type Head = Omit<Spreadsheet, 'sheets'> & { readonly sheets: readonly SheetHead[] };
type SheetHead = Omit<Sheet, 'rows' | 'rowProperties' | 'columnProperties'> & {
  readonly rowCount: number;
  readonly rowProperties: readonly [number, DimensionProperties][];
  readonly columnProperties: readonly [number, DimensionProperties][];
};

type Version = { readonly version: string; readonly blockRows?: number };
type Cached = { readonly version: string; readonly spreadsheet: Spreadsheet };

/** The spreadsheets of a store as they are now. */
const caches = new WeakMap<Store, Map<string, Cached>>();

/** What was read, by its version, which no other content ever has: a copy of a store, or one taken back, comes to it again. */
const KEPT_VERSIONS = 16;
const read = new Map<string, Spreadsheet>();

/** The spreadsheet as it is now; from memory unless the store has moved on, or back, without us. */
export function loadSpreadsheet(host: Host, id: string): Spreadsheet {
  const stored = host.store.read<Version>(versionKind, id);
  if (!stored) throw new ApiError('NOT_FOUND', 'Requested entity was not found.');
  const { version } = stored;
  const cached = cacheOf(host.store).get(id);
  if (cached?.version === version) return cached.spreadsheet;

  const spreadsheet = read.get(version) ?? readAll(host.store, id);
  keepRead(version, spreadsheet);
  cacheOf(host.store).set(id, { version, spreadsheet });
  return spreadsheet;
}

/** The one that nobody has come to for longest goes. */
function keepRead(version: string, spreadsheet: Spreadsheet): void {
  read.delete(version);
  read.set(version, spreadsheet);
  const [oldest] = read.keys();
  if (read.size > KEPT_VERSIONS && oldest !== undefined) read.delete(oldest);
}

/** Keeps `next`, writing only the blocks whose rows differ from those of `known`. */
export function saveSpreadsheet(host: Host, next: Spreadsheet, known?: Spreadsheet): void {
  if (next === known) return;
  const { store } = host;
  const version = randomUUID();
  store.transaction(() => {
    const before = removeEarlierBlocks(store, next.id) ? undefined : known;
    for (const sheet of before?.sheets ?? []) {
      if (!rowsOf(next, sheet.properties.sheetId)) removeBlocks(store, next.id, sheet, 0);
    }
    for (const sheet of next.sheets) {
      writeBlocks(store, next.id, sheet, before && rowsOf(before, sheet.properties.sheetId));
    }
    store.write(headKind, next.id, headOf(next));
    store.write(versionKind, next.id, { version, blockRows } satisfies Version);
  });
  cacheOf(store).set(next.id, { version, spreadsheet: next });
}

function cacheOf(store: Store): Map<string, Cached> {
  const known = caches.get(store) ?? new Map<string, Cached>();
  caches.set(store, known);
  return known;
}

function rowsOf(spreadsheet: Spreadsheet, sheetId: number): readonly Row[] | undefined {
  return spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId)?.rows;
}

function writeBlocks(store: Store, id: string, sheet: Sheet, before: readonly Row[] = []): void {
  if (sheet.rows === before) return;
  for (let start = 0; start < sheet.rows.length; start += blockRows) {
    if (sameRows(sheet.rows, before, start)) continue;
    const rows = sheet.rows.slice(start, start + blockRows);
    store.write(blockKind, blockId(id, sheet.properties.sheetId, start), encodeBlock(rows));
  }
  removeBlocks(store, id, { ...sheet, rows: before }, Math.ceil(sheet.rows.length / blockRows) * blockRows);
}

function sameRows(rows: readonly Row[], before: readonly Row[], start: number): boolean {
  const end = Math.min(start + blockRows, Math.max(rows.length, before.length));
  for (let row = start; row < end; row += 1) if (rows[row] !== before[row]) return false;
  return true;
}

function removeBlocks(store: Store, id: string, sheet: Sheet, from: number): void {
  for (let start = from; start < sheet.rows.length; start += blockRows) {
    store.remove(blockKind, blockId(id, sheet.properties.sheetId, start));
  }
}

/** Whether the store held blocks of another size: all are to be written anew. */
function removeEarlierBlocks(store: Store, id: string): boolean {
  const stored = store.read<Version>(versionKind, id);
  if (!stored || (stored.blockRows ?? earlierBlockRows) === blockRows) return false;
  for (const block of store.list(blockKind, `${id}/`)) store.remove(blockKind, block.id);
  return true;
}

function blockId(id: string, sheetId: number, start: number): string {
  return `${id}/${sheetId}/${String(start / blockRows).padStart(6, '0')}`;
}

function headOf(spreadsheet: Spreadsheet): Head {
  const sheets = spreadsheet.sheets.map(({ rows, rowProperties, columnProperties, ...sheet }) => ({
    ...sheet,
    rowCount: rows.length,
    rowProperties: entries(rowProperties),
    columnProperties: entries(columnProperties),
  }));
  return { ...spreadsheet, sheets };
}

function readAll(store: Store, id: string): Spreadsheet {
  const head = store.read<Head>(headKind, id);
  if (!head) throw new ApiError('INTERNAL', `Spreadsheet ${id} has a version but no content in the store`);
  const sheets = head.sheets.map(({ rowCount, rowProperties, columnProperties, ...sheet }) => ({
    ...sheet,
    rows: readRows(store, id, sheet.properties.sheetId, rowCount),
    rowProperties: fromEntries(rowProperties),
    columnProperties: fromEntries(columnProperties),
  }));
  return { ...head, sheets };
}

function readRows(store: Store, id: string, sheetId: number, rowCount: number): Row[] {
  const rows: Row[] = [];
  for (const { document } of store.list<Block>(blockKind, `${id}/${sheetId}/`)) {
    for (const row of decodeBlock(document)) rows.push(row.length === 0 ? emptyRow : row);
  }
  if (rows.length !== rowCount) {
    throw new ApiError(
      'INTERNAL',
      `Tab ${sheetId} of ${id} should hold ${rowCount} rows: the store has ${rows.length}`,
    );
  }
  return rows;
}

function entries<T>(sparse: readonly (T | undefined)[]): [number, T][] {
  return sparse.flatMap((value, index) => (value === undefined ? [] : [[index, value] as [number, T]]));
}

function fromEntries<T>(pairs: readonly (readonly [number, T])[]): (T | undefined)[] {
  const sparse: (T | undefined)[] = [];
  for (const [index, value] of pairs) {
    while (sparse.length < index) sparse.push(undefined);
    sparse[index] = value;
  }
  return sparse;
}
