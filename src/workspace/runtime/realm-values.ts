import { internalSlot } from './internal-slot.ts';

/**
 * Values cross between the script's realm and the services' as copies, as they do between Apps Script and Google's
 * servers; what stands for something on the other side (a sheet, a form, a blob) crosses as itself.
 */
const opaque = internalSlot<{ readonly className: string | undefined }>('opaque');

/** `className` is what Apps Script calls its class: `SpreadsheetApp.Range`. */
export function markOpaque(object: object, className?: string): void {
  opaque.put(object, { className });
}

/** Undefined for what a script made itself, and for objects that have no class to it. */
export function classNameOf(object: object): string | undefined {
  return opaque.of(object)?.className;
}

export function isOpaque(object: object): boolean {
  return opaque.of(object) !== undefined;
}

/** The constructors of one realm. */
export type Intrinsics = {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
};

const ours: Intrinsics = { Array, Object, Date, Error };

/** A script's value as the services take it. */
export function toPlain(value: unknown): unknown {
  return carry(value, ours);
}

/** A copy of arrays, plain objects, dates and bytes, made of `realm`'s constructors. */
export function carry(value: unknown, realm: Intrinsics): unknown {
  if (typeof value !== 'object' || value === null || isOpaque(value)) return value;
  if (Array.isArray(value)) return carryArray(value, realm);
  const table = tables.of(value);
  if (table) return carryTable(table, realm);
  if (value instanceof Uint8Array) return realm.Array.from(value, (byte) => (byte << 24) >> 24);
  if (isPlain(value)) return carryObject(value as Readonly<Record<string, unknown>>, realm);
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return new realm.Date((value as Date).getTime());
  if (kind === '[object Error]') return carryError(value as Error, realm);
  return value;
}

/** Element by element, into an array of its size: tables of thousands of cells cross, and `Array.from` takes five times as long. */
function carryArray(value: readonly unknown[], realm: Intrinsics): unknown[] {
  const copy = new realm.Array(value.length) as unknown[];
  for (let index = 0; index < value.length; index += 1) {
    const element = value[index];
    copy[index] = typeof element === 'object' ? carry(element, realm) : element;
  }
  return copy;
}

type Table = {
  readonly height: number;
  readonly width: number;
  readonly cell: (row: number, column: number) => unknown;
};

const tables = internalSlot<Table>('table');

/** Rows of cells for the other side, which are made as they cross: so a great table is built once, and not copied. */
export function crossingTable<T>(
  height: number,
  width: number,
  cell: (row: number, column: number) => T,
): T[][] {
  const table: unknown = {};
  tables.put(table as object, { height, width, cell });
  return table as T[][];
}

function carryTable({ height, width, cell }: Table, realm: Intrinsics): unknown[][] {
  const rows = new realm.Array(height) as unknown[][];
  for (let row = 0; row < height; row += 1) {
    const cells = new realm.Array(width) as unknown[];
    for (let column = 0; column < width; column += 1) {
      const value = cell(row, column);
      cells[column] = typeof value === 'object' ? carry(value, realm) : value;
    }
    rows[row] = cells;
  }
  return rows;
}

function carryObject(value: Readonly<Record<string, unknown>>, realm: Intrinsics): object {
  const copy = new realm.Object() as Record<string, unknown>;
  for (const key of Object.keys(value)) copy[key] = carry(value[key], realm);
  return copy;
}

/** An error with its name, message and Google's `details`, as the realm's own Error. */
export function carryError(error: unknown, realm: Intrinsics): Error {
  const { name, message, details } = (
    typeof error === 'object' && error !== null ? error : { message: String(error) }
  ) as {
    name?: string;
    message?: string;
    details?: unknown;
  };
  const carried = new realm.Error(message ?? '');
  // Google names what its services throw Exception, whatever it was inside.
  carried.name = name === undefined || name === 'Error' || name === 'ApiError' ? 'Exception' : name;
  return details === undefined ? carried : Object.assign(carried, { details: carry(details, realm) });
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
