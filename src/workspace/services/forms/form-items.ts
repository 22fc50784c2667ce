import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { addItem, deleteItem, moveItem } from './editing.ts';
import { itemType } from './enums.ts';
import { itemFacade, itemFacades } from './item-facades.ts';
import { requireForm } from './store.ts';

type Item = GoogleAppsScript.Forms.Item;
type ItemType = GoogleAppsScript.Forms.ItemType;

/** `addTextItem` and its sisters: each adds an item at the end of the form. */
export function adding(host: Host, execution: Execution, formId: string) {
  const added = (itemId: number) => ({ host, execution, formId, itemId });
  return {
    addTextItem: () => itemFacades.text(added(addItem(host, formId, 'text'))),
    addParagraphTextItem: () => itemFacades['paragraph-text'](added(addItem(host, formId, 'paragraph-text'))),
    addMultipleChoiceItem: () =>
      itemFacades['multiple-choice'](added(addItem(host, formId, 'multiple-choice'))),
    addCheckboxItem: () => itemFacades.checkbox(added(addItem(host, formId, 'checkbox'))),
    addListItem: () => itemFacades.list(added(addItem(host, formId, 'list'))),
    addDateItem: () => itemFacades.date(added(addItem(host, formId, 'date'))),
    addDateTimeItem: () => itemFacades['date-time'](added(addItem(host, formId, 'date-time'))),
    addScaleItem: () => itemFacades.scale(added(addItem(host, formId, 'scale'))),
    addSectionHeaderItem: () => itemFacades['section-header'](added(addItem(host, formId, 'section-header'))),
    addPageBreakItem: () => itemFacades['page-break'](added(addItem(host, formId, 'page-break'))),
  };
}

/** Finding, moving and deleting items; places are counted from 0. */
export function ordering(host: Host, execution: Execution, formId: string) {
  function found(itemId: number): Item {
    return itemFacade({ host, execution, formId, itemId });
  }

  function place(item: number | Item): number {
    return typeof item === 'number' ? item : item.getIndex();
  }

  return {
    getItems: (type?: ItemType) =>
      requireForm(host, formId)
        .items.filter(({ kind }) => type === undefined || itemType(kind) === type)
        .map(({ id }) => found(id)),
    // Google answers null, which its type package does not know of.
    getItemById: (itemId: number) =>
      (requireForm(host, formId).items.some(({ id }) => id === Number(itemId))
        ? found(Number(itemId))
        : null) as Item,
    moveItem(from: number | Item, to: number): Item {
      const itemId = requireForm(host, formId).items[place(from)]?.id;
      moveItem(host, formId, place(from), to);
      return found(Number(itemId));
    },
    deleteItem: (item: number | Item) => deleteItem(host, formId, place(item)),
  };
}
