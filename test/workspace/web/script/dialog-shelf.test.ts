import { expect, it } from '@jest/globals';
import { createDialogShelf } from '../../../../src/workspace/web/script/dialog-shelf.ts';

it('gives a document out once, and only to whom it is for', () => {
  const shelf = createDialogShelf();
  const id = shelf.put('<p>', 'staff@example.jp');

  expect(shelf.take(id, 'sato@example.jp')).toBeUndefined();
  expect(shelf.take(id, 'staff@example.jp')).toBe('<p>');
  expect(shelf.take(id, 'staff@example.jp')).toBeUndefined();
});

it('forgets the oldest of very many that nobody fetched', () => {
  const shelf = createDialogShelf();
  const ids = Array.from({ length: 101 }, (_, index) => shelf.put(String(index), 'staff@example.jp'));

  expect(shelf.take(ids[0]!, 'staff@example.jp')).toBeUndefined();
  expect(shelf.take(ids[1]!, 'staff@example.jp')).toBe('1');
  expect(shelf.take(ids[100]!, 'staff@example.jp')).toBe('100');
});
