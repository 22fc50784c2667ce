import type { ReviewPoint } from '../domain/joint-research/vocabulary.ts';
import type { Actor } from '../domain/procedure/actor.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { registers } from '../ledger/registers.ts';
import type { RowBlock } from '../ledger/read.ts';
import type { Settings } from '../ledger/settings.ts';
import type { Desk } from './ports.ts';
import { procedures } from './procedures/all.ts';
import { registerPlan } from './procedures/plan.ts';
import type { Procedure } from './procedures/procedure.ts';
import { checklistOf, colleague, reviewPointColumns, stationeryOf, surroundings } from './surroundings.ts';
import { read } from './transact.ts';

/** Rows that a person has selected in the open spreadsheet. */
export type SelectedRows = { readonly sheetId: number; readonly blocks: readonly RowBlock[] };

/** Rows that one step may be taken for at once: what a person can still look over before confirming. */
const MOST_SELECTED = 50;

/** The requests in the selected rows, and who asks. */
export type Selected = {
  readonly kind: 'selected';
  readonly procedure: Procedure;
  readonly requests: readonly RequestBase[];
  readonly actor: Actor;
  readonly settings: Settings;
  /** The points of 確認項目. */
  readonly checklist: readonly ReviewPoint[];
};

/** The requests in the selected rows of a register, hidden rows between them left out by the caller. */
export function selectedRequests(desk: Desk, selected: SelectedRows | undefined): Selected | Refusal {
  const procedure = procedures.find(({ register }) => registers[register].sheetId === selected?.sheetId);
  if (!selected || !procedure) return refuse('nothing-selected');
  const fromRow = Math.max(1, Math.min(...selected.blocks.map((block) => block.fromRow)));
  const toRow = Math.max(...selected.blocks.map((block) => block.toRow));
  const count = selected.blocks.reduce((sum, block) => sum + block.toRow - block.fromRow, 0);
  if (count > MOST_SELECTED) return refuse('too-many-selected', { most: MOST_SELECTED });
  if (toRow <= fromRow) return refuse('nothing-selected');
  const snapshot = read(desk, {
    ...surroundings,
    ...registerPlan(procedure, { fromRow, toRow }),
    reviewPoints: reviewPointColumns,
  });
  const requests = snapshot
    .rows(procedure.register)
    .filter(
      ({ rowIndex, record }) =>
        record.reference !== undefined &&
        record.state !== undefined &&
        selected.blocks.some((block) => block.fromRow <= rowIndex && rowIndex < block.toRow),
    )
    .map(({ record }) => record as RequestBase);
  if (requests.length === 0) return refuse('nothing-selected');
  const { settings } = stationeryOf(desk, snapshot);
  return {
    kind: 'selected',
    procedure,
    requests,
    actor: colleague(desk.user(), settings),
    settings,
    checklist: checklistOf(snapshot),
  };
}
