import type { DeskCommand } from '../../domain/image-request/command.ts';
import { isCorrectable } from '../../domain/image-request/correctable.ts';
import { stepOfTick, stepToState, tickedFacts } from '../../domain/image-request/hand-step.ts';
import type { ImageRequest } from '../../domain/image-request/request.ts';
import type { State } from '../../domain/image-request/vocabulary.ts';
import { refuse, type Refusal } from '../../domain/refusal.ts';
import type { Cell } from '../../ledger/codec.ts';
import type { Commit } from '../../ledger/commit.ts';
import { tickColumns } from '../../ledger/registers/image-requests.ts';
import type { AnyColumn } from '../../ledger/register.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import type { Edit } from './edit.ts';
import type { Links } from '../links.ts';
import { newRow } from '../register-row.ts';

type Rows = Snapshot<{ readonly imageRequests: { readonly fromRow: number; readonly toRow: number } }>;

/** A row that was edited by hand, and what the edit means. */
export type EditedRow = {
  readonly rowIndex: number;
  /** As the program last wrote it; `undefined` where it never wrote one. */
  readonly before: ImageRequest | undefined;
  /** Steps and corrections, in the order in which they are to be carried out. */
  readonly commands: readonly DeskCommand[];
  /** What means nothing, and why. */
  readonly refusals: readonly { readonly columns: readonly string[]; readonly refusal: Refusal }[];
  /** The columns in which a command was given. */
  columnsOf(command: DeskCommand): readonly string[];
  /** Writes what the columns hold by right. */
  restore(commit: Commit, columns: readonly string[], request: ImageRequest | undefined): void;
};

/** What of an edited row differs from what the program wrote; `undefined` where nothing of the program's does. */
export function editedRow(
  snapshot: Rows,
  rowIndex: number,
  edit: Edit,
  links: Links,
  eventId: string,
): EditedRow | undefined {
  const cellOf = (key: string) => snapshot.cells('imageRequests', key as 'reference')[rowIndex - 1];
  const before = asLastWritten(snapshot, rowIndex, cellOf('copy'));
  const expected = before ? (newRow(before, links) as Readonly<Record<string, unknown>>) : {};
  const changed = Object.entries(columnsOf('imageRequests')).filter(([key, column]) => {
    if (column.owner === 'staff') return false;
    const position = snapshot.position('imageRequests', key);
    const isEdited = edit.fromColumn <= position && position < edit.toColumn;
    return isEdited && !holds(cellOf(key), column, expected[key]);
  });
  if (changed.length === 0) return undefined;

  const meant = before ? meaningOf(before, changed, cellOf, eventId) : rowByHand(changed);
  return {
    rowIndex,
    before,
    commands: meant.commands.map(({ command }) => command),
    refusals: meant.refusals,
    columnsOf: (command) => meant.commands.find((one) => one.command === command)?.columns ?? [],
    restore(commit, columns, request) {
      const right = request ? (newRow(request, links) as Readonly<Record<string, unknown>>) : {};
      const values = Object.fromEntries(columns.map((key) => [key, right[key]]));
      const row = { rowIndex, keyColumn: 'reference', key: request?.reference ?? '' } as const;
      commit.update('imageRequests', row, values);
    },
  };
}

/** The request as its row's copy has it; where somebody spoilt the copy, as the row's other cells have it. */
function asLastWritten(snapshot: Rows, rowIndex: number, copy: Cell | undefined): ImageRequest | undefined {
  if (copy === undefined || copy === '') return undefined;
  try {
    return JSON.parse(String(copy)) as ImageRequest;
  } catch {
    const row = snapshot.rowAt('imageRequests', rowIndex)?.record;
    return row?.reference && row.state ? (row as ImageRequest) : undefined;
  }
}

type Meaning = {
  readonly commands: { readonly command: DeskCommand; readonly columns: readonly string[] }[];
  readonly refusals: { readonly columns: readonly string[]; readonly refusal: Refusal }[];
};

type CellOf = (key: string) => Cell | undefined;

/** The program writes rows; one typed by hand has no consultation behind it. */
function rowByHand(changed: readonly (readonly [string, AnyColumn])[]): Meaning {
  const columns = changed.map(([key]) => key);
  return { commands: [], refusals: [{ columns, refusal: refuse('row-by-hand') }] };
}

function meaningOf(
  before: ImageRequest,
  changed: readonly (readonly [string, AnyColumn])[],
  cellOf: CellOf,
  eventId: string,
): Meaning {
  const meaning: Meaning = { commands: [], refusals: [] };
  const corrections: Record<string, unknown> = {};
  for (const [key, column] of changed) {
    const cell = cellOf(key);
    const fact = tickedFacts.find((candidate) => tickColumns[candidate] === key);
    const value = decoded(column, cell);
    if (value.kind === 'refusal') {
      meaning.refusals.push({ columns: [key], refusal: value });
    } else if (fact) {
      const command = stepOfTick(before, fact, value.value === true, eventId);
      meaning.commands.push({ command, columns: [key] });
    } else if (key === 'state') {
      const step = stepToState(before, value.value as State, eventId);
      if (step.kind === 'refusal') meaning.refusals.push({ columns: [key], refusal: step });
      else meaning.commands.push({ command: step, columns: [key] });
    } else if (isCorrectable(key)) {
      corrections[key] = value.value;
    } else {
      meaning.refusals.push({ columns: [key], refusal: refuse('program-column', { field: column.caption }) });
    }
  }
  const corrected = Object.keys(corrections);
  if (corrected.length > 0) {
    const { reference } = before;
    meaning.commands.unshift({
      command: { kind: 'correct-value', eventId: `${eventId}:values`, reference, changes: corrections },
      columns: corrected,
    });
  }
  return meaning;
}

function decoded(
  column: AnyColumn,
  cell: Cell | undefined,
): { readonly kind: 'value'; readonly value: unknown } | Refusal<'unreadable-value'> {
  if (cell === undefined || cell === '') return { kind: 'value', value: undefined };
  try {
    return { kind: 'value', value: column.codec.decode(cell) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse('unreadable-value', { field: column.caption, message });
  }
}

/** A day's fraction that no person types: serial numbers of moments come back rounded. */
const ROUNDING = 1e-6;

/** Whether a cell still holds what the program wrote. */
function holds(cell: Cell | undefined, column: AnyColumn, value: unknown): boolean {
  if (value === undefined) return cell === undefined || cell === '' || cell === false;
  const written = (column.codec.encode as (value: unknown) => unknown)(value);
  // A formula shows what it computes: a link its caption.
  if (typeof written === 'object') return cell !== undefined && cell !== '';
  if (typeof written === 'number' && typeof cell === 'number') return Math.abs(written - cell) < ROUNDING;
  return written === (cell ?? '');
}
