import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import { formMimeType } from '../drive/file.ts';
import { type DriveFile, registerFile } from '../drive/files.ts';
import { syncColumns } from './destination/columns.ts';
import type { Form, FormItem, Grid, GridRow, ItemKind } from './model.ts';
import { requireForm, saveForm } from './store.ts';

/** Forms made by a script from then on start unpublished (Forms API guide, "API changes to Google Forms"). */
const unpublishedSince = Date.UTC(2026, 5, 30);

export type NewForm = {
  readonly title: string;
  readonly owner: string;
  /** Name of its file; the title where absent. */
  readonly documentTitle?: string;
  readonly published?: boolean;
  readonly createdByProject?: string;
};

/** Makes an empty form, which is a Drive file of its owner. */
export function createForm(
  host: Host,
  { title, owner, documentTitle = title, published, createdByProject }: NewForm,
): Form {
  return host.store.transaction(() => {
    const file = registerFile(host, {
      name: documentTitle,
      mimeType: formMimeType,
      owner,
      ...(createdByProject !== undefined && { createdByProject }),
    });
    return beginForm(host, file, title, published);
  });
}

/** The empty form of a file that is in Drive already. */
export function beginForm(
  host: Host,
  { id, owner }: Pick<DriveFile, 'id' | 'owner'>,
  title: string,
  published?: boolean,
): Form {
  const hasPublishState = host.clock.now() >= unpublishedSince;
  const form: Form = {
    id,
    owner,
    title,
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    hasPublishState,
    published: published ?? !hasPublishState,
    accepting: true,
    requireLogin: false,
    emailCollection: 'none',
    oneResponsePerUser: false,
    progressBar: false,
    showLinkToRespondAgain: true,
    items: [],
    itemsAdded: 0,
  };
  saveForm(host, form);
  return form;
}

export function changeForm(host: Host, formId: string, change: Partial<Form>): void {
  edit(host, formId, (form) => ({ ...form, ...change }));
}

/** Adds an item at the end and answers its id. */
export function addItem(host: Host, formId: string, kind: ItemKind): number {
  return host.store.transaction(() => {
    const { form, item } = withNewItem(requireForm(host, formId), kind);
    changeForm(host, formId, form);
    return item.id;
  });
}

/** The form with one more item, at the end or before the place `index` (from 0); and the item. */
export function withNewItem(
  form: Form,
  kind: ItemKind,
  index = form.items.length,
): { readonly form: Form; readonly item: FormItem } {
  const added = form.itemsAdded + 1;
  const [id, entryId] = [itemNumber(form.id, added, 'item'), itemNumber(form.id, added, 'entry')];
  const item = newItem(form.id, kind, id, entryId);
  return { form: { ...form, items: spliced(form.items, index, 0, item), itemsAdded: added }, item };
}

/** Appends a copy of an item, with ids of its own, and answers its id. */
export function duplicateItem(host: Host, formId: string, itemId: number): number {
  return host.store.transaction(() => {
    const original = requireForm(host, formId).items.find(({ id }) => id === itemId);
    if (!original) throw new Error('Item not found');
    const copy = addItem(host, formId, original.kind);
    changeItem(host, formId, copy, (item) => {
      const own = { id: item.id, ...('entryId' in item && { entryId: item.entryId }) };
      const copied = { ...original, ...own } as FormItem;
      return copied.kind === 'grid' || copied.kind === 'checkbox-grid'
        ? withRows(formId, { ...copied, rows: [], rowsAdded: 0 }, titlesOf(copied))
        : copied;
    });
    return copy;
  });
}

/** Changes one item by `change`, which gets it as it stands. */
export function changeItem(
  host: Host,
  formId: string,
  itemId: number,
  change: (item: FormItem) => FormItem,
): void {
  edit(host, formId, (form) => ({
    ...form,
    items: form.items.map((item) => (item.id === itemId ? change(item) : item)),
  }));
}

/** Moves an item to another place; both counted from 0. */
export function moveItem(host: Host, formId: string, from: number, to: number): void {
  edit(host, formId, (form) => withMovedItem(form, from, to));
}

export function withMovedItem(form: Form, from: number, to: number): Form {
  const moved = form.items[from];
  if (!moved || !Number.isInteger(to) || to < 0 || to >= form.items.length)
    throw new Error('Index out of range');
  return { ...form, items: spliced(spliced(form.items, from, 1), to, 0, moved) };
}

export function deleteItem(host: Host, formId: string, index: number): void {
  edit(host, formId, (form) => withoutItem(form, index));
}

/** A page break takes along what led to it: such choices go on with the next page. */
export function withoutItem(form: Form, index: number): Form {
  const deleted = form.items[index];
  if (!deleted) throw new Error('Index out of range');
  return { ...form, items: spliced(form.items, index, 1).map((item) => withoutWayTo(item, deleted.id)) };
}

/** A form that is no quiz has no grading either (Forms API, QuizSettings). */
export function asQuiz(form: Form, quiz: boolean): Form {
  if (quiz) return { ...form, quiz };
  const items = form.items.map((item) => {
    if (!('grading' in item)) return item;
    const { grading: _, ...rest } = item;
    return rest;
  });
  return { ...form, quiz, items };
}

/** The grid with these rows; one that keeps its title keeps its answers. */
export function withRows(formId: string, grid: Grid, titles: readonly string[]): Grid {
  let { rowsAdded } = grid;
  const rows = titles.map((title): GridRow => {
    const known = grid.rows.find((row) => row.title === title);
    if (known) return known;
    rowsAdded += 1;
    return { entryId: itemNumber(`${formId}/${grid.id}`, rowsAdded, 'row'), title };
  });
  return { ...grid, rows, rowsAdded };
}

function spliced<T>(list: readonly T[], at: number, deleted: number, ...added: T[]): T[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + deleted)];
}

function titlesOf({ rows }: Grid): string[] {
  return rows.map(({ title }) => title);
}

function withoutWayTo(item: FormItem, itemId: number): FormItem {
  if (item.kind === 'page-break' && item.goTo?.kind === 'page' && item.goTo.itemId === itemId) {
    const { goTo: _, ...rest } = item;
    return rest;
  }
  if (item.kind !== 'multiple-choice' && item.kind !== 'list') return item;
  const { navigation } = item;
  if (!navigation) return item;
  const isWay = ({ goTo }: (typeof navigation)[number]) => goTo.kind === 'page' && goTo.itemId === itemId;
  return {
    ...item,
    navigation: navigation.map((way) => (isWay(way) ? { ...way, goTo: { kind: 'continue' } } : way)),
  };
}

/** Keeps a change of the form; the headings of its responses tab follow. */
function edit(host: Host, formId: string, change: (form: Form) => Form): Form {
  return host.store.transaction(() => {
    const changed = change(requireForm(host, formId));
    saveForm(host, changed);
    syncColumns(host, formId);
    return changed;
  });
}

function newItem(formId: string, kind: ItemKind, id: number, entryId: number): FormItem {
  const item = { id, title: '', helpText: '' };
  const question = { ...item, entryId, required: false };
  switch (kind) {
    case 'text':
    case 'paragraph-text':
      return { ...question, kind };
    case 'multiple-choice':
    case 'list':
    case 'checkbox':
      return { ...question, kind, options: ['オプション 1'], other: false };
    case 'date':
    case 'date-time':
      return { ...question, kind };
    case 'time':
    case 'duration':
      return { ...question, kind };
    case 'scale':
      return { ...question, kind, lower: 1, upper: 5, lowerLabel: '', upperLabel: '' };
    case 'rating':
      return { ...question, kind, levels: 5, icon: 'STAR' };
    case 'grid':
    case 'checkbox-grid':
      return withRows(formId, { ...item, kind, required: false, rows: [], columns: ['列 1'], rowsAdded: 0 }, [
        '行 1',
      ]);
    case 'image':
      return { ...item, kind, width: 600, alignment: 'LEFT' };
    case 'video':
      return { ...item, kind, width: 320, alignment: 'LEFT' };
    case 'section-header':
      return { ...item, kind };
    case 'page-break':
      return { ...item, kind };
  }
}

/** Google's numbers have up to 31 bits and look random; ours are the same for the same form and place. */
function itemNumber(formId: string, added: number, purpose: 'item' | 'entry' | 'row'): number {
  const digest = createHash('sha256').update(`${formId}/${added}/${purpose}`).digest();
  return digest.readUInt32BE(0) & 0x7fffffff;
}
