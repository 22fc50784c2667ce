import { markOpaque } from './realm-values.ts';

/**
 * An object for scripts that is made when one first asks it for something: most executions use few of the services.
 * `self` is what the script has in hand, for members that are chained; `className` is what Apps Script calls its class.
 */
export function late<T extends object>(make: (self: T) => T, className?: string): T {
  let made: T | undefined;
  const object = (): T => (made ??= make(proxy));
  const proxy = new Proxy(Object.create(null) as T, {
    get: (target, key) => Reflect.get(typeof key === 'symbol' ? target : object(), key) as unknown,
    has: (_target, key) => Reflect.has(object(), key),
    ownKeys: () => [],
  });
  markOpaque(proxy, className);
  return proxy;
}
