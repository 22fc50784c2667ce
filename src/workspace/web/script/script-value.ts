/**
 * A value as it may cross between a script and its dialog: JSON without dates, functions or other objects.
 * Throws Google's sentence, which names the property. Values of another realm are judged by what they are.
 */
export function crossing(value: unknown, property = '0'): unknown {
  return copy(value, property, []);
}

function copy(value: unknown, property: string, around: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || around.includes(value)) throw illegal(property);

  const inside = [...around, value];
  if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, String(index), inside));
  if (!isPlain(value)) throw illegal(property);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, copy(item, key, inside)]),
  );
}

function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function illegal(property: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${property}`);
}
