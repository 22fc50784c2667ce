import { inspect } from 'node:util';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

/** console and Logger; both write into the execution's log. */
export function loggerGlobals(execution: Execution, log: string[]): Record<string, unknown> {
  const write =
    (level: string) =>
    (...values: readonly unknown[]): void => {
      log.push(
        `${level}${values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ')}`,
      );
    };
  const Logger: GoogleAppsScript.Base.Logger = facade<GoogleAppsScript.Base.Logger>(execution, 'Logger', {
    log: ((...values: unknown[]) => {
      write('')(...values);
      return Logger;
    }) as GoogleAppsScript.Base.Logger['log'],
    getLog: () => log.join('\n'),
    clear: () => void log.splice(0),
  });
  const console = {
    log: write(''),
    info: write('[info] '),
    warn: write('[warning] '),
    error: write('[error] '),
  };
  return { Logger, console };
}
