import { expect, it, test } from '@jest/globals';
import { paragraphs, plainText } from '../../../../../src/workspace/services/drive/document/plain-text.ts';

test.each([
  ['paragraphs', '<h1>題</h1>\n<p>a  <b>b</b>\n c</p>', '題\na b c'],
  ['breaks', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
  ['an empty paragraph', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
  [
    'lists',
    '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li><li><p>d</p></li></ol>',
    '* a\n* b\n3. c\n4. d',
  ],
  ['cells', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
  ['what is set as it stands', '<pre>a\n  b</pre>', 'a\n  b'],
  [
    'character references',
    '<p>a&nbsp;&lt;b&gt; &amp;lt; &#20315; &hearts;</p>',
    'a\u00a0<b> &lt; 佛 &hearts;',
  ],
  ['a rule', 'a<hr>b', 'a\n________________\nb'],
])('plainText writes %s', (_, html, expected) => {
  expect(plainText(html)).toBe(expected);
});

it('comes back from a text, line by line', () => {
  const text = '診療画像データ\n\n1 < 2 & "3"\n';
  expect(paragraphs(text)).toBe('<p>診療画像データ</p>\n<p><br></p>\n<p>1 &lt; 2 &amp; &quot;3&quot;</p>');
  expect(plainText(paragraphs(text))).toBe(text.trimEnd());
});
