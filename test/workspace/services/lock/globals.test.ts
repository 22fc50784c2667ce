import { describe, expect, it, test } from '@jest/globals';
import { people, start } from '../../../support/workspace/fake-execution.ts';
import { testProject } from '../../../support/workspace/project.ts';

const source = `
  function holding(kind) {
    const lock = LockService[kind]();
    lock.waitLock(1000);
    Session.getActiveUser();
    const held = lock.hasLock();
    lock.releaseLock();
    Session.getEffectiveUser();
    return [held, lock.hasLock()];
  }
  function trying(kind) { return [LockService[kind]().tryLock(5000), Date.now() - ${start}]; }
  function waiting(kind) { LockService[kind]().waitLock(5000); }
  function keeping() { LockService.getScriptLock().tryLock(0); }
  function again() { const lock = LockService.getScriptLock(); lock.waitLock(1); return lock.tryLock(1); }
`;

/** Runs `inner` while another execution holds the lock, and again once it has let go. */
function contended(kind: string, inner: string, user: string) {
  const project = testProject(source);
  const results: ReturnType<typeof project.run>[] = [];
  project.workspace.onCall(({ execution, member, phase }) => {
    if (execution.functionName !== 'holding' || phase !== 'before' || !member.startsWith('Session.')) return;
    results.push(project.run(inner, { args: [kind], user }));
  });
  const outer = project.run('holding', { args: [kind] });
  return { outer, results };
}

describe('a lock', () => {
  it('is held by one execution, and waited for by the clock', () => {
    const { outer, results } = contended('getScriptLock', 'trying', people.outsider.email);
    expect(outer.value).toEqual([true, false]);
    expect(results.map(({ value }) => value)).toEqual([
      [false, 5_000],
      [true, 5_000],
    ]);
  });

  it('that is waited for in vain throws', () => {
    const { results } = contended('getScriptLock', 'waiting', people.staff.email);
    expect(results.map(({ status, error }) => [status, error])).toEqual([
      ['failed', 'Lock timeout: another process was holding the lock for too long.'],
      ['completed', undefined],
    ]);
  });

  test.each([
    [people.staff.email, false],
    [people.outsider.email, true],
  ])('of a user is only theirs: %s gets it: %s', (user, gets) => {
    expect(contended('getUserLock', 'trying', user).results[0]?.value).toEqual([gets, gets ? 0 : 5_000]);
  });

  it('ends with its execution, and may be taken twice within it', () => {
    const project = testProject(source);
    project.run('keeping');
    expect(project.value('again')).toBe(true);
    expect(project.workspace.clock.now()).toBe(start);
  });

  it('of the document is null to a script that is bound to nothing', () => {
    expect(testProject('function main() { return LockService.getDocumentLock(); }').value()).toBeNull();
  });
});
