import { expect, test } from '@jest/globals';
import { chooserUrl, safeContinuation } from '../../../src/workspace/web/session.ts';

test.each(['/', '/mail', '/forms/d/1/viewform?usp=pp_url&entry.1=a'])('comes back to %s', (path) => {
  expect(safeContinuation(path)).toBe(path);
});

test.each([undefined, '', 'mail', '//evil.example', '/\\evil.example', 'https://evil.example/', '/a\\b'])(
  'leads home instead of to %p',
  (target) => {
    expect(safeContinuation(target)).toBe('/');
  },
);

test('the chooser keeps the whole address to come back to', () => {
  const { searchParams } = new URL(chooserUrl('/mail?a=1&b=2'), 'http://localhost');
  expect(searchParams.get('continue')).toBe('/mail?a=1&b=2');
});
