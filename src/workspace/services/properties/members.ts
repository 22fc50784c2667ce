import type { Host } from '../../host.ts';

type Values = Readonly<Record<string, string>>;

/** Bytes a value and a store may take (Apps Script, quotas). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** Members of one store of properties; `self` is what chaining goes on with. */
export function propertyMembers<Self>(host: Host, id: string, self: () => Self) {
  const all = (): Record<string, string> => host.store.read<Record<string, string>>('properties', id) ?? {};
  const save = (values: Values): Self => {
    const total = Object.entries(values).reduce(
      (sum, [key, value]) => sum + byteLength(key) + byteLength(value),
      0,
    );
    if (total > STORE_LIMIT)
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    host.store.write('properties', id, values);
    return self();
  };

  return {
    getProperty: (key: string) => new Map(Object.entries(all())).get(key) ?? null,
    getProperties: all,
    getKeys: () => Object.keys(all()),
    setProperty: (key: string, value: string) => save({ ...all(), [key]: checked(value) }),
    setProperties: (values: Values, deleteAllOthers = false) =>
      save({
        ...(deleteAllOthers ? {} : all()),
        ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, checked(value)])),
      }),
    deleteProperty: (key: string) =>
      save(Object.fromEntries(Object.entries(all()).filter(([other]) => other !== key))),
    deleteAllProperties: () => save({}),
  };
}

function checked(value: unknown): string {
  const text = String(value);
  if (byteLength(text) > VALUE_LIMIT) throw new Error('Argument too large: value');
  return text;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
