import type { forms_v1 } from '@googleapis/forms';
import { type Mask, patched, takes, updateMask } from '../../sheets/field-mask.ts';
import type { Message } from '../../sheets/schema/shape.ts';
import { asQuiz, withMovedItem, withNewItem, withoutItem } from '../editing.ts';
import type { Form } from '../model.ts';
import { invalid } from '../../api-error.ts';
import { emailCollectionTypes } from './form-resource.ts';
import { hexId } from './ids.ts';
import { itemResource } from './item-resource.ts';
import { entryIds, kindOf, readItem, requireFreeIds } from './read-item.ts';

type Request = forms_v1.Schema$Request;
export type RequestKind = keyof Request;

type Change = { readonly form: Form; readonly reply?: forms_v1.Schema$Response };
type Handler<Kind extends RequestKind> = (form: Form, request: NonNullable<Request[Kind]>) => Change;

/** Carries out one kind of request on the immutable form. */
export const handlers: { readonly [Kind in RequestKind]-?: Handler<Kind> } = {
  createItem(form, { item: given, location }) {
    const index = indexOf(location, form.items.length + 1);
    if (!given) throw invalid('item is required.');
    const start = withNewItem(form, kindOf(given), index);
    const item = readItem(form, start.item, given);
    const created = withItem(start.form, index, item);
    requireFreeIds(created, item);
    const questionId = entryIds(item).map(hexId);
    const reply = { itemId: hexId(item.id), ...(questionId.length > 0 && { questionId }) };
    return { form: created, reply: { createItem: reply } };
  },

  updateItem(form, { item: given, location, updateMask: fields }) {
    const index = indexOf(location, form.items.length);
    const before = form.items[index];
    if (!before || !given) throw invalid('item is required.');
    const mask = maskOf(fields, itemFields);
    const resource = patched(itemResource(before), given, mask) ?? {};
    const kind = kindOf(resource);
    // Another kind of item, or ids that are in the mask and blank, begin anew.
    const fresh = withNewItem(form, kind, index);
    const start = kind === before.kind && mask !== true ? before : fresh.item;
    const item = readItem(form, kind === before.kind ? { ...before, ...idsOf(start) } : start, resource);
    const updated = { ...withItem(form, index, item), itemsAdded: fresh.form.itemsAdded };
    requireFreeIds(updated, item);
    return { form: updated };
  },

  moveItem(form, { originalLocation, newLocation }) {
    const count = form.items.length;
    return { form: withMovedItem(form, indexOf(originalLocation, count), indexOf(newLocation, count)) };
  },

  deleteItem: (form, { location }) => ({ form: withoutItem(form, indexOf(location, form.items.length)) }),

  updateFormInfo(form, { info = {}, updateMask: fields }) {
    const mask = maskOf(fields, infoFields);
    if (mask !== true && takes(mask, 'documentTitle'))
      throw invalid('info.document_title cannot be updated.');
    const title = takes(mask, 'title') ? (info.title ?? '') : form.title;
    const description = takes(mask, 'description') ? (info.description ?? '') : form.description;
    if (title.includes('\n')) throw invalid('Displayed text cannot contain newlines');
    return { form: { ...form, title, description } };
  },

  updateSettings(form, { settings = {}, updateMask: fields }) {
    const mask = maskOf(fields, settingsFields);
    const quizzed = takes(mask, 'quizSettings') ? asQuiz(form, settings.quizSettings?.isQuiz ?? false) : form;
    if (!takes(mask, 'emailCollectionType') || !settings.emailCollectionType) return { form: quizzed };
    return { form: { ...quizzed, emailCollection: emailCollectionOf(settings.emailCollectionType) } };
  },
};

function emailCollectionOf(type: string): Form['emailCollection'] {
  const found = (['none', 'verified', 'input'] as const).find((each) => emailCollectionTypes[each] === type);
  if (found) return found;
  throw invalid(
    `Invalid value at 'settings.email_collection_type' (type.googleapis.com/google.apps.forms.v1.FormSettings.EmailCollectionType), "${type}"`,
  );
}

function withItem(form: Form, index: number, item: Form['items'][number]): Form {
  return { ...form, items: form.items.map((other, place) => (place === index ? item : other)) };
}

function idsOf(item: Form['items'][number]) {
  return { id: item.id, ...('entryId' in item && { entryId: item.entryId }) };
}

function indexOf(location: forms_v1.Schema$Location | undefined, count: number): number {
  const index = location?.index;
  if (index === undefined || index === null) throw invalid('location.index is required.');
  if (!Number.isInteger(index) || index < 0 || index >= count) throw invalid('Index out of range');
  return index;
}

const any = (...names: string[]): Message => ({
  message: Object.fromEntries(names.map((name) => [name, 'any' as const])),
});
const infoFields = any('title', 'description', 'documentTitle');
const settingsFields = any('quizSettings', 'emailCollectionType');
const itemFields = any(
  ...['itemId', 'title', 'description', 'questionItem', 'questionGroupItem', 'pageBreakItem'],
  ...['textItem', 'imageItem', 'videoItem'],
);

function maskOf(fields: string | null | undefined, shape: Message): Mask {
  if (!fields) throw invalid('update_mask is required.');
  return updateMask(
    fields.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shape,
  );
}
