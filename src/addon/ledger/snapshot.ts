import type { sheets_v4 } from '@googleapis/sheets';
import { rangeStart } from './a1.ts';
import type { Cell } from './codec.ts';
import { partsOf, type ReadPlan } from './read.ts';
import type { AnyColumn, RecordOf } from './register.ts';
import { registers, type RegisterName, type Registers } from './registers.ts';

/** A row as read: where it stood, and the planned columns of it. */
export type StoredRow<Name extends RegisterName> = {
  /** Zero-based row of the tab; the header is row 0. */
  readonly rowIndex: number;
  readonly record: RecordOf<Registers[Name]>;
};

/** A cell whose content is not what its column holds. */
export type Problem = {
  readonly register: RegisterName;
  readonly rowIndex: number;
  readonly column: string;
  readonly message: string;
};

/** One register as read: where its columns are, and the cells of those that were asked for. */
type Part = {
  title: string;
  readonly positions: Map<string, number>;
  readonly cells: Map<string, readonly (Cell | undefined)[]>;
};

/** What one read told. */
export type Snapshot<Plan extends ReadPlan> = {
  /** Every row that is not empty, from the top. */
  rows<Name extends keyof Plan & RegisterName>(register: Name): StoredRow<Name>[];
  /** The first row that holds this value; looks at one column only, however long it is. */
  find<Name extends keyof Plan & RegisterName>(
    register: Name,
    column: keyof Registers[Name]['columns'] & string,
    value: Cell,
  ): StoredRow<Name> | undefined;
  /** The row at this place of the tab. */
  rowAt<Name extends keyof Plan & RegisterName>(
    register: Name,
    rowIndex: number,
  ): StoredRow<Name> | undefined;
  /** The cells of a column as they are, header left out; `undefined` where empty. */
  cells<Name extends keyof Plan & RegisterName>(
    register: Name,
    column: keyof Registers[Name]['columns'] & string,
  ): readonly (Cell | undefined)[];
  /** Column by key; throws when staff have deleted it. */
  position(register: RegisterName, column: string): number;
  title(register: RegisterName): string;
  /** Cells that could not be understood in the rows looked at so far. */
  readonly problems: readonly Problem[];
};

export function snapshotOf<Plan extends ReadPlan>(
  plan: Plan,
  answer: sheets_v4.Schema$BatchGetValuesByDataFilterResponse,
): Snapshot<Plan> {
  const parts = collect(plan, answer);
  const problems: Problem[] = [];

  const partOf = (register: RegisterName): Part => {
    const part = parts.get(register);
    if (!part) throw new Error(`Cannot read the register ${register}: it is not in the plan.`);
    return part;
  };
  const cells = (register: RegisterName, column: string): readonly (Cell | undefined)[] => {
    const found = partOf(register).cells.get(column);
    if (!found) throw new MissingColumn(register, column);
    return found;
  };

  function rowAt<Name extends RegisterName>(register: Name, rowIndex: number): StoredRow<Name> | undefined {
    const record: Record<string, unknown> = {};
    for (const [key, column] of partOf(register).cells) {
      const cell = column[rowIndex - 1];
      if (cell === undefined || cell === '') continue;
      try {
        record[key] = columnsOf(register)[key]?.codec.decode(cell);
      } catch (error) {
        problems.push({
          register,
          rowIndex,
          column: key,
          message: error instanceof Error ? error.message : String(error),
        });
      }
    }
    return Object.keys(record).length === 0
      ? undefined
      : { rowIndex, record: record as RecordOf<Registers[Name]> };
  }

  return {
    problems,
    rowAt,
    cells,
    title: (register) => partOf(register).title,
    rows(register) {
      const length = Math.max(0, ...[...partOf(register).cells.values()].map((column) => column.length));
      return Array.from({ length }, (_, index) => rowAt(register, index + 1)).filter(
        (row) => row !== undefined,
      );
    },
    find(register, column, value) {
      const index = cells(register, column).indexOf(value);
      return index < 0 ? undefined : rowAt(register, index + 1);
    },
    position(register, column) {
      const position = partOf(register).positions.get(column);
      if (position === undefined) throw new MissingColumn(register, column);
      return position;
    },
  };
}

/** Answers name the filter they belong to; a filter that found nothing is left out, so they are not counted off. */
function collect(
  plan: ReadPlan,
  answer: sheets_v4.Schema$BatchGetValuesByDataFilterResponse,
): Map<RegisterName, Part> {
  const parts = new Map<RegisterName, Part>();
  for (const { register } of partsOf(plan)) {
    if (!parts.has(register))
      parts.set(register, { title: registers[register].title, positions: new Map(), cells: new Map() });
  }
  for (const { valueRange, dataFilters } of answer.valueRanges ?? []) {
    const range = valueRange?.range;
    const values = valueRange?.values ?? [];
    for (const filter of dataFilters ?? []) {
      const sheetId = filter.gridRange?.sheetId ?? filter.developerMetadataLookup?.metadataLocation?.sheetId;
      const register = registerNames.find((name) => registers[name].sheetId === (sheetId ?? 0));
      const part = register && parts.get(register);
      if (!register || !part || !range) continue;
      const { title, columnIndex } = rangeStart(range);
      part.title = title;
      const column = filter.developerMetadataLookup?.metadataValue;
      const fromRow = filter.gridRange?.startRowIndex ?? 0;
      if (fromRow > 0) {
        keepRows(part, fromRow, columnIndex, values);
      } else if (column) {
        part.positions.set(column, columnIndex);
        part.cells.set(
          column,
          values.slice(1).map(([cell]) => cell as Cell | undefined),
        );
      } else {
        for (const [key, position] of positionsByCaption(register, values[0] ?? [])) {
          if (!part.positions.has(key)) part.positions.set(key, position);
        }
      }
    }
  }
  return parts;
}

/** A block of rows as columns; the header, which was asked for before them, has told where each stands. */
function keepRows(part: Part, fromRow: number, firstColumn: number, values: readonly unknown[][]): void {
  for (const [key, position] of part.positions) {
    const above = new Array<undefined>(fromRow - 1).fill(undefined);
    const block = values.map((row) => row[position - firstColumn] as Cell | undefined);
    part.cells.set(key, [...above, ...block]);
  }
}

/** Where the columns that are only written stand, by their headings. */
function positionsByCaption(register: RegisterName, header: readonly unknown[]): [string, number][] {
  return Object.entries(columnsOf(register)).flatMap(([key, { caption }]): [string, number][] => {
    const position = header.indexOf(caption);
    return position < 0 ? [] : [[key, position]];
  });
}

const registerNames = Object.keys(registers) as RegisterName[];

export function columnsOf(register: RegisterName): Readonly<Record<string, AnyColumn>> {
  return registers[register].columns;
}

/** A column that a read did not find: its heading was changed, or it was deleted. */
export class MissingColumn extends Error {
  constructor(
    readonly register: RegisterName,
    column: string,
  ) {
    const { title } = registers[register];
    const caption = columnsOf(register)[column]?.caption ?? column;
    super(
      `「${title}」タブの列「${caption}」が見つかりません: 削除されたか、見出しが変わっています。メニュー「MDUC」›「セットアップ・修復」を実行してください。`,
    );
    this.name = 'MissingColumn';
  }
}
