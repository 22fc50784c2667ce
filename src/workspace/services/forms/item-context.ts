import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { back } from './backing.ts';
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

/** What stands behind an item that a script hands back. */
export type ItemBacking = { readonly formId: string; readonly itemId: number };

/** An item under an interface, which can be had of another item too: of a copy. */
export type ItemPlace<T> = ItemContext & { readonly self: () => T; readonly of: (itemId: number) => T };

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

/** One item for the script; its members are given the place of the item, which setters answer. */
export function itemObject<T extends object>(
  context: ItemContext,
  name: string,
  members: (place: ItemPlace<T>) => Partial<T>,
): T {
  const known = members({
    ...context,
    self: () => item,
    of: (itemId) => itemObject({ ...context, itemId }, name, members),
  });
  const writes = Object.keys(known).filter((member) => /^(set|clear|show|duplicate)/.test(member));
  const item: T = facade<T>(context.execution, `FormApp.${name}`, known, writes as (keyof T & string)[]);
  return back(item, { formId: context.formId, itemId: context.itemId } satisfies ItemBacking);
}
