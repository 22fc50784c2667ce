import type {
  Cell,
  CellFormat,
  Literal,
  PivotTable,
  Row,
  TextFormatRun,
  ValidationRule,
} from '../model/cell.ts';
import { shared } from './shared-values.ts';

/** Rows of one stored document: a change of a cell rewrites this many. */
export const blockRows = 25;

/** The same in stores of earlier versions, which do not say it. */
export const earlierBlockRows = 200;

/** Rows as they lie on disk: a plain value where a cell has nothing else, formats and rules by index. */
export type Block = {
  readonly formats: readonly CellFormat[];
  readonly validations: readonly ValidationRule[];
  readonly rows: readonly (readonly StoredCell[])[];
};

type StoredCell =
  | null
  | Literal
  | {
      readonly value?: Literal;
      readonly formula?: string;
      readonly format?: number;
      readonly validation?: number;
      readonly note?: string;
      readonly runs?: readonly TextFormatRun[];
      readonly origin?: string;
      readonly pivot?: PivotTable;
    };

export function encodeBlock(rows: readonly Row[]): Block {
  const formats = new Map<CellFormat, number>();
  const validations = new Map<ValidationRule, number>();
  const encoded = rows.map((row) => row.map((cell) => encodeCell(cell, formats, validations)));
  return { formats: [...formats.keys()], validations: [...validations.keys()], rows: encoded };
}

export function decodeBlock(block: Block): Row[] {
  const formats = block.formats.map(shared);
  const validations = block.validations.map(shared);
  return block.rows.map((row) => row.map((cell) => decodeCell(cell, formats, validations)));
}

function encodeCell(
  cell: Cell | undefined,
  formats: Map<CellFormat, number>,
  validations: Map<ValidationRule, number>,
): StoredCell {
  if (cell === undefined) return null;
  const { format, validation, ...rest } = cell;
  if (
    format === undefined &&
    validation === undefined &&
    Object.keys(rest).length === 1 &&
    rest.value !== undefined
  ) {
    return rest.value;
  }
  return {
    ...rest,
    ...(format !== undefined && { format: numbered(formats, format) }),
    ...(validation !== undefined && { validation: numbered(validations, validation) }),
  };
}

function decodeCell(
  stored: StoredCell,
  formats: readonly CellFormat[],
  validations: readonly ValidationRule[],
): Cell | undefined {
  if (stored === null) return undefined;
  if (typeof stored !== 'object') return { value: stored };
  const { format, validation, ...rest } = stored;
  const ownFormat = format === undefined ? undefined : formats[format];
  const ownValidation = validation === undefined ? undefined : validations[validation];
  return {
    ...rest,
    ...(ownFormat !== undefined && { format: ownFormat }),
    ...(ownValidation !== undefined && { validation: ownValidation }),
  };
}

function numbered<T>(known: Map<T, number>, value: T): number {
  const index = known.get(value) ?? known.size;
  known.set(value, index);
  return index;
}
