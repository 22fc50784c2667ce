import type { ColumnKey } from '../../ledger/register.ts';
import { registers, type Registers } from '../../ledger/registers.ts';
import type { RowBlock } from '../../ledger/read.ts';
import { procedures } from './all.ts';
import type { Procedure, ProcedureRegister } from './procedure.ts';

/** A part of a plan that reads registers of requests. */
export type ProcedurePlan = {
  readonly [Name in ProcedureRegister]: readonly ColumnKey<Registers[Name]>[];
};

/**
 * Reads columns of one procedure's register, or some of its rows. The type speaks of all of them, because which one it is
 * shows only when the program runs; to ask the snapshot for another is an error.
 */
export function registerPlan({ register }: Procedure, wanted: readonly string[] | RowBlock): ProcedurePlan {
  return { [register]: wanted } as unknown as ProcedurePlan;
}

/** What a command reads to know a request: its fields, and the copy that holds while somebody types into the row. */
export function wholeRequest(procedure: Procedure): ProcedurePlan {
  return registerPlan(procedure, [...procedure.fields, 'copy']);
}

/** Every column: what an edit is judged by. */
export function wholeRegister(procedure: Procedure): ProcedurePlan {
  return registerPlan(procedure, Object.keys(registers[procedure.register].columns));
}

/** The same columns of every register of requests. */
export function everyRegister(columns: (procedure: Procedure) => readonly string[]): ProcedurePlan {
  return Object.fromEntries(
    procedures.map((procedure) => [procedure.register, columns(procedure)]),
  ) as unknown as ProcedurePlan;
}
