import { describe, expect, it, test } from '@jest/globals';
import { markOpaque } from '../../../src/workspace/runtime/realm-values.ts';
import { enumeration } from '../../../src/workspace/services/enumeration.ts';
import { mismatch, requireTypes } from '../../../src/workspace/services/signature.ts';

function ofService(className?: string): object {
  const object = {};
  markOpaque(object, className);
  return object;
}

describe('a refusal names the types of what was given', () => {
  test.each<readonly [string, readonly unknown[]]>([
    ['', []],
    ['String,number,Boolean', ['a', 1, true]],
    ['null,null', [null, undefined]],
    ['Date', [new Date(0)]],
    ['number[]', [[1, 2]]],
    ['String[][]', [[['a']]]],
    ['Object[]', [[]]],
    ['(class)', [{ of: 'the script' }]],
    ['(class)', [() => 1]],
    ['SpreadsheetApp.Range', [ofService('SpreadsheetApp.Range')]],
    ['DriveApp.File[]', [[ofService('DriveApp.File')]]],
    ['(class)', [ofService()]],
    ['SpreadsheetApp.ColorType', [enumeration('SpreadsheetApp.ColorType', ['RGB']).RGB]],
  ])('(%s)', (types, args) => {
    expect(mismatch('Service.Class.member', args).message).toBe(
      `The parameters (${types}) don't match the method signature for Service.Class.member.`,
    );
  });
});

describe('requireTypes', () => {
  it('takes texts of whatever has one, dates and objects', () => {
    expect(() => requireTypes('A.b', ['a', new Date(0), {}], 'String', 'Date', 'Object')).not.toThrow();
    expect(() => requireTypes('A.b', [1, new Date(0)], 'String', 'Date')).not.toThrow();
  });

  it('does not name what was left out', () => {
    expect(() => requireTypes('A.b', ['a', 'b', undefined], 'String', 'Date')).toThrow(
      "The parameters (String,String) don't match the method signature for A.b.",
    );
  });
});
