import type { Host } from '../host.ts';
import { releaseLocks, type Locks } from '../services/lock/globals.ts';
import type { CallListeners } from './call-listeners.ts';
import type { Execution, ExecutionRecord } from './execution.ts';
import { openExecution, type ExecutionStart } from './open-execution.ts';
import { openRealm, type Realm } from './realm.ts';
import { carry, toPlain } from './realm-values.ts';
import { scriptServices } from './script-globals.ts';

export type RunOptions = ExecutionStart & {
  /** What the function is called with, made once the execution exists: events carry objects of the services. */
  readonly args: (execution: Execution) => readonly unknown[];
};

export type RunResult = {
  readonly status: ExecutionRecord['status'];
  /** What the function returned, as plain data. */
  readonly value?: unknown;
  /** Message of what it threw. */
  readonly error?: string;
  readonly record: ExecutionRecord;
};

/** Runs one function of a project in a world of its own, and tells how it went. */
export function runScript(
  host: Host,
  locks: Locks,
  listeners: CallListeners,
  options: RunOptions,
): RunResult {
  const realm = openRealm(() => host.clock.now());
  const { execution, calls, ended } = openExecution(host, options, () => realm.intrinsics, listeners);
  const log: string[] = [];
  const startedAt = host.clock.now();
  const real = performance.now();

  const outcome = attempt(() => {
    const services = scriptServices(host, execution, { locks, log, makeFunction: functionMaker(realm) });
    for (const [name, service] of Object.entries(services)) realm.define(name, service);
    for (const file of execution.project.files)
      if (file.kind === 'server-js') realm.load(`${file.name}.gs`, file.source);
    refuseUnreachable(realm, options);
    const args = options.args(execution).map((argument) => carry(argument, realm.intrinsics));
    return toPlain(realm.callFunction(options.functionName, args));
  });
  releaseLocks(locks, execution.id);

  const record: ExecutionRecord = {
    id: execution.id,
    projectId: execution.project.id,
    functionName: options.functionName,
    startedBy: options.startedBy,
    user: execution.activeUser || execution.effectiveUser,
    startedAt,
    durationMs: Math.max(host.clock.now() - startedAt, Math.round(performance.now() - real)),
    status: ended() ?? ('error' in outcome ? 'failed' : 'completed'),
    ...('error' in outcome && { error: stackOf(outcome.error) }),
    calls,
    log,
  };
  return 'error' in outcome
    ? { status: record.status, error: messageOf(outcome.error), record }
    : { status: record.status, value: outcome.value, record };
}

/** What Apps Script can be asked to run: a function declared at the top, and from a dialog only one that is not private. */
function refuseUnreachable(realm: Realm, { functionName, startedBy }: ExecutionStart): void {
  const isPrivate = startedBy === 'dialog' && functionName.endsWith('_');
  if (isPrivate || !realm.functionNames().includes(functionName)) {
    throw new Error(`Script function not found: ${functionName}`);
  }
}

function functionMaker(realm: Realm) {
  const { constructor } = realm.intrinsics.Object as unknown as { constructor: FunctionConstructor };
  return (parameters: readonly string[], body: string) =>
    new constructor(...parameters, body) as (...args: readonly unknown[]) => unknown;
}

function attempt(work: () => unknown): { readonly value: unknown } | { readonly error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

function stackOf(error: unknown): string {
  const { name = 'Error', stack = '' } = (error ?? {}) as { name?: string; stack?: string };
  const frames = stack.split('\n').filter((line) => /^\s+at .*\.gs:/.test(line));
  return [`${name}: ${messageOf(error)}`, ...frames].join('\n');
}
