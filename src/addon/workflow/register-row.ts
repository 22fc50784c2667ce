import type { RequestBase } from '../domain/procedure/request.ts';
import { journal } from '../ledger/registers/records.ts';
import type { Links } from './links.ts';
import type { Procedure, ProcedureRow } from './procedures/procedure.ts';
import { copyOf } from './row-copy.ts';

type Values = Readonly<Record<string, unknown>>;

/** The columns of a register that follow from the request. */
export function derivedColumns(procedure: Procedure, request: RequestBase, links: Links): Values {
  return {
    nextStep: procedure.nextStep(request) || undefined,
    ...procedure.derived(request, links),
    historyLink: `#gid=${journal.sheetId}`,
    copy: copyOf(procedure, request),
  };
}

/** What the whole row of a request holds by right. */
export function rightValues(procedure: Procedure, request: RequestBase, links: Links): Values {
  return { ...request, ...derivedColumns(procedure, request, links) };
}

/** The whole row of a new request. */
export function newRow(procedure: Procedure, request: RequestBase, links: Links): ProcedureRow {
  return rightValues(procedure, request, links);
}

/** The columns that differ: a write touches nothing else of the row, which staff may be editing. */
export function changedColumns(
  procedure: Procedure,
  before: RequestBase,
  after: RequestBase,
  links: Links,
): ProcedureRow {
  const old = rightValues(procedure, before, links);
  const fresh = rightValues(procedure, after, links);
  return Object.fromEntries(
    Object.entries(fresh).filter(([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value)),
  );
}

type RowKey = { readonly keyColumn: 'reference' | 'copy'; readonly key: string };

/** By which column a row is known while these are written: not by one of them, so that a shift is seen. */
export function rowKey(
  { arrival }: Procedure,
  request: RequestBase | undefined,
  written: readonly string[],
): RowKey {
  if (!request) return { keyColumn: written.includes('copy') ? 'reference' : 'copy', key: '' };
  if (!written.includes('reference')) return { keyColumn: 'reference', key: request.reference };
  // A column that only this procedure has; each register is written by its own keys.
  return { keyColumn: arrival, key: String((request as unknown as Values)[arrival]) } as unknown as RowKey;
}
