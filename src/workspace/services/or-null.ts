/** A value that may be null at Google too, as the reference or the service itself says and the type package does not. */
export function orNull<T>(value: T | null): T {
  return value as T;
}
