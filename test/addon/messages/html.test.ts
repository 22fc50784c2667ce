import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { htmlOf } from '../../../src/addon/messages/html.ts';

it('keeps paragraphs, line ends and the language', () => {
  const html = htmlOf('一行目\n二行目\n\n次の段落', 'ja');
  expect(html).toContain('<html lang="ja">');
  expect(html).toMatch(/<p [^>]*>一行目<br>\n二行目<\/p>\n<p [^>]*>次の段落<\/p>/);
});

it('shows headings as such', () => {
  expect(htmlOf('■ ご注意\n本文 ■ x', 'ja')).toContain('<strong>■ ご注意</strong><br>\n本文 ■ x');
});

it('makes http and https addresses links, and nothing else', () => {
  const html = htmlOf(
    '台帳: https://docs.google.com/a?b=1&c=%E9%AB%99。javascript:alert(1) ftp://x data:text/html,x',
    'ja',
  );
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain('<a href="https://docs.google.com/a?b=1&amp;c=%E9%AB%99" style=');
  expect(html).toContain('</a>。javascript:alert(1) ftp://x');
});

it('shows no more than the beginning of a long address, and links to the whole', () => {
  const address = `https://example.com/viewform?entry.1=${'%E6%97%A5'.repeat(50)}`;
  const html = htmlOf(address, 'ja');
  expect(html).toContain(`<a href="${address}" `);
  expect(html).toContain(`>${address.slice(0, 160)}…</a>`);
});

test.each([
  ['(https://example.com/x)', 'https://example.com/x'],
  ['https://example.com/x.', 'https://example.com/x'],
  ['https://example.com/「x」', 'https://example.com/'],
  [
    'http://127.0.0.1:8787/forms/d/e/1/viewform?usp=pp_url&entry.1=IMG-2026-0001、次へ',
    'http://127.0.0.1:8787/forms/d/e/1/viewform?usp=pp_url&amp;entry.1=IMG-2026-0001',
  ],
])('ends a link where the address ends: %s', (text, address) => {
  expect(htmlOf(text, 'en')).toContain(`<a href="${address}" `);
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  'https://x/"onmouseover="alert(1)',
])('shows %s as text', (text) => {
  expect(htmlOf(text, 'ja').replaceAll(/<(p|a) [^<>]*>/g, '')).not.toMatch(/<script|<img|["'] ?on\w+=/);
});

it('says what the text says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (line) => {
      const shown = htmlOf(line, 'en')
        .replace(/[\s\S]*<div[^>]*>|<\/div>[\s\S]*|<[^>]+>/g, '')
        .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
      expect(shown.trim()).toBe(line.trim());
    }),
  );
});

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
