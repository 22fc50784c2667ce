/**
 * What the Workspace knows of an object that a script holds, written on the object itself where no script sees it, as an
 * engine keeps the internal slots of its own objects. A weak map would do, but what is known of a range leads back to the
 * range, and such entries stay until the next full collection: a script's thousands of ranges were copied over and over.
 */
export type InternalSlot<T> = {
  put(object: object, value: T): void;
  /** Undefined for whatever nothing was put on. */
  of(object: object): T | undefined;
};

export function internalSlot<T>(name: string): InternalSlot<T> {
  const key = Symbol(name);
  return {
    put: (object, value) =>
      void Object.defineProperty(object, key, { value, configurable: true, writable: true }),
    of: (object) => (object as { readonly [key]?: T })[key],
  };
}
