import { expect, it } from '@jest/globals';
import { readQuery } from '../../../src/workspace/rest/query.ts';

it('reads the parameters that a method carries out, and passes over those of every method', () => {
  const query = new URLSearchParams('ranges=A1&ranges=B2&includeGridData=true&alt=json&prettyPrint=false');
  expect(readQuery(query, { ranges: 'list', includeGridData: 'flag' })).toEqual({
    ranges: ['A1', 'B2'],
    includeGridData: true,
  });
});

it('names a parameter that Google publishes and that is not carried out', () => {
  expect(() => readQuery(new URLSearchParams('deploymentId=x'), {})).toThrow(
    'not emulated: the parameter deploymentId of this method',
  );
});
