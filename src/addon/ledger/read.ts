import type { sheets_v4 } from '@googleapis/sheets';
import type { ColumnKey } from './register.ts';
import { registers, type RegisterName, type Registers } from './registers.ts';

/** Developer metadata that marks a column of the program's; its value is the column's key. */
export const COLUMN_METADATA = 'mduc.column';

/** Which columns of which registers a command needs. */
export type ReadPlan = { readonly [Name in RegisterName]?: readonly ColumnKey<Registers[Name]>[] };

/** A part of the plan: one column, or the header row of one register. */
export type ReadPart =
  | { readonly kind: 'header'; readonly register: RegisterName }
  | { readonly kind: 'column'; readonly register: RegisterName; readonly column: string };

/** The parts of a plan, in the order in which the request asks for them. */
export function partsOf(plan: ReadPlan): ReadPart[] {
  return Object.entries(plan).flatMap(([name, columns]): ReadPart[] => {
    const register = name as RegisterName;
    return [
      { kind: 'header', register },
      ...columns.map((column): ReadPart => ({ kind: 'column', register, column })),
    ];
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
