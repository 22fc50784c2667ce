import type { sheets_v4 } from '@googleapis/sheets';
import type { ColumnKey } from './register.ts';
import { registers, type RegisterName, type Registers } from './registers.ts';

/** Developer metadata that marks a column of the program's; its value is the column's key. */
export const COLUMN_METADATA = 'mduc.column';

/** Some rows of a tab, whole; zero-based, the end not included. Their columns are found by their headings. */
export type RowBlock = { readonly fromRow: number; readonly toRow: number };

/** Which columns of which registers a command needs, or which of their rows. */
export type ReadPlan = {
  readonly [Name in RegisterName]?: readonly ColumnKey<Registers[Name]>[] | RowBlock;
};

/** A part of the plan: one column, the header row of one register, or a block of its rows. */
export type ReadPart =
  | { readonly kind: 'header'; readonly register: RegisterName }
  | { readonly kind: 'column'; readonly register: RegisterName; readonly column: string }
  | ({ readonly kind: 'rows'; readonly register: RegisterName } & RowBlock);

/** The parts of a plan, in the order in which the request asks for them. */
export function partsOf(plan: ReadPlan): ReadPart[] {
  return Object.entries(plan).flatMap(([name, wanted]): ReadPart[] => {
    const register = name as RegisterName;
    const header: ReadPart = { kind: 'header', register };
    return 'fromRow' in wanted
      ? [header, { kind: 'rows', register, ...wanted }]
      : [header, ...wanted.map((column): ReadPart => ({ kind: 'column', register, column }))];
  });
}

/** One round trip for the whole plan: columns by their metadata, wherever staff have moved them. */
export function readRequest(plan: ReadPlan): sheets_v4.Schema$BatchGetValuesByDataFilterRequest {
  return {
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
    majorDimension: 'ROWS',
    dataFilters: partsOf(plan).map(filterOf),
  };
}

export function filterOf(part: ReadPart): sheets_v4.Schema$DataFilter {
  const { sheetId } = registers[part.register];
  if (part.kind === 'header') return { gridRange: { sheetId, startRowIndex: 0, endRowIndex: 1 } };
  if (part.kind === 'rows') {
    return { gridRange: { sheetId, startRowIndex: part.fromRow, endRowIndex: part.toRow } };
  }
  return {
    developerMetadataLookup: {
      metadataKey: COLUMN_METADATA,
      metadataValue: part.column,
      metadataLocation: { sheetId },
      locationMatchingStrategy: 'INTERSECTING_LOCATION',
      visibility: 'DOCUMENT',
    },
  };
}

/** The plan with every column of one register: by their metadata they are found also under a changed heading. */
export function widened<Plan extends ReadPlan>(plan: Plan, register: RegisterName): Plan {
  return { ...plan, [register]: Object.keys(registers[register].columns) };
}
