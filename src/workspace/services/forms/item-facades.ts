import { dateText, dateTimeText } from './dates.ts';
import { itemType } from './enums.ts';
import { currentItem, type ItemContext, itemObject } from './item-context.ts';
import {
  asked,
  offered,
  optional,
  scaled,
  titled,
  validatedBoxes,
  validatedText,
  withOther,
} from './item-members.ts';
import { itemResponseFacade } from './item-response-facade.ts';
import type { Answer, ItemKind } from './model.ts';

type Forms = {
  text: GoogleAppsScript.Forms.TextItem;
  'paragraph-text': GoogleAppsScript.Forms.ParagraphTextItem;
  'multiple-choice': GoogleAppsScript.Forms.MultipleChoiceItem;
  list: GoogleAppsScript.Forms.ListItem;
  checkbox: GoogleAppsScript.Forms.CheckboxItem;
  date: GoogleAppsScript.Forms.DateItem;
  'date-time': GoogleAppsScript.Forms.DateTimeItem;
  scale: GoogleAppsScript.Forms.ScaleItem;
  'section-header': GoogleAppsScript.Forms.SectionHeaderItem;
  'page-break': GoogleAppsScript.Forms.PageBreakItem;
};

/** An item under the interface of its kind: `FormApp.TextItem`, `FormApp.CheckboxItem` … */
export const itemFacades = {
  text: (item) =>
    itemObject<Forms['text']>(item, 'TextItem', (self) => ({
      ...asked(item, self),
      ...validatedText(item, self),
      createResponse: (response) => answered(item, String(response)),
    })),
  'paragraph-text': (item) =>
    itemObject<Forms['paragraph-text']>(item, 'ParagraphTextItem', (self) => ({
      ...asked(item, self),
      ...validatedText(item, self),
      createResponse: (response) => answered(item, String(response)),
    })),
  'multiple-choice': (item) =>
    itemObject<Forms['multiple-choice']>(item, 'MultipleChoiceItem', (self) => ({
      ...asked(item, self),
      ...optional(item, self),
      ...withOther(item, self),
      createResponse: (response) => answered(item, offered(item, [response], 'multiple choice').join()),
    })),
  list: (item) =>
    itemObject<Forms['list']>(item, 'ListItem', (self) => ({
      ...asked(item, self),
      ...optional(item, self),
      createResponse: (response) => answered(item, offered(item, [response], 'list').join()),
    })),
  checkbox: (item) =>
    itemObject<Forms['checkbox']>(item, 'CheckboxItem', (self) => ({
      ...asked(item, self),
      ...optional(item, self),
      ...withOther(item, self),
      ...validatedBoxes(item, self),
      createResponse: (responses) => answered(item, offered(item, [...responses], 'checkbox')),
    })),
  date: (item) =>
    itemObject<Forms['date']>(item, 'DateItem', (self) => ({
      ...asked(item, self),
      includesYear: () => true,
      createResponse: (date) => answered(item, dateText(date.valueOf(), timeZone(item))),
    })),
  'date-time': (item) =>
    itemObject<Forms['date-time']>(item, 'DateTimeItem', (self) => ({
      ...asked(item, self),
      includesYear: () => true,
      createResponse: (date) => answered(item, dateTimeText(date.valueOf(), timeZone(item))),
    })),
  scale: (item) =>
    itemObject<Forms['scale']>(item, 'ScaleItem', (self) => ({
      ...asked(item, self),
      ...scaled(item, self),
      createResponse: (response) => answered(item, String(response)),
    })),
  'section-header': (item) =>
    itemObject<Forms['section-header']>(item, 'SectionHeaderItem', (self) => titled(item, self)),
  'page-break': (item) =>
    itemObject<Forms['page-break']>(item, 'PageBreakItem', (self) => titled(item, self)),
} as const satisfies { readonly [K in ItemKind]: (item: ItemContext) => Forms[K] };

/** An item whose kind the script has yet to find out: `FormApp.Item`, with its `as…Item` conversions. */
export function itemFacade(item: ItemContext): GoogleAppsScript.Forms.Item {
  function as<K extends ItemKind>(kind: K): () => Forms[K] {
    return () => {
      const actual = currentItem(item).kind;
      if (actual !== kind) throw new Error(`Invalid conversion for item type: ${String(itemType(actual))}.`);
      return itemFacades[kind](item) as Forms[K];
    };
  }

  return itemObject<GoogleAppsScript.Forms.Item>(item, 'Item', (self) => ({
    ...titled(item, self),
    asTextItem: as('text'),
    asParagraphTextItem: as('paragraph-text'),
    asMultipleChoiceItem: as('multiple-choice'),
    asListItem: as('list'),
    asCheckboxItem: as('checkbox'),
    asDateItem: as('date'),
    asDateTimeItem: as('date-time'),
    asScaleItem: as('scale'),
    asSectionHeaderItem: as('section-header'),
    asPageBreakItem: as('page-break'),
  }));
}

/** An answer to the item, given by a script or by an applicant. */
export function answered(item: ItemContext, answer: Answer): GoogleAppsScript.Forms.ItemResponse {
  return itemResponseFacade(item.execution, { itemId: item.itemId, answer }, () => itemFacade(item));
}

function timeZone({ execution }: ItemContext): string {
  return execution.project.manifest.timeZone;
}
