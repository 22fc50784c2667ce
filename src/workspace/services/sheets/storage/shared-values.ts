const known = new Map<string, object>();

/** Formats and rules are few and repeated in thousands of cells: equal ones are kept as one object. */
export function shared<T extends object>(value: T): T {
  const key = JSON.stringify(value);
  const found = known.get(key);
  if (found) return found as T;
  known.set(key, value);
  return value;
}
