import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../../../src/workspace/host.ts';
import { cacheGlobals } from '../../../../src/workspace/services/cache/globals.ts';
import { fakeExecution, fakeHost, people } from '../../../support/workspace/fake-execution.ts';

type Service = GoogleAppsScript.Cache.CacheService;

let host: Host;
let cache: GoogleAppsScript.Cache.Cache;

function service(user = people.staff.email): Service {
  return cacheGlobals(host, fakeExecution({ user }))['CacheService'] as Service;
}

beforeEach(() => {
  host = fakeHost();
  cache = service().getScriptCache();
});

describe('the cache', () => {
  it('keeps a value ten minutes unless told otherwise', () => {
    cache.put('a', '1');
    host.clock.advance(599_999);
    expect(cache.get('a')).toBe('1');
    host.clock.advance(1);
    expect(cache.get('a')).toBeNull();
    expect(host.store.list('cache')).toEqual([]);
  });

  it('keeps a value as long as told, six hours at most', () => {
    cache.put('short', '1', 5);
    cache.put('long', '1', 99_999);
    host.clock.advance(5_000);
    expect([cache.get('short'), cache.get('long')]).toEqual([null, '1']);
    host.clock.advance(6 * 3_600_000);
    expect(cache.get('long')).toBeNull();
  });

  it('takes and gives several at once', () => {
    cache.putAll({ a: '1', b: '2', c: '3' });
    cache.remove('b');
    expect(cache.getAll(['a', 'b', 'c', 'd'])).toEqual({ a: '1', c: '3' });
    cache.removeAll(['a', 'c']);
    expect(cache.getAll(['a', 'c'])).toEqual({});
  });

  it('refuses values over 100 KB and keys over 250 characters', () => {
    cache.put('k'.repeat(250), 'x'.repeat(100 * 1024));
    expect(() => cache.put('a', 'x'.repeat(100 * 1024 + 1))).toThrow('Argument too large: value');
    expect(() => cache.put('k'.repeat(251), '1')).toThrow('Argument too large: key');
  });

  it('of the user is only theirs; of the document needs one', () => {
    service().getUserCache().put('a', '1');
    expect(service(people.outsider.email).getUserCache().get('a')).toBeNull();
    expect(service().getDocumentCache()).toBeNull();
  });
});
