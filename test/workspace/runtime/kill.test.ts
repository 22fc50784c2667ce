import { describe, expect, it, test } from '@jest/globals';
import type { CallEvent } from '../../../src/workspace/runtime/call-listeners.ts';
import { killExecution } from '../../../src/workspace/runtime/kill.ts';
import { testProject } from '../../support/workspace/project.ts';

const source = `
  const properties = PropertiesService.getScriptProperties();
  function main() {
    LockService.getScriptLock().waitLock(1000);
    try {
      properties.setProperty('deed', 'done');
      properties.setProperty('next', 'done');
    } catch (error) {
      properties.setProperty('caught', 'done');
    } finally {
      properties.setProperty('finally', 'done');
    }
    return 'went on';
  }
  function swallowing() {
    try { properties.setProperty('deed', 'done'); } catch (error) {}
    return 'went on';
  }
  function left() { return properties.getKeys(); }
  function locks() { return LockService.getScriptLock().tryLock(0); }
`;

function killedAt(phase: CallEvent['phase'], functionName: string) {
  const project = testProject(source);
  const stop = project.workspace.onCall((call) => {
    if (call.phase === phase && call.member.endsWith('.setProperty')) killExecution();
  });
  const result = project.run(functionName);
  stop();
  return { project, result };
}

describe('an execution that is killed', () => {
  test.each([
    ['before', 'main', []],
    ['after', 'main', ['deed']],
    ['before', 'swallowing', []],
    ['after', 'swallowing', ['deed']],
  ] as const)('%s a call of %s reaches no service any more', (phase, functionName, left) => {
    const { project, result } = killedAt(phase, functionName);
    expect(result).toMatchObject({ status: 'killed', error: 'The execution was stopped' });
    expect(result).not.toHaveProperty('value');
    expect(project.value('left')).toEqual(left);
    expect(project.workspace.executions({ status: 'killed' })).toEqual([result.record]);
  });

  it('lets go of its lock', () => {
    expect(killedAt('before', 'main').project.value('locks')).toBe(true);
  });

  it('leaves the execution alone in whose middle it ran', () => {
    const project = testProject(source);
    let depth = 0;
    project.workspace.onCall(({ member, phase }) => {
      if (phase !== 'before' || !member.endsWith('.setProperty')) return;
      if (depth === 1) killExecution();
      depth = 1;
      expect(project.run('swallowing').status).toBe('killed');
      depth = 2;
    });
    expect(project.run('swallowing')).toMatchObject({ status: 'completed', value: 'went on' });
    expect(project.value('left')).toEqual(['deed']);
  });
});

it('tells listeners of every call before and after it, until they leave', () => {
  const project = testProject(source);
  const told: string[] = [];
  const stop = project.workspace.onCall(({ member, index, phase, roundTrip, args }) => {
    told.push([index, phase, member, roundTrip, JSON.stringify(args)].join(' '));
  });
  project.run('swallowing');
  stop();
  project.run('swallowing');
  expect(told).toEqual([
    '0 before PropertiesService.getScriptProperties false []',
    '0 after PropertiesService.getScriptProperties false []',
    '1 before PropertiesService.Properties.setProperty true ["deed","done"]',
    '1 after PropertiesService.Properties.setProperty true ["deed","done"]',
  ]);
});
