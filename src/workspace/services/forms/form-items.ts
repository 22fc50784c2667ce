import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { addItem, deleteItem, moveItem } from './editing.ts';
import { itemType } from './enums.ts';
import type { ScriptItem } from './facade-types.ts';
import { itemFacade, itemFacades } from './item-facades.ts';
import type { ItemKind } from './model.ts';
import { requireForm } from './store.ts';

type Item = GoogleAppsScript.Forms.Item;
type ItemType = GoogleAppsScript.Forms.ItemType;

/** `addTextItem` and its sisters: each adds an item at the end of the form. */
export function adding(host: Host, execution: Execution, formId: string) {
  const adder =
    <K extends ItemKind>(kind: K) =>
    () =>
      itemFacades[kind]({ host, execution, formId, itemId: addItem(host, formId, kind) }) as ReturnType<
        (typeof itemFacades)[K]
      >;
  return {
    addTextItem: adder('text'),
    addParagraphTextItem: adder('paragraph-text'),
    addMultipleChoiceItem: adder('multiple-choice'),
    addCheckboxItem: adder('checkbox'),
    addListItem: adder('list'),
    addDateItem: adder('date'),
    addDateTimeItem: adder('date-time'),
    addTimeItem: adder('time'),
    addDurationItem: adder('duration'),
    addScaleItem: adder('scale'),
    addRatingItem: adder('rating'),
    addGridItem: adder('grid'),
    addCheckboxGridItem: adder('checkbox-grid'),
    addImageItem: adder('image'),
    addVideoItem: adder('video'),
    addSectionHeaderItem: adder('section-header'),
    addPageBreakItem: adder('page-break'),
  };
}

/** Finding, moving and deleting items; places are counted from 0. */
export function ordering(host: Host, execution: Execution, formId: string) {
  function found(itemId: number): ScriptItem {
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
        : null) as ScriptItem,
    moveItem(from: number | Item, to: number): Item {
      const itemId = requireForm(host, formId).items[place(from)]?.id;
      moveItem(host, formId, place(from), to);
      return found(Number(itemId));
    },
    deleteItem: (item: number | Item) => deleteItem(host, formId, place(item)),
  };
}
