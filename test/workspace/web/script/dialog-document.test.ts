import { expect, it, test } from '@jest/globals';
import { dialogDocument, dialogPolicy } from '../../../../src/workspace/web/script/dialog-document.ts';

test.each([
  ['<!DOCTYPE html><html><head lang="ja"><script>a()</script></head></html>', '<head lang="ja"><script>'],
  ['<!doctype html><p>本文</p>', '<!doctype html><script>'],
  ['<header>本文</header>', '<meta charset="utf-8"><script>'],
])('puts google.script before the scripts of %s', (html, beginning) => {
  const document = dialogDocument(html);
  expect(document).toMatch(/^<!doctype html>/i);
  expect(document).toContain(beginning);
  expect(document.indexOf('google')).toBeLessThan(document.concat('a()').indexOf('a()'));
  expect(document.replace(/<script>[^]*?<\/script>/, '')).toContain(html.replace(/^.*?>/, '').slice(-8));
});

it('keeps the frame to itself: an origin of its own, no network', () => {
  expect(dialogPolicy).toMatch(/^sandbox allow-scripts /);
  expect(dialogPolicy).not.toContain('allow-same-origin');
  expect(dialogPolicy).toContain("default-src 'none'");
  expect(dialogPolicy).not.toContain('connect-src');
});
