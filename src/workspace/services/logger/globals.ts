import { format, inspect } from 'node:util';
import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { isOpaque } from '../../runtime/realm-values.ts';
import { javaFormat, javaText } from './java-text.ts';

const levels = { log: '', info: '[info] ', warn: '[warning] ', error: '[error] ' } as const;

/** console and Logger; both write into the execution's log. */
export function loggerGlobals(host: Host, execution: Execution, log: string[]): Record<string, unknown> {
  const write = (level: string, values: readonly unknown[]): void =>
    void log.push(`${level}${format(...values.map(readable))}`);

  const { timeZone } = execution.project.manifest;
  // Places of its own lines: what the console writes into the same log is not the Logger's.
  const byLogger = new Set<number>();
  const Logger: GoogleAppsScript.Base.Logger = facade<GoogleAppsScript.Base.Logger>(execution, 'Logger', {
    log: ((...[first, ...values]: unknown[]) => {
      const line =
        values.length > 0 && typeof first === 'string'
          ? javaFormat(first, values, timeZone)
          : javaText(first, timeZone);
      byLogger.add(log.length);
      log.push(line);
      return Logger;
    }) as GoogleAppsScript.Base.Logger['log'],
    getLog: () => log.filter((_, index) => byLogger.has(index)).join('\n'),
    clear: () => {
      log.splice(0, log.length, ...log.filter((_, index) => !byLogger.has(index)));
      byLogger.clear();
    },
  });
  const members = new Map<string, (...values: readonly unknown[]) => void>(
    Object.entries(levels).map(([name, level]) => [name, (...values) => write(level, values)]),
  );
  const timers = new Map<string, number>();
  members.set('time', (label = 'default') => void timers.set(String(label), host.clock.now()));
  members.set('timeEnd', (label = 'default') => {
    const began = timers.get(String(label));
    if (began === undefined) return;
    timers.delete(String(label));
    log.push(`${String(label)}: ${host.clock.now() - began}ms`);
  });
  // Not a façade: writing to the console is no call of a service, and an ended execution may still do it.
  const console = new Proxy(Object.create(null) as object, {
    get(_target, key) {
      const member = members.get(String(key));
      if (member || typeof key === 'symbol') return member;
      return execution.call(`console.${key}`, [], () => {
        throw new Error(`not emulated: console.${key}`);
      });
    },
  });
  return { Logger, console };
}

/** Objects of services by their name, all else as Node's console would show it. */
function readable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isOpaque(value)) return String(value);
  const { stack, message, name } = value as Partial<Error>;
  if (stack === undefined || message === undefined) return inspect(value);
  return `${name ?? 'Error'}: ${message}`;
}
