import type { CommandBase } from '../../domain/procedure/outcome.ts';
import type { RequestBase } from '../../domain/procedure/request.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Cell } from '../../ledger/codec.ts';
import type { Commit } from '../../ledger/commit.ts';
import type { AnyColumn } from '../../ledger/register.ts';
import { columnsOf, type Snapshot } from '../../ledger/snapshot.ts';
import type { Links } from '../links.ts';
import type { ProcedurePlan } from '../procedures/plan.ts';
import type { Procedure, ProcedureRegister } from '../procedures/procedure.ts';
import { rightValues, rowKey } from '../register-row.ts';
import { isCopyOf } from '../row-copy.ts';
import type { Edit } from './edit.ts';
import { holds } from './holds.ts';
import { knownRow, type KnownRow } from './known-row.ts';
import { meaningOf } from './meaning.ts';

type Rows = Snapshot<ProcedurePlan>;

/** A row that was edited by hand, and what the edit means. */
export type EditedRow = {
  readonly rowIndex: number;
  /** '' where the row has none. */
  readonly reference: string;
  /** As the program last wrote it; `undefined` where it never wrote one. */
  readonly before: RequestBase | undefined;
  /** Steps and corrections, in the order in which they are to be carried out. */
  readonly commands: readonly CommandBase[];
  /** What means nothing, and why. */
  readonly refusals: readonly { readonly columns: readonly string[]; readonly refusal: Refusal }[];
  /** Columns that show what they should, and whose formula the edit may have replaced by that. */
  readonly formulas: readonly string[];
  /** The columns in which a command was given. */
  columnsOf(command: CommandBase): readonly string[];
  /** Writes what the columns hold by right. */
  restore(commit: Commit, columns: readonly string[], request: RequestBase | undefined): void;
};

type EditOccasion = {
  readonly links: Links;
  readonly eventId: string;
  /** Where the edit went over numbers and copies: requests whose rows it made vanish. */
  readonly lost: readonly string[] | undefined;
};

/** What of an edited row differs from what the program wrote; `undefined` where nothing of the program's does. */
export function editedRow(
  procedure: Procedure,
  snapshot: Rows,
  rowIndex: number,
  edit: Edit,
  { links, eventId, lost }: EditOccasion,
): EditedRow | undefined {
  const { register } = procedure;
  const cellOf = (key: string) => snapshot.cells(register, key as 'copy')[rowIndex - 1];
  const edited = programColumns(procedure, snapshot, edit);
  if (edited.length === 0) return undefined;
  const { record = {} } = snapshot.rowAt(register, rowIndex) ?? {};
  const found = knownRow(procedure, cellOf, record, new Set(edited.map(([key]) => key)));
  const known = lost ? withoutStrays(procedure, snapshot, rowIndex, edit, found, lost) : found;
  const before = known.kind === 'request' ? known.request : undefined;
  const expected = before ? rightValues(procedure, before, links) : {};
  const changed = before
    ? edited.filter(([key, column]) =>
        key === 'copy'
          ? !isCopyOf(procedure, before, cellOf(key))
          : !holds(cellOf(key), column, expected[key]),
      )
    : filledIn(edited, cellOf);
  const formulas = edited.filter(([key, { codec }]) => codec.isFormula && expected[key] !== undefined);
  if (changed.length === 0 && formulas.length === 0) return undefined;

  const meant = meaningOf(procedure, known, record.reference ?? '', changed, cellOf, eventId);
  return {
    rowIndex,
    reference: before?.reference ?? record.reference ?? '',
    before,
    commands: meant.commands.map(({ command }) => command),
    refusals: meant.refusals,
    formulas: formulas.map(([key]) => key),
    columnsOf: (command) => meant.commands.find((one) => one.command === command)?.columns ?? [],
    restore(commit, columns, request) {
      const right = request ? rightValues(procedure, request, links) : {};
      const values = Object.fromEntries(columns.map((key) => [key, right[key]]));
      commit.update<ProcedureRegister>(
        register,
        { rowIndex, ...rowKey(procedure, request, columns) },
        values,
      );
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
  { register }: Procedure,
  snapshot: Rows,
  rowIndex: number,
  { fromRow, toRow }: Edit,
  known: KnownRow,
  lost: readonly string[],
): KnownRow {
  const isTwice =
    known.kind === 'request' &&
    snapshot.cells(register, 'reference').some((cell, index) => {
      const row = index + 1;
      const isOther = row < rowIndex || row < fromRow || row >= toRow;
      return isOther && row !== rowIndex && cell === known.request.reference;
    });
  if (!isTwice && known.kind !== 'spoilt') return known;
  if (lost.length > 0) return { kind: 'lost' };
  return isTwice ? { kind: 'twice', reference: known.request.reference } : { kind: 'none' };
}

/** The program's columns that an edit went over. */
function programColumns({ register }: Procedure, snapshot: Rows, edit: Edit): [string, AnyColumn][] {
  return Object.entries(columnsOf(register)).filter(([key, { owner }]) => {
    const position = snapshot.position(register, key);
    return owner === 'program' && edit.fromColumn <= position && position < edit.toColumn;
  });
}

type CellOf = (key: string) => Cell | undefined;
