import type { Execution } from '../../../../runtime/execution.ts';
import type { Selection } from '../../../../runtime/ui-session.ts';
import { findSheet, isChartSheet } from '../../model/lookup.ts';
import { pageOf } from '../../../ui/page.ts';
import type { AppContext } from '../context.ts';

/** What is selected in a spreadsheet, as one execution sees it: the range selected last stands at the end. */
export type Active = {
  readonly ranges: readonly Selection[];
  /** The cell that typing would go to, zero-based; without it the upper left one of the last range. */
  readonly cell?: { readonly row: number; readonly column: number };
};

/** What scripts selected so far, by spreadsheet. */
const chosen = new WeakMap<Execution, Map<string, Active>>();

/**
 * What the script selected, else what the person at the page has, else the first cell, as where Apps Script runs without a
 * page: on the first tab that is shown. What lies on a tab that is gone is selected no more.
 */
export function activeOf({ execution, id, read }: Pick<AppContext, 'execution' | 'id' | 'read'>): Active {
  const { spreadsheet } = read();
  const page = pageOf(execution, id)?.page;
  const onPage = page?.kind === 'spreadsheet' ? { ranges: page.ranges ?? [page.selection] } : undefined;
  const isThere = (active: Active | undefined): active is Active =>
    active?.ranges.every(({ sheetId }) => findSheet(spreadsheet, sheetId)) ?? false;
  const selected = [chosen.get(execution)?.get(id), onPage].find(isThere);
  if (selected) return selected;
  const shown = spreadsheet.sheets.filter(({ properties }) => !properties.hidden);
  const tab = shown.find((sheet) => !isChartSheet(sheet)) ?? shown[0] ?? spreadsheet.sheets[0];
  return { ranges: [firstCell(tab?.properties.sheetId ?? 0)] };
}

/** The first cell of a tab. */
export function firstCell(sheetId: number): Selection {
  return { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
}

/** Selects for the rest of the execution, and has the page follow when it has ended. */
export function setActive({ execution, id }: Pick<AppContext, 'execution' | 'id'>, active: Active): void {
  const known = chosen.get(execution) ?? new Map<string, Active>();
  chosen.set(execution, known.set(id, active));
  pageOf(execution, id)?.effects.push({ kind: 'select', ranges: active.ranges });
}
