import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { changeItem } from './editing.ts';
import type { FormItem } from './model.ts';
import { requireForm } from './store.ts';

/** Which item of which form, and in whose execution. */
export type ItemContext = {
  readonly host: Host;
  readonly execution: Execution;
  readonly formId: string;
  readonly itemId: number;
};

/** The item as it stands now; throws when it has been deleted. */
export function currentItem({ host, formId, itemId }: ItemContext): FormItem {
  const item = requireForm(host, formId).items.find(({ id }) => id === itemId);
  if (!item) throw new Error(`Cannot use item ${itemId} of form ${formId}: it has been deleted.`);
  return item;
}

/** Changes the item, which a façade of the right kind holds: `isKind` tells the compiler. */
export function changeOf<I extends FormItem>(
  { host, formId, itemId }: ItemContext,
  isKind: (item: FormItem) => item is I,
  change: (item: I) => FormItem,
): void {
  changeItem(host, formId, itemId, (item) => (isKind(item) ? change(item) : item));
}

/** One item for the script; its members are given a way to answer the item itself, as setters do. */
export function itemObject<T extends object>(
  { execution }: ItemContext,
  name: string,
  members: (self: () => T) => Partial<T>,
): T {
  const known = members(() => item);
  const writes = Object.keys(known).filter((member) => /^(set|clear|show)/.test(member));
  const item: T = facade<T>(execution, `FormApp.${name}`, known, writes as (keyof T & string)[]);
  return item;
}
