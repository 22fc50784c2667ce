import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type Properties = GoogleAppsScript.Properties.Properties;

/** Bytes a value and a store may take (Apps Script, quotas). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export function propertiesGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const { project, effectiveUser } = execution;
  const PropertiesService = facade<GoogleAppsScript.Properties.PropertiesService>(
    execution,
    'PropertiesService',
    {
      getScriptProperties: () => propertiesFacade(host, execution, `script/${project.id}`),
      getUserProperties: () => propertiesFacade(host, execution, `user/${project.id}/${effectiveUser}`),
      // Google gives null to a script that is bound to nothing, which its types do not say.
      getDocumentProperties: () =>
        project.spreadsheetId === undefined
          ? (null as unknown as Properties)
          : propertiesFacade(host, execution, `document/${project.spreadsheetId}`),
    },
  );
  return { PropertiesService };
}

function propertiesFacade(host: Host, execution: Execution, id: string): Properties {
  const all = () => host.store.read<Record<string, string>>('properties', id) ?? {};
  const save = (values: Record<string, string>): Properties => {
    const total = Object.entries(values).reduce(
      (sum, [key, value]) => sum + byteLength(key) + byteLength(value),
      0,
    );
    if (total > STORE_LIMIT)
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    host.store.write('properties', id, values);
    return properties;
  };
  const checked = (value: unknown): string => {
    const text = String(value);
    if (byteLength(text) > VALUE_LIMIT) throw new Error('Argument too large: value');
    return text;
  };

  const properties: Properties = facade<Properties>(
    execution,
    'PropertiesService.Properties',
    {
      getProperty: (key) => new Map(Object.entries(all())).get(key) ?? null,
      getProperties: all,
      getKeys: () => Object.keys(all()),
      setProperty: (key, value) => save({ ...all(), [key]: checked(value) }),
      setProperties: (values, deleteAllOthers = false) =>
        save({
          ...(deleteAllOthers ? {} : all()),
          ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, checked(value)])),
        }),
      deleteProperty: (key) =>
        save(Object.fromEntries(Object.entries(all()).filter(([other]) => other !== key))),
      deleteAllProperties: () => save({}),
    },
    [
      'getProperty',
      'getProperties',
      'getKeys',
      'setProperty',
      'setProperties',
      'deleteProperty',
      'deleteAllProperties',
    ],
  );
  return properties;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
