/** What stands behind a file or folder that a script holds and hands back. */
export type Item = { readonly kind: 'DriveApp.File' | 'DriveApp.Folder'; readonly id: string };

const items = new WeakMap<object, Item>();

export function standsFor<T extends object>(object: T, item: Item): T {
  items.set(object, item);
  return object;
}

/** Undefined for anything but a file or folder of DriveApp. */
export function itemOf(value: unknown): Item | undefined {
  return typeof value === 'object' && value !== null ? items.get(value) : undefined;
}
