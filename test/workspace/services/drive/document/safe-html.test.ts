import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { safeHtml } from '../../../../../src/workspace/services/drive/document/safe-html.ts';

describe('safeHtml keeps', () => {
  test.each([
    ['headings and paragraphs', '<h1>誓約書</h1><p>本文</p>'],
    ['lists', '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>'],
    ['tables', '<table border="1"><tbody><tr><td colspan="2">a</td></tr></tbody></table>'],
    ['how text looks', '<p style="text-align: right; color: rgb(1, 2, 3)">a</p>'],
    ['character references', '<p>5 &lt; 6 &amp;&nbsp;&hearts;&#20315;</p>'],
    ['breaks and rules', 'a<br>b<hr>c'],
    ['a picture in itself', '<img alt="印" src="data:image/png;base64,iVBORw0KGgo=">'],
  ])('%s', (_, html) => {
    expect(safeHtml(html)).toBe(html);
  });

  it('links, which lead away from the page', () => {
    expect(safeHtml('<a href="https://a.example/?x=1&amp;y=2">a</a>')).toBe(
      '<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noopener noreferrer">a</a>',
    );
  });

  test.each([
    ['by element', 'td { text-align: right }', '<td style="text-align: right">1</td>'],
    [
      'by class, over the element',
      'td.n { color: red } td { color: blue }',
      '<td style="color: blue; color: red">1</td>',
    ],
    ['but not for other media', '@media print { td { color: red } }', '<td>1</td>'],
    ['but not by what stands around', 'table td { color: red }', '<td>1</td>'],
  ])('what a style sheet says %s', (_, sheet, expected) => {
    expect(safeHtml(`<style>${sheet}</style><table><tr><td class="n">1</td></tr></table>`)).toBe(
      `<table><tr>${expected}</tr></table>`,
    );
  });
});

describe('safeHtml drops', () => {
  test.each([
    ['scripts', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['a script without end', 'a<script>alert(1)', 'a'],
    ['handlers', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
    ['script links, also in disguise', '<a href="java&#115;cript:alert(1)">a</a>', '>a</a>'],
    ['pictures from elsewhere', '<img src="https://a.example/a.png" onerror="alert(1)">', ''],
    ['pictures that can hold scripts', '<img src="data:image/svg+xml;base64,PHN2Zz4=">', ''],
    ['drawings and what is in them', '<svg><script>alert(1)</script></svg>a', 'a'],
    ['forms, but not their words', '<form action="/x"><label>a</label><input></form>', 'a'],
    ['comments', 'a<!-- <b> -->b', 'ab'],
    ['names', '<p id="save" class="notice" name="x">a</p>', '<p>a</p>'],
    [
      'styles that cover or load',
      '<p style="position:fixed;background:url(x);color:red">a</p>',
      'style="color: red"',
    ],
    ['styles that pull out of the paper', '<p style="margin-top:-900px">a</p>', '<p>a</p>'],
    ['ends of what it did not begin', '</div></article><p>a</p>', '<p>a</p>'],
  ])('%s', (_, html, expected) => {
    const safe = safeHtml(html);
    expect(safe).toContain(expected);
    expect(safe).not.toMatch(/alert|<script|onclick|onerror|<svg|<form|id=|url\(|margin/);
  });
});

test.each([
  ['paragraphs', '<p>a<p>b', '<p>a</p><p>b</p>'],
  ['list items', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  [
    'cells and rows',
    '<table><tr><td>a<td>b<tr><td>c</table>',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
  ],
  ['what crosses', '<b>a<i>b</b>c</i>', '<b>a<i>b</i></b>c'],
  ['what is no tag', 'a < b <', 'a &lt; b &lt;'],
])('ends %s', (_, html, expected) => {
  expect(safeHtml(html)).toBe(expected);
});

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div',
    '>',
    '<table>',
    '<td>',
    '</td>',
    '<b>',
    '</b>',
    '"',
    "'",
    '<',
    '&',
    '&lt;',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<style>p{color:red}',
    '</style>',
    '<a href="',
    '<li>',
    '</ul>',
  ),
  fc.string({ maxLength: 5 }),
);

it('comes to the same when done again, and ends all it begins, whatever it is given', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const safe = safeHtml(pieces.join(''));
      expect(safeHtml(safe)).toBe(safe);
      const depth = (pattern: RegExp) => [...safe.matchAll(pattern)].length;
      expect(depth(/<(?!\/|br|hr|img|col\b|wbr)[a-z]/g)).toBe(depth(/<\//g));
    }),
  );
});
