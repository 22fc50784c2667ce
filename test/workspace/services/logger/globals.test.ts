import { describe, expect, it, test } from '@jest/globals';
import { evaluated, testProject } from '../../../support/workspace/project.ts';

function logOf(statements: string): readonly string[] {
  return testProject(`class Case { constructor() { this.id = 1; } } function main() { ${statements} }`).run(
    'main',
  ).record.log;
}

describe('the log of an execution', () => {
  test.each([
    ['console.log("受付", 1)', '受付 1'],
    ['console.info("a")', '[info] a'],
    ['console.warn("a")', '[warning] a'],
    ['console.error(new TypeError("no"))', '[error] TypeError: no'],
    ['console.log({ a: [1, null] })', '{ a: [ 1, null ] }'],
    ['console.log(new Case())', 'Case { id: 1 }'],
    ['console.log(Session)', 'Session'],
    ['console.log("%s has %d", "a", 2)', 'a has 2'],
    ['Logger.log("%s!", "a")', 'a!'],
    ['console.log()', ''],
    ['console.time("load"); Utilities.sleep(1500); console.timeEnd("load")', 'load: 1500ms'],
    ['console.time(); console.timeEnd()', 'default: 0ms'],
  ])('of %s', (statement, line) => {
    expect(logOf(statement)).toEqual([line]);
  });

  it('says nothing of a timer that was not started', () => {
    expect(logOf('console.time("a"); console.timeEnd("a"); console.timeEnd("a")')).toHaveLength(1);
  });

  it('names what the console has not', () => {
    expect(() => evaluated('console.table([])')).toThrow('not emulated: console.table');
  });

  it('can be read and cleared', () => {
    expect(
      logOf('Logger.log("a").log("b"); const all = Logger.getLog(); Logger.clear(); Logger.log(all);'),
    ).toEqual(['a\nb']);
  });
});
