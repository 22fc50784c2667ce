import type { sheets_v4 } from '@googleapis/sheets';
import { cellAddress } from './a1.ts';
import type { Cell } from './codec.ts';
import { cellData, validationOf, WRITTEN_FIELDS } from './cell-data.ts';
import type { ReadPlan } from './read.ts';
import type { AnyColumn, RecordOf, Register } from './register.ts';
import { registers, type RegisterName, type Registers } from './registers.ts';
import { columnsOf, type Snapshot } from './snapshot.ts';

type Request = sheets_v4.Schema$Request;
type Body = sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
type Answer = sheets_v4.Schema$BatchUpdateSpreadsheetResponse;

/** A change of one row that exists, as it was meant. */
export type RowUpdate = {
  readonly register: RegisterName;
  readonly rowIndex: number;
  /** The column and value by which the row is known. */
  readonly keyColumn: string;
  readonly key: string;
  readonly changes: Readonly<Record<string, unknown>>;
};

/** The changes of one command, collected; nothing reaches Google before `body` is committed. */
export type Commit = {
  append<Name extends RegisterName>(register: Name, record: RecordOf<Registers[Name]>): void;
  /** Many rows at once, in their order. */
  appendAll<Name extends RegisterName>(register: Name, records: readonly RecordOf<Registers[Name]>[]): void;
  /** Changes columns of a row that was read, which is known by `key` in `keyColumn`. */
  update<Name extends RegisterName>(
    register: Name,
    row: {
      readonly rowIndex: number;
      readonly keyColumn: keyof Registers[Name]['columns'] & string;
      readonly key: string;
    },
    changes: RecordOf<Registers[Name]>,
  ): void;
  /** Writes the first rows below the header anew, from the first column on; `undefined` empties a cell. */
  replaceRows(register: RegisterName, rows: readonly (readonly (Cell | undefined)[])[]): void;
  /** Marks a cell of the staff's with what is wrong with it, or takes the mark away. */
  mark<Name extends RegisterName>(
    register: Name,
    rowIndex: number,
    column: keyof Registers[Name]['columns'] & string,
    problem: string | undefined,
  ): void;
  isEmpty(): boolean;
  /** One atomic batchUpdate; its answer shows whether the rows were still where they were read. */
  body(): Body;
  readonly updates: readonly RowUpdate[];
};

export function startCommit(snapshot: Snapshot<ReadPlan>): Commit {
  const requests: Request[] = [];
  const updates: RowUpdate[] = [];

  return {
    updates,
    append(register, record) {
      requests.push(appendRequest(snapshot, register, [record]));
    },
    appendAll(register, records) {
      if (records.length > 0) requests.push(appendRequest(snapshot, register, records));
    },
    update(register, { rowIndex, keyColumn, key }, changes) {
      const update: RowUpdate = { register, rowIndex, keyColumn, key, changes };
      updates.push(update);
      requests.push(...updateRequests(snapshot, register, rowIndex, changes));
    },
    replaceRows(register, rows) {
      requests.push(replaceRequest(register, rows));
    },
    mark(register, rowIndex, column, problem) {
      requests.push(markRequest(snapshot, register, rowIndex, column, problem));
    },
    isEmpty: () => requests.length === 0,
    body: () => ({
      requests,
      ...(updates.length > 0 && {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: updates.map(({ register, rowIndex, keyColumn }) =>
          cellAddress(snapshot.title(register), snapshot.position(register, keyColumn), rowIndex),
        ),
      }),
    }),
  };
}

/** One cell for each column up to the program's last; columns of the staff's own between them stay empty. */
function appendRequest(
  snapshot: Snapshot<ReadPlan>,
  register: RegisterName,
  records: readonly Readonly<Record<string, unknown>>[],
): Request {
  const rows = records.map((record) => ({ values: rowOf(snapshot, register, record) }));
  const { sheetId, rowsBringRules }: Register = registers[register];
  const fields = rowsBringRules ? `${WRITTEN_FIELDS},dataValidation` : WRITTEN_FIELDS;
  return { appendCells: { sheetId, rows, fields } };
}

function rowOf(
  snapshot: Snapshot<ReadPlan>,
  register: RegisterName,
  record: Readonly<Record<string, unknown>>,
): sheets_v4.Schema$CellData[] {
  const columns = columnsOf(register);
  const values: sheets_v4.Schema$CellData[] = [];
  const { rowsBringRules }: Register = registers[register];
  for (const [key, column] of Object.entries(columns)) {
    if (column.owner === 'staff' && record[key] === undefined) continue;
    const rule = rowsBringRules && validationOf(column);
    values[snapshot.position(register, key)] = {
      ...cellData(column, record[key]),
      ...(rule && { dataValidation: rule }),
    };
  }
  return Array.from(values, (cell) => cell ?? {});
}

/** One request a cell: columns that lie apart must not overwrite what stands between them. */
export function updateRequests(
  snapshot: Snapshot<ReadPlan>,
  register: RegisterName,
  rowIndex: number,
  changes: Readonly<Record<string, unknown>>,
): Request[] {
  return Object.entries(changes).map(([key, value]) => {
    const column = columnsOf(register)[key];
    if (!column)
      throw new Error(`Cannot write the column ${key} of ${register}: the register has no such column.`);
    return {
      updateCells: {
        start: {
          sheetId: registers[register].sheetId,
          rowIndex,
          columnIndex: snapshot.position(register, key),
        },
        rows: [{ values: [{ ...cellData(column, value), ...ruleOf(column) }] }],
        fields: column.codec.isCheckBox ? `${WRITTEN_FIELDS},dataValidation` : WRITTEN_FIELDS,
      },
    };
  });
}

/** A box is a box wherever it is written: also in a column that was deleted and came back. */
function ruleOf(column: AnyColumn): Pick<sheets_v4.Schema$CellData, 'dataValidation'> {
  const rule = column.codec.isCheckBox && validationOf(column);
  return rule ? { dataValidation: rule } : {};
}

/** A block of plain values at the top of a tab that nobody arranges. */
export function replaceRequest(
  register: RegisterName,
  rows: readonly (readonly (Cell | undefined)[])[],
): Request {
  const cell = (value: Cell | undefined): sheets_v4.Schema$CellData => {
    if (value === undefined) return {};
    return {
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: String(value) },
    };
  };
  return {
    updateCells: {
      start: { sheetId: registers[register].sheetId, rowIndex: 1, columnIndex: 0 },
      rows: rows.map((row) => ({ values: row.map(cell) })),
      fields: 'userEnteredValue',
    },
  };
}

const problemColour = { red: 0.992, green: 0.925, blue: 0.933 };

function markRequest(
  snapshot: Snapshot<ReadPlan>,
  register: RegisterName,
  rowIndex: number,
  column: string,
  problem: string | undefined,
): Request {
  const cell: sheets_v4.Schema$CellData =
    problem === undefined
      ? {}
      : { note: problem, userEnteredFormat: { backgroundColorStyle: { rgbColor: problemColour } } };
  return {
    updateCells: {
      start: {
        sheetId: registers[register].sheetId,
        rowIndex,
        columnIndex: snapshot.position(register, column),
      },
      rows: [{ values: [cell] }],
      fields: 'note,userEnteredFormat.backgroundColorStyle',
    },
  };
}

/** Updates that hit another row than they meant, because somebody moved rows between our read and our write. */
export function shiftedUpdates(updates: readonly RowUpdate[], answer: Answer): RowUpdate[] {
  const keys = updates.map(({ register, rowIndex }, index) =>
    keyAt(answer, registers[register].sheetId, rowIndex, index),
  );
  return updates.filter(({ key }, index) => keys[index] !== key);
}

function keyAt(answer: Answer, sheetId: number, rowIndex: number, ordinal: number): string {
  const sheet = answer.updatedSpreadsheet?.sheets?.find(({ properties }) => properties?.sheetId === sheetId);
  const data = sheet?.data?.filter(({ startRow }) => (startRow ?? 0) === rowIndex) ?? [];
  const value = (data[0] ?? sheet?.data?.[ordinal])?.rowData?.[0]?.values?.[0]?.effectiveValue;
  const key = value?.stringValue ?? value?.numberValue;
  return String(key ?? '');
}
