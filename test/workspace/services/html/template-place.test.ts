import { expect, it, test } from '@jest/globals';
import { placeAfter } from '../../../../src/workspace/services/html/template-place.ts';

test.each([
  ['<p>a', { kind: 'text' }],
  ['1 < 2', { kind: 'text' }],
  ['<p ', { kind: 'tag', element: 'p' }],
  ['</p', { kind: 'tag', element: '' }],
  ['<p title="', { kind: 'value', element: 'p', quote: '"' }],
  ['<p title=\'>"', { kind: 'value', element: 'p', quote: "'" }],
  ['<p title="a">', { kind: 'text' }],
  ['<!-- <script>', { kind: 'comment' }],
  ['<!-- -->', { kind: 'text' }],
  ['<style>', { kind: 'style' }],
  ['<style></style>', { kind: 'text' }],
  ['<SCRIPT type="module">', { kind: 'script' }],
  ['<script>a = "', { kind: 'script-string', quote: '"' }],
  ['<script>a = "\\"', { kind: 'script-string', quote: '"' }],
  ['<script>a = "\'"', { kind: 'script' }],
  ["<script>// don't\n", { kind: 'script' }],
  ["<script>/* don't */", { kind: 'script' }],
  ['<script>a</script>', { kind: 'text' }],
])('after %s', (page, place) => {
  expect(placeAfter({ kind: 'text' }, page)).toEqual(place);
});

it('goes on where the piece before ended', () => {
  const within = placeAfter({ kind: 'text' }, '<a href="');
  expect(placeAfter(within, '">')).toEqual({ kind: 'text' });
});
