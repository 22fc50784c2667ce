import type { Host } from '../host.ts';
import { releaseLocks, type Locks } from '../services/lock/globals.ts';
import type { CallListeners } from './call-listeners.ts';
import { messageOf, stackOf } from './error-text.ts';
import type { Execution, ExecutionRecord } from './execution.ts';
import { openExecution, type ExecutionStart } from './open-execution.ts';
import { isRealTimeout, openRealm, type Realm } from './realm.ts';
import { carry, toPlain } from './realm-values.ts';
import { WaitSignal } from './wait.ts';
import { scriptServices } from './script-globals.ts';

export type RunOptions = ExecutionStart & {
  /** What the function is called with, made once the execution exists: events carry objects of the services. */
  readonly args: (execution: Execution) => readonly unknown[];
  /** For a simple trigger: that the project has no such function is no failure. */
  readonly optional?: boolean;
};

export type RunResult = {
  /** `waiting`: the script asked something that nobody has answered, and all that it did is taken back. */
  readonly status: ExecutionRecord['status'] | 'waiting';
  /** What the function returned, as plain data. */
  readonly value?: unknown;
  /** Message of what it threw. */
  readonly error?: string;
  readonly record: ExecutionRecord;
  /** Nothing ran: the function was optional, and the project has none. */
  readonly absent?: true;
};

type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown }
  | { readonly kind: 'absent' };

/** Runs one function of a project in a world of its own, and tells how it went. */
export function runScript(
  host: Host,
  locks: Locks,
  listeners: CallListeners,
  options: RunOptions,
): RunResult {
  const { timeZone } = options.project.manifest;
  const realm = openRealm(() => host.clock.now(), { timeZone, seed: options.ui?.seed });
  const { execution, calls, end } = openExecution(host, options, () => realm.intrinsics, listeners);
  const log: string[] = [];
  const startedAt = host.clock.now();
  const real = performance.now();

  const isWaiting = () => end(false)?.status === 'waiting';
  const outcome = attempt(() =>
    containing(host, options, isWaiting, (): Outcome => {
      const services = scriptServices(host, execution, { locks, log, makeFunction: functionMaker(realm) });
      for (const [name, service] of Object.entries(services)) realm.define(name, service);
      for (const file of execution.project.files)
        if (file.kind === 'server-js') realm.load(`${file.name}.gs`, file.source);
      if (!isReachable(realm, options)) {
        if (options.optional) return { kind: 'absent' };
        throw new Error(`Script function not found: ${options.functionName}`);
      }
      const args = options.args(execution).map((argument) => carry(argument, realm.intrinsics));
      return { kind: 'returned', value: toPlain(realm.callFunction(options.functionName, args)) };
    }),
  );
  releaseLocks(locks, execution.id);

  const ended = end(outcome.kind === 'threw' && isRealTimeout(outcome.error));
  const error = ended?.error ?? (outcome.kind === 'threw' ? outcome.error : undefined);
  const failed = ended !== undefined || outcome.kind === 'threw';
  const status = ended?.status ?? (failed ? 'failed' : 'completed');
  const record: ExecutionRecord = {
    id: execution.id,
    projectId: execution.project.id,
    functionName: options.functionName,
    startedBy: options.startedBy,
    user: execution.effectiveUser,
    startedAt,
    durationMs: Math.max(host.clock.now() - startedAt, Math.round(performance.now() - real)),
    // What waits has been stopped, too; nobody logs it.
    status: status === 'waiting' ? 'killed' : status,
    ...(failed && { error: stackOf(error) }),
    calls,
    log,
  };
  if (failed) return { status, error: messageOf(error), record };
  if (outcome.kind === 'absent') return { status, record, absent: true };
  return { status, value: outcome.value, record };
}

/**
 * Runs what may be cut off in the middle. Where a person can be asked, all that it wrote lands together, or not at all
 * when it has to wait for an answer: with the answer it runs again from its start.
 */
function containing(host: Host, { ui }: RunOptions, isWaiting: () => boolean, work: () => Outcome): Outcome {
  if (!ui || ui.isTrigger) return host.store.contain(work);
  let outcome: Outcome = { kind: 'absent' };
  try {
    host.store.transaction(() => {
      outcome = attempt(() => host.store.contain(work));
      if (isWaiting()) throw new WaitSignal();
    });
  } catch (error) {
    if (!(error instanceof WaitSignal)) throw error;
    // The clock has kept in memory how far it was moved, and never goes back.
    host.clock.advance(0);
  }
  return outcome;
}

/** What Apps Script can be asked to run: a function declared at the top, and from a dialog only one that is not private. */
function isReachable(realm: Realm, { functionName, startedBy }: ExecutionStart): boolean {
  const isPrivate = startedBy === 'dialog' && functionName.endsWith('_');
  return !isPrivate && realm.hasFunction(functionName);
}

function functionMaker(realm: Realm) {
  const { constructor } = realm.intrinsics.Object as unknown as { constructor: FunctionConstructor };
  return (parameters: readonly string[], body: string) =>
    new constructor(...parameters, body) as (...args: readonly unknown[]) => unknown;
}

function attempt(work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    return { kind: 'threw', error };
  }
}
