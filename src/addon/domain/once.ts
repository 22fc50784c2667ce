/**
 * What `make` makes, made when somebody first asks: every execution in Apps Script evaluates the whole program anew, and
 * few need all of it.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
