import { expect, it } from '@jest/globals';
import { namedMembers } from '../../../src/workspace/services/named-members.ts';

it('puts the name where the asterisk is, once', () => {
  const members = namedMembers('Row', { 'insert*sBefore': (position: number) => position, size: 2 });
  expect(Object.keys(members)).toEqual(['insertRowsBefore', 'size']);
  expect(members.insertRowsBefore(3)).toBe(3);
});
