import type { forms_v1 } from '@googleapis/forms';
import { youtubeUrl } from '../media-members.ts';
import { alignments, type Form, type FormItem, isQuestion, type ItemKind, type Media } from '../model.ts';
import { invalid } from '../../api-error.ts';
import { readGrid } from './read-grid.ts';
import { numberOfId } from './ids.ts';
import { questionKind, readQuestion } from './read-question.ts';

type Item = forms_v1.Schema$Item;

const kinds = [
  'questionItem',
  'questionGroupItem',
  'pageBreakItem',
  'textItem',
  'imageItem',
  'videoItem',
] as const;

/** The kind of item that a resource describes: it must be one only. */
export function kindOf(given: Item): ItemKind {
  const [first, second] = kinds.filter((kind) => given[kind]);
  if (!first) throw invalid('Item must have a kind.');
  if (second) throw invalid(`oneof field 'kind' is already set. Cannot set '${second}'`);
  switch (first) {
    case 'questionItem':
      return questionKind(given.questionItem?.question ?? {});
    case 'questionGroupItem':
      return given.questionGroupItem?.grid?.columns?.type === 'CHECKBOX' ? 'checkbox-grid' : 'grid';
    case 'pageBreakItem':
      return 'page-break';
    case 'textItem':
      return 'section-header';
    case 'imageItem':
      return 'image';
    case 'videoItem':
      return 'video';
  }
}

/**
 * The item that a resource describes, in the place of `start`, an item of the same kind whose ids count where the resource
 * names none, and which keeps what the API has no field for.
 */
export function readItem(form: Form, start: FormItem, given: Item): FormItem {
  const item = {
    ...start,
    id: given.itemId ? numberOfId(given.itemId) : start.id,
    title: oneLine(given.title ?? ''),
    helpText: given.description ?? '',
  };
  if (given.questionItem?.image || given.questionGroupItem?.image)
    throw new Error('not emulated: Forms API question with an image');
  if (isQuestion(item)) return readQuestion(form, item, given.questionItem?.question ?? {});
  switch (item.kind) {
    case 'grid':
    case 'checkbox-grid':
      return readGrid(form, item, given.questionGroupItem ?? {});
    case 'image':
    case 'video':
      return readMedia(item, given);
    case 'section-header':
    case 'page-break':
      return item;
  }
}

/** Throws where an id of `item` belongs to another item of the form. */
export function requireFreeIds({ items }: Form, item: FormItem): void {
  const others = items.filter((other) => other !== item);
  if (others.some(({ id }) => id === item.id)) throw invalid('Item ID is already in use.');
  const taken = new Set(others.flatMap(entryIds));
  const own = entryIds(item);
  if (own.some((id) => taken.has(id)) || new Set(own).size < own.length)
    throw invalid('Question ID is already in use.');
}

/** The ids of the questions that an item asks. */
export function entryIds(item: FormItem): number[] {
  if ('rows' in item) return item.rows.map(({ entryId }) => entryId);
  return 'entryId' in item ? [item.entryId] : [];
}

function readMedia(item: Media, given: Item): FormItem {
  const image = given.imageItem?.image;
  const video = given.videoItem?.video;
  if (image?.sourceUri || (item.kind === 'image' && item.imageKey === undefined))
    throw new Error('not emulated: Forms API image, which is fetched from its sourceUri');
  const { alignment, width } = (image ?? video)?.properties ?? {};
  const placed = {
    ...item,
    alignment: alignments.find((name) => name === alignment) ?? item.alignment,
    width: width || item.width,
  };
  if (placed.width > 740) throw invalid('Width must be between 0 and 740, inclusive.');
  if (placed.kind === 'image') return placed;
  const url = youtubeUrl(video?.youtubeUri ?? '');
  if (url === undefined) throw invalid('Invalid YouTube URI.');
  return { ...placed, url };
}

function oneLine(text: string): string {
  if (text.includes('\n')) throw invalid('Displayed text cannot contain newlines');
  return text;
}
