import type { CommandBase } from '../../domain/procedure/outcome.ts';
import type { RequestBase } from '../../domain/procedure/request.ts';
import { refuse, type Refusal } from '../../domain/refusal.ts';
import type { Cell } from '../../ledger/codec.ts';
import type { AnyColumn } from '../../ledger/register.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { KnownRow } from './known-row.ts';

/** What an edited row says: steps and corrections, and what is none of them. */
export type Meaning = {
  readonly commands: { readonly command: CommandBase; readonly columns: readonly string[] }[];
  readonly refusals: { readonly columns: readonly string[]; readonly refusal: Refusal }[];
};

type CellOf = (key: string) => Cell | undefined;

/** What staff meant by the cells that differ from what the program wrote. */
export function meaningOf(
  procedure: Procedure,
  known: KnownRow,
  reference: string,
  changed: readonly (readonly [string, AnyColumn])[],
  cellOf: CellOf,
  eventId: string,
): Meaning {
  switch (known.kind) {
    case 'request':
      return changesOf(procedure, known.request, changed, cellOf, eventId);
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
  procedure: Procedure,
  before: RequestBase,
  changed: readonly (readonly [string, AnyColumn])[],
  cellOf: CellOf,
  eventId: string,
): Meaning {
  const meaning: Meaning = { commands: [], refusals: [] };
  const corrections: Record<string, unknown> = {};
  for (const [key, column] of changed) {
    const cell = cellOf(key);
    const value = decoded(column, cell);
    if (value.kind === 'refusal') {
      meaning.refusals.push({ columns: [key], refusal: value });
    } else if (procedure.stepOfTick && procedure.ticks.includes(key)) {
      const command = procedure.stepOfTick(before, key, value.value === true, eventId);
      meaning.commands.push({ command, columns: [key] });
    } else if (key === 'state') {
      const step = procedure.stepToState(before, String(value.value), eventId);
      if (isRefusal(step)) meaning.refusals.push({ columns: [key], refusal: step });
      else meaning.commands.push({ command: step, columns: [key] });
    } else if (procedure.correctable.includes(key)) {
      corrections[key] = value.value;
    } else {
      meaning.refusals.push({ columns: [key], refusal: refuse('program-column', { field: column.caption }) });
    }
  }
  const corrected = Object.keys(corrections);
  if (corrected.length > 0) {
    meaning.commands.unshift({ command: correction(before, corrections, eventId), columns: corrected });
  }
  return meaning;
}

/** Every procedure has it: what may be set right is its own affair. */
function correction(
  { reference }: RequestBase,
  changes: Readonly<Record<string, unknown>>,
  eventId: string,
): CommandBase {
  const command = { kind: 'correct-value', eventId: `${eventId}:values`, reference, changes };
  return command;
}

function isRefusal(step: CommandBase | Refusal): step is Refusal {
  return step.kind === 'refusal';
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
