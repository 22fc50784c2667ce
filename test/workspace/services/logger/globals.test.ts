import { describe, expect, it, test } from '@jest/globals';
import { testProject } from '../../../support/workspace/project.ts';

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
  ])('of %s', (statement, line) => {
    expect(logOf(statement)).toEqual([line]);
  });

  it('can be read and cleared', () => {
    expect(
      logOf('Logger.log("a").log("b"); const all = Logger.getLog(); Logger.clear(); Logger.log(all);'),
    ).toEqual(['a\nb']);
  });
});
