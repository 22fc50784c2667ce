import { createHash } from 'node:crypto';
import type { Host } from '../../host.ts';
import { formMimeType } from '../drive/file.ts';
import { registerFile } from '../drive/files.ts';
import type { Form, FormItem, ItemKind } from './model.ts';
import { requireForm, saveForm } from './store.ts';

/** Forms made by a script from then on start unpublished (Forms API guide, "API changes to Google Forms"). */
const unpublishedSince = Date.UTC(2026, 5, 30);

export type NewForm = {
  readonly title: string;
  readonly owner: string;
  readonly published?: boolean;
  readonly createdByProject?: string;
};

/** Makes an empty form, which is a Drive file of its owner. */
export function createForm(host: Host, { title, owner, published, createdByProject }: NewForm): Form {
  return host.store.transaction(() => {
    const { id } = registerFile(host, {
      name: title,
      mimeType: formMimeType,
      owner,
      ...(createdByProject !== undefined && { createdByProject }),
    });
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
  });
}

export function changeForm(host: Host, formId: string, change: Partial<Form>): void {
  host.store.transaction(() => saveForm(host, { ...requireForm(host, formId), ...change }));
}

/** Adds an item at the end and answers its id. */
export function addItem(host: Host, formId: string, kind: ItemKind): number {
  return host.store.transaction(() => {
    const form = requireForm(host, formId);
    const added = form.itemsAdded + 1;
    const item = newItem(kind, itemNumber(formId, added, 'item'), itemNumber(formId, added, 'entry'));
    saveForm(host, { ...form, items: [...form.items, item], itemsAdded: added });
    return item.id;
  });
}

/** Changes one item by `change`, which gets it as it stands. */
export function changeItem(
  host: Host,
  formId: string,
  itemId: number,
  change: (item: FormItem) => FormItem,
): void {
  host.store.transaction(() => {
    const form = requireForm(host, formId);
    saveForm(host, { ...form, items: form.items.map((item) => (item.id === itemId ? change(item) : item)) });
  });
}

/** Moves an item to another place; both counted from 0. */
export function moveItem(host: Host, formId: string, from: number, to: number): void {
  host.store.transaction(() => {
    const form = requireForm(host, formId);
    const items = [...form.items];
    const [moved] = items.splice(from, 1);
    if (!moved || to < 0 || to > items.length) throw new Error('Index out of range');
    items.splice(to, 0, moved);
    saveForm(host, { ...form, items });
  });
}

export function deleteItem(host: Host, formId: string, index: number): void {
  host.store.transaction(() => {
    const form = requireForm(host, formId);
    if (!form.items[index]) throw new Error('Index out of range');
    saveForm(host, { ...form, items: form.items.filter((_, place) => place !== index) });
  });
}

function newItem(kind: ItemKind, id: number, entryId: number): FormItem {
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
    case 'scale':
      return { ...question, kind, lower: 1, upper: 5, lowerLabel: '', upperLabel: '' };
    case 'section-header':
    case 'page-break':
      return { ...item, kind };
  }
}

/** Google's numbers have up to 31 bits and look random; ours are the same for the same form and place. */
function itemNumber(formId: string, added: number, purpose: 'item' | 'entry'): number {
  const digest = createHash('sha256').update(`${formId}/${added}/${purpose}`).digest();
  return digest.readUInt32BE(0) & 0x7fffffff;
}
