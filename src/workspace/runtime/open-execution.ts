import type { Host } from '../host.ts';
import type { CallListeners } from './call-listeners.ts';
import type { CallRecord, Execution, Project } from './execution.ts';
import { messageOf } from './error-text.ts';
import { KillSignal } from './kill.ts';
import { carry, carryError, type Intrinsics } from './realm-values.ts';
import type { UiSession } from './ui-session.ts';
import { WaitSignal } from './wait.ts';

/**
 * Six minutes an execution (Apps Script, quotas), thirty seconds a simple trigger or custom function; milliseconds of
 * the Workspace's clock.
 */
const TIME_LIMIT_MS = 6 * 60_000;
const LIMITED_TIME_LIMIT_MS = 30_000;
const LOGGED_ARGUMENTS = 2_000;

export type ExecutionStart = {
  readonly project: Project;
  readonly functionName: string;
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly authMode: 'full' | 'limited';
  readonly startedBy: string;
  readonly ui?: UiSession;
};

/** An execution under way, with what the log will keep of it. */
export type OpenExecution = {
  readonly execution: Execution;
  readonly calls: readonly CallRecord[];
  /** Whether it was ended from outside: by a listener, by the Workspace's clock, by the real limit, or by a question. */
  end(realTimeout: boolean): { readonly status: Ended; readonly error: Error } | undefined;
};

type Ended = 'killed' | 'timed-out' | 'waiting';

const endedWords = {
  killed: 'The execution was stopped',
  'timed-out': 'Exceeded maximum execution time',
  waiting: 'The execution waits for an answer',
} as const satisfies Record<Ended, string>;

export function openExecution(
  host: Host,
  start: ExecutionStart,
  realm: () => Intrinsics,
  listeners: CallListeners,
): OpenExecution {
  const calls: CallRecord[] = [];
  const startedAt = host.clock.now();
  const limit = start.authMode === 'limited' ? LIMITED_TIME_LIMIT_MS : TIME_LIMIT_MS;
  let ended: Ended | undefined;
  let index = 0;

  /** After its end nothing an execution still does, in a catch or finally, reaches a service. */
  function refuseWhenEnded(): void {
    if (!ended && host.clock.now() - startedAt > limit) ended = 'timed-out';
    if (ended) throw new Error(endedWords[ended]);
  }

  function end(realTimeout: boolean): ReturnType<OpenExecution['end']> {
    const late = realTimeout || host.clock.now() - startedAt > limit;
    const status = ended ?? (late ? 'timed-out' : undefined);
    return status && { status, error: new Error(endedWords[status]) };
  }

  const execution: Execution = {
    id: host.newId('execution'),
    project: start.project,
    functionName: start.functionName,
    activeUser: start.activeUser,
    effectiveUser: start.effectiveUser,
    authMode: start.authMode,
    ...(start.ui && { ui: start.ui }),
    call(member, args, work, { roundTrip = false } = {}) {
      // No object is spread here: a classic script makes a call for each cell.
      const number = index++;
      const began = host.clock.now();
      const real = performance.now();
      let error: string | undefined;
      try {
        refuseWhenEnded();
        listeners.tell({ execution, member, args, index: number, roundTrip, phase: 'before' });
        const result = work();
        listeners.tell({ execution, member, args, index: number, roundTrip, phase: 'after' });
        refuseWhenEnded();
        return carry(result, realm()) as typeof result;
      } catch (thrown) {
        if (thrown instanceof KillSignal) ended = 'killed';
        if (thrown instanceof WaitSignal) ended = 'waiting';
        error = messageOf(thrown);
        throw carryError(thrown, realm());
      } finally {
        const durationMs = Math.max(host.clock.now() - began, Math.round(performance.now() - real));
        const record = { member, arguments: shown(args), roundTrip, startedAt: began, durationMs };
        calls.push(error === undefined ? record : { ...record, error });
      }
    },
  };
  return { execution, calls, end };
}

function shown(args: readonly unknown[]): string {
  try {
    return args.length === 0 ? '[]' : JSON.stringify(args).slice(0, LOGGED_ARGUMENTS);
  } catch {
    return `(${args.length} arguments that are not JSON)`;
  }
}
