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

  test.each([
    ['5', '5.0'],
    ['1.5', '1.5'],
    ['12345678', '1.2345678E7'],
    ['0.0001', '1.0E-4'],
    ['-0', '-0.0'],
    ['NaN', 'NaN'],
    ['"5"', '5'],
    ['true', 'true'],
    ['null', 'null'],
    ['[1, "a", [null, 2.5]]', '[1.0, a, [null, 2.5]]'],
    ['{ a: 1, b: { c: "x" } }', '{a=1.0, b={c=x}}'],
    ['[]', '[]'],
    ['new Date(2026, 0, 5, 9)', 'Mon Jan 05 09:00:00 GMT+09:00 2026'],
    ['new TypeError("no")', 'TypeError: no'],
    ['Session', 'Session'],
    ['"100%"', '100%'],
    ['"%s is %s", "a", 2', 'a is 2.0'],
    ['"%d of %d", 1, 2', '1 of 2'],
    ['"%s", "a", "b"', 'a'],
    ['"%s %s", "a"', 'a %s'],
  ])('Logger.log(%s) writes it as Java does', (args, line) => {
    expect(logOf(`Logger.log(${args})`)).toEqual([line]);
  });

  it('of the console is not the Logger’s to read or clear', () => {
    const statements = 'console.log("c"); Logger.log("a"); console.log(Logger.getLog()); Logger.clear();';
    expect(logOf(statements)).toEqual(['c', 'a']);
  });

  it('can be read and cleared', () => {
    expect(
      logOf('Logger.log("a").log("b"); const all = Logger.getLog(); Logger.clear(); Logger.log(all);'),
    ).toEqual(['a\nb']);
  });
});
