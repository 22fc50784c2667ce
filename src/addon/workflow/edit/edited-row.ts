import type { DeskCommand } from '../../domain/image-request/command.ts';
import { isCorrectable } from '../../domain/image-request/correctable.ts';
import { stepOfTick, stepToState, tickedFacts } from '../../domain/image-request/hand-step.ts';
import type { ImageRequest } from '../../domain/image-request/request.ts';
import type { State } from '../../domain/image-request/vocabulary.ts';
import { refuse, type Refusal } from '../../domain/refusal.ts';
import type { Cell } from '../../ledger/codec.ts';
import type { Commit } from '../../ledger/commit.ts';
import { tickColumns, type RowColumn } from '../../ledger/registers/image-requests.ts';
import type { AnyColumn } from '../../ledger/register.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import type { Edit } from './edit.ts';
import type { Links } from '../links.ts';
import { newRow, rowKey } from '../register-row.ts';
import { isCopyOf } from '../row-copy.ts';
import { holds } from './holds.ts';
import { knownRow, type KnownRow } from './known-row.ts';

type Rows = Snapshot<{ readonly imageRequests: readonly RowColumn[] }>;

/** A row that was edited by hand, and what the edit means. */
export type EditedRow = {
  readonly rowIndex: number;
  /** '' where the row has none. */
  readonly reference: string;
  /** As the program last wrote it; `undefined` where it never wrote one. */
  readonly before: ImageRequest | undefined;
  /** Steps and corrections, in the order in which they are to be carried out. */
  readonly commands: readonly DeskCommand[];
  /** What means nothing, and why. */
  readonly refusals: readonly { readonly columns: readonly string[]; readonly refusal: Refusal }[];
  /** Columns that show what they should, and whose formula the edit may have replaced by that. */
  readonly formulas: readonly string[];
  /** The columns in which a command was given. */
  columnsOf(command: DeskCommand): readonly string[];
  /** Writes what the columns hold by right. */
  restore(commit: Commit, columns: readonly string[], request: ImageRequest | undefined): void;
};

type EditOccasion = {
  readonly links: Links;
  readonly eventId: string;
  /** Where the edit went over numbers and copies: requests whose rows it made vanish. */
  readonly lost: readonly string[] | undefined;
};

/** What of an edited row differs from what the program wrote; `undefined` where nothing of the program's does. */
export function editedRow(
  snapshot: Rows,
  rowIndex: number,
  edit: Edit,
  { links, eventId, lost }: EditOccasion,
): EditedRow | undefined {
  const cellOf = (key: string) => snapshot.cells('imageRequests', key as RowColumn)[rowIndex - 1];
  const edited = programColumns(snapshot, edit);
  if (edited.length === 0) return undefined;
  const { record = {} } = snapshot.rowAt('imageRequests', rowIndex) ?? {};
  const found = knownRow(cellOf, record, new Set(edited.map(([key]) => key)));
  const known = lost ? withoutStrays(snapshot, rowIndex, edit, found, lost) : found;
  const before = known.kind === 'request' ? known.request : undefined;
  const expected = before ? (newRow(before, links) as Readonly<Record<string, unknown>>) : {};
  const changed = before
    ? edited.filter(([key, column]) =>
        key === 'copy' ? !isCopyOf(before, cellOf(key)) : !holds(cellOf(key), column, expected[key]),
      )
    : filledIn(edited, cellOf);
  const formulas = edited.filter(([key, { codec }]) => codec.isFormula && expected[key] !== undefined);
  if (changed.length === 0 && formulas.length === 0) return undefined;

  const meant = meaningOf(known, record.reference ?? '', changed, cellOf, eventId);
  return {
    rowIndex,
    reference: before?.reference ?? record.reference ?? '',
    before,
    commands: meant.commands.map(({ command }) => command),
    refusals: meant.refusals,
    formulas: formulas.map(([key]) => key),
    columnsOf: (command) => meant.commands.find((one) => one.command === command)?.columns ?? [],
    restore(commit, columns, request) {
      const right = request ? (newRow(request, links) as Readonly<Record<string, unknown>>) : {};
      const values = Object.fromEntries(columns.map((key) => [key, right[key]]));
      commit.update('imageRequests', { rowIndex, ...rowKey(request, columns) }, values);
    },
  };
}

/** What is to be emptied: all that is not empty. Boxes that are not ticked are nothing by themselves. */
function filledIn(edited: [string, AnyColumn][], cellOf: CellOf): [string, AnyColumn][] {
  const filled = edited.filter(([key]) => ![undefined, ''].includes(cellOf(key) as ''));
  return filled.some(([key]) => cellOf(key) !== false) ? filled : [];
}

/**
 * A row brought along whole is no request of its own: where it stands twice, or has nothing to tell what it was, it is
 * emptied, unless that would hinder the undoing of an edit that made another row vanish.
 */
function withoutStrays(
  snapshot: Rows,
  rowIndex: number,
  { fromRow, toRow }: Edit,
  known: KnownRow,
  lost: readonly string[],
): KnownRow {
  const isTwice =
    known.kind === 'request' &&
    snapshot.cells('imageRequests', 'reference').some((cell, index) => {
      const row = index + 1;
      const isOther = row < rowIndex || row < fromRow || row >= toRow;
      return isOther && row !== rowIndex && cell === known.request.reference;
    });
  if (!isTwice && known.kind !== 'spoilt') return known;
  if (lost.length > 0) return { kind: 'lost' };
  return isTwice ? { kind: 'twice', reference: known.request.reference } : { kind: 'none' };
}

/** The program's columns that an edit went over. */
function programColumns(snapshot: Rows, edit: Edit): [string, AnyColumn][] {
  return Object.entries(columnsOf('imageRequests')).filter(([key, { owner }]) => {
    const position = snapshot.position('imageRequests', key);
    return owner === 'program' && edit.fromColumn <= position && position < edit.toColumn;
  });
}

type Meaning = {
  readonly commands: { readonly command: DeskCommand; readonly columns: readonly string[] }[];
  readonly refusals: { readonly columns: readonly string[]; readonly refusal: Refusal }[];
};

type CellOf = (key: string) => Cell | undefined;

function meaningOf(
  known: KnownRow,
  reference: string,
  changed: readonly (readonly [string, AnyColumn])[],
  cellOf: CellOf,
  eventId: string,
): Meaning {
  switch (known.kind) {
    case 'request':
      return changesOf(known.request, changed, cellOf, eventId);
    case 'none': {
      // The program writes rows; one typed by hand has no consultation behind it.
      const columns = changed.map(([key]) => key);
      return { commands: [], refusals: [{ columns, refusal: refuse('row-by-hand') }] };
    }
    case 'twice': {
      const columns = changed.map(([key]) => key);
      const refusal = refuse('duplicate-row', { reference: known.reference });
      return { commands: [], refusals: [{ columns, refusal }] };
    }
    case 'spoilt':
      return { commands: [], refusals: [{ columns: [], refusal: refuse('row-spoilt', { reference }) }] };
    case 'lost':
      return { commands: [], refusals: [] };
  }
}

function changesOf(
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
