import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type Lock = GoogleAppsScript.Lock.Lock;

/** Which execution holds which lock; a lock ends with its execution. */
export type Locks = Map<string, string>;

export function lockGlobals(host: Host, execution: Execution, locks: Locks): Record<string, unknown> {
  const { project, effectiveUser } = execution;
  const LockService = facade<GoogleAppsScript.Lock.LockService>(execution, 'LockService', {
    getScriptLock: () => lockFacade(host, execution, locks, `script/${project.id}`),
    // Google gives null to a script that is bound to nothing, which its types do not say.
    getDocumentLock: () =>
      project.container === undefined
        ? (null as unknown as Lock)
        : lockFacade(host, execution, locks, `document/${project.container.id}`),
    getUserLock: () => lockFacade(host, execution, locks, `user/${project.id}/${effectiveUser}`),
  });
  return { LockService };
}

function lockFacade(host: Host, execution: Execution, locks: Locks, name: string): Lock {
  const hasLock = () => locks.get(name) === execution.id;
  /** The holder is suspended in the middle of a call, so waiting for it always takes the whole time. */
  const tryLock = (timeoutMs: number): boolean => {
    if (hasLock()) return true;
    if (locks.has(name)) {
      host.clock.advance(timeoutMs);
      return false;
    }
    locks.set(name, execution.id);
    return true;
  };

  return facade<Lock>(
    execution,
    'LockService.Lock',
    {
      hasLock,
      tryLock,
      waitLock(timeoutMs) {
        if (!tryLock(timeoutMs))
          throw new Error('Lock timeout: another process was holding the lock for too long.');
      },
      releaseLock() {
        if (hasLock()) locks.delete(name);
      },
    },
    ['tryLock', 'waitLock', 'releaseLock'],
  );
}

/** Lets go of whatever an execution still held when it ended. */
export function releaseLocks(locks: Locks, executionId: string): void {
  for (const [name, holder] of locks) if (holder === executionId) locks.delete(name);
}
