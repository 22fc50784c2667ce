import type { Execution } from '../../../../runtime/execution.ts';
import type { Selection } from '../../../../runtime/ui-session.ts';
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

/** What the script selected, else what the person at the page has; undefined where there is neither. */
export function activeOf({ execution, id }: Pick<AppContext, 'execution' | 'id'>): Active | undefined {
  const byScript = chosen.get(execution)?.get(id);
  if (byScript) return byScript;
  const page = pageOf(execution, id)?.page;
  return page?.kind === 'spreadsheet' ? { ranges: page.ranges ?? [page.selection] } : undefined;
}

/** Selects for the rest of the execution, and has the page follow when it has ended. */
export function setActive({ execution, id }: Pick<AppContext, 'execution' | 'id'>, active: Active): void {
  const known = chosen.get(execution) ?? new Map<string, Active>();
  chosen.set(execution, known.set(id, active));
  pageOf(execution, id)?.effects.push({ kind: 'select', ranges: active.ranges });
}
