import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back } from './backing.ts';
import type { Answer } from './model.ts';

type Item = GoogleAppsScript.Forms.Item;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

/** What stands behind an ItemResponse. */
export type Answered = { readonly itemId: number; readonly answer: Answer };

/** One answer as a script sees it. */
export function itemResponseFacade(
  execution: Execution,
  { itemId, answer }: Answered,
  item: () => Item,
): ItemResponse {
  const response = facade<ItemResponse>(execution, 'FormApp.ItemResponse', {
    getItem: item,
    getResponse: () => (typeof answer === 'string' ? answer : [...answer]),
  });
  return back(response, { itemId, answer } satisfies Answered);
}
