import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type Cache = GoogleAppsScript.Cache.Cache;
type Entry = { readonly value: string; readonly until: number };

/** Apps Script, class Cache: bytes a value, characters a key, seconds by default and at most. */
const VALUE_LIMIT = 100 * 1024;
const KEY_LIMIT = 250;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

export function cacheGlobals(host: Host, execution: Execution): Record<string, unknown> {
  const { project, effectiveUser } = execution;
  const CacheService = facade<GoogleAppsScript.Cache.CacheService>(execution, 'CacheService', {
    getScriptCache: () => cacheFacade(host, execution, `script/${project.id}`),
    getUserCache: () => cacheFacade(host, execution, `user/${project.id}/${effectiveUser}`),
    getDocumentCache: () =>
      project.container === undefined
        ? null
        : cacheFacade(host, execution, `document/${project.container.id}`),
  });
  return { CacheService };
}

function cacheFacade(host: Host, execution: Execution, scope: string): Cache {
  const idOf = (key: string) => `${scope}/${key}`;
  const get = (key: string): string | null => {
    const entry = host.store.read<Entry>('cache', idOf(key));
    if (!entry) return null;
    if (entry.until > host.clock.now()) return entry.value;
    host.store.remove('cache', idOf(key));
    return null;
  };
  const put = (key: string, given: string, seconds = DEFAULT_SECONDS): void => {
    const value = String(given);
    if (key.length > KEY_LIMIT) throw new Error('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > VALUE_LIMIT) throw new Error('Argument too large: value');
    const until = host.clock.now() + Math.min(seconds, LONGEST_SECONDS) * 1000;
    host.store.write('cache', idOf(key), { value, until } satisfies Entry);
  };
  const remove = (key: string): void => host.store.remove('cache', idOf(key));

  return facade<Cache>(
    execution,
    'CacheService.Cache',
    {
      get,
      put,
      remove,
      getAll: (keys) =>
        Object.fromEntries(
          keys.flatMap((key) => {
            const value = get(key);
            return value === null ? [] : [[key, value]];
          }),
        ),
      putAll: (values: Record<string, string>, seconds?: number) =>
        Object.entries(values).forEach(([key, value]) => put(key, value, seconds)),
      removeAll: (keys) => keys.forEach(remove),
    },
    ['get', 'put', 'remove', 'getAll', 'putAll', 'removeAll'],
  );
}
