/** A copy of the object that lacks the named fields. */
export function without<T extends object, Field extends keyof T>(
  object: T,
  ...fields: Field[]
): Omit<T, Field> {
  const copy: Partial<T> = { ...object };
  for (const field of fields) delete copy[field];
  return copy as Omit<T, Field>;
}
