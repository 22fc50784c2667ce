import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { pageToken, startOfPage } from '../../../src/workspace/services/page-token.ts';

it('leads back to where the page begins, of its own list', () => {
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.string()), (start, list) => {
      const token = pageToken(start, ...list);
      expect(startOfPage(token, ...list)).toBe(start);
      expect(startOfPage(token, ...list, 'another')).toBeUndefined();
    }),
  );
});

test.each([
  '',
  'x',
  '5',
  pageToken(-1),
  pageToken(0.5),
  pageToken('1' as never),
  Buffer.from('{}').toString('base64url'),
])('takes %j for no token', (token) => {
  expect(startOfPage(token)).toBeUndefined();
});
