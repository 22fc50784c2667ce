import { createHash } from 'node:crypto';
import { type FormItem, isHeading, isMedia } from '../../services/forms/model.ts';

/**
 * A page's items as one rendering of the form shows them: where the form wants it, questions and options come in an
 * order of chance, which `seed` settles. Headings, pictures and films keep their places.
 */
export function shownItems(items: readonly FormItem[], shuffles: boolean, seed: string): FormItem[] {
  const moved = shuffled(
    items.filter((item) => shuffles && isMovable(item)),
    seed,
    ({ id }) => String(id),
  );
  return items.map((item) =>
    withShuffledOptions((shuffles && isMovable(item) && moved.shift()) || item, seed),
  );
}

function isMovable(item: FormItem): boolean {
  return !isHeading(item) && !isMedia(item);
}

function withShuffledOptions(item: FormItem, seed: string): FormItem {
  if (!('shuffle' in item) || !item.shuffle) return item;
  return { ...item, options: shuffled(item.options, `${seed}/${item.id}`, (option) => option) };
}

function shuffled<T>(list: readonly T[], seed: string, name: (element: T) => string): T[] {
  const rank = (element: T) =>
    createHash('sha256')
      .update(`${seed}/${name(element)}`)
      .digest('hex');
  return list
    .map((element) => ({ element, rank: rank(element) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ element }) => element);
}
