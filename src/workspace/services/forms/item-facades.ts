import { commented, generallyCommented } from './quiz-members.ts';
import { dateText, dateTimeText, durationText, timeText } from './dates.ts';
import { itemType } from './enums.ts';
import type { RatingItem, ScriptItem } from './facade-types.ts';
import { currentItem, type ItemContext, itemObject } from './item-context.ts';
import { offered, optional, withOther } from './choice-members.ts';
import { rowAnswers, ruled } from './grid-members.ts';
import { asked, dated, rated, scaled, titled, validatedBoxes, validatedText } from './item-members.ts';
import { itemResponseFacade } from './item-response-facade.ts';
import { filmed, pictured, placed } from './media-members.ts';
import type { Answers, ItemKind } from './model.ts';
import { leading } from './navigation.ts';

type Forms = {
  text: GoogleAppsScript.Forms.TextItem;
  'paragraph-text': GoogleAppsScript.Forms.ParagraphTextItem;
  'multiple-choice': GoogleAppsScript.Forms.MultipleChoiceItem;
  list: GoogleAppsScript.Forms.ListItem;
  checkbox: GoogleAppsScript.Forms.CheckboxItem;
  date: GoogleAppsScript.Forms.DateItem;
  'date-time': GoogleAppsScript.Forms.DateTimeItem;
  time: GoogleAppsScript.Forms.TimeItem;
  duration: GoogleAppsScript.Forms.DurationItem;
  scale: GoogleAppsScript.Forms.ScaleItem;
  rating: RatingItem;
  grid: GoogleAppsScript.Forms.GridItem;
  'checkbox-grid': GoogleAppsScript.Forms.CheckboxGridItem;
  image: GoogleAppsScript.Forms.ImageItem;
  video: GoogleAppsScript.Forms.VideoItem;
  'section-header': GoogleAppsScript.Forms.SectionHeaderItem;
  'page-break': GoogleAppsScript.Forms.PageBreakItem;
};

/** An item under the interface of its kind: `FormApp.TextItem`, `FormApp.CheckboxItem` … */
export const itemFacades = {
  text: (item) =>
    itemObject<Forms['text']>(item, 'TextItem', (place) => ({
      ...asked(place),
      ...validatedText(place),
      ...generallyCommented(place),
      createResponse: (response) => answeredWith(place, String(response)),
    })),
  'paragraph-text': (item) =>
    itemObject<Forms['paragraph-text']>(item, 'ParagraphTextItem', (place) => ({
      ...asked(place),
      ...validatedText(place),
      ...generallyCommented(place),
      createResponse: (response) => answeredWith(place, String(response)),
    })),
  'multiple-choice': (item) =>
    itemObject<Forms['multiple-choice']>(item, 'MultipleChoiceItem', (place) => ({
      ...asked(place),
      ...optional(place, pageOpener(item)),
      ...withOther(place),
      ...commented(place),
      createResponse: (response) => answeredWith(place, offered(place, [response], 'multiple choice').join()),
    })),
  list: (item) =>
    itemObject<Forms['list']>(item, 'ListItem', (place) => ({
      ...asked(place),
      ...optional(place, pageOpener(item)),
      ...commented(place),
      createResponse: (response) => answeredWith(place, offered(place, [response], 'list').join()),
    })),
  checkbox: (item) =>
    itemObject<Forms['checkbox']>(item, 'CheckboxItem', (place) => ({
      ...asked(place),
      ...optional(place, pageOpener(item)),
      ...withOther(place),
      ...validatedBoxes(place),
      ...commented(place),
      createResponse: (responses) => answeredWith(place, offered(place, [...responses], 'checkbox')),
    })),
  date: (item) =>
    itemObject<Forms['date']>(item, 'DateItem', (place) => ({
      ...asked(place),
      ...dated(place),
      ...generallyCommented(place),
      createResponse: (date) => answeredWith(place, ofYear(place, dateText(date.valueOf(), timeZone(item)))),
    })),
  'date-time': (item) =>
    itemObject<Forms['date-time']>(item, 'DateTimeItem', (place) => ({
      ...asked(place),
      ...dated(place),
      ...generallyCommented(place),
      createResponse: (date) =>
        answeredWith(place, ofYear(place, dateTimeText(date.valueOf(), timeZone(item)))),
    })),
  time: (item) =>
    itemObject<Forms['time']>(item, 'TimeItem', (place) => ({
      ...asked(place),
      ...generallyCommented(place),
      createResponse: (hour, minute) =>
        answeredWith(place, timeText(within('hour', hour, 23), within('minute', minute, 59))),
    })),
  duration: (item) =>
    itemObject<Forms['duration']>(item, 'DurationItem', (place) => ({
      ...asked(place),
      ...generallyCommented(place),
      createResponse: (hours, minutes, seconds) =>
        answeredWith(
          place,
          durationText(
            within('hours', hours, 72),
            within('minutes', minutes, 59),
            within('seconds', seconds, 59),
          ),
        ),
    })),
  scale: (item) =>
    itemObject<Forms['scale']>(item, 'ScaleItem', (place) => ({
      ...asked(place),
      ...scaled(place),
      ...generallyCommented(place),
      createResponse: (response) => answeredWith(place, String(response)),
    })),
  rating: (item) =>
    itemObject<Forms['rating']>(item, 'RatingItem', (place) => ({
      ...asked(place),
      ...rated(place),
      ...generallyCommented(place),
      createResponse: (response) => answeredWith(place, String(response)),
    })),
  grid: (item) =>
    itemObject<Forms['grid']>(item, 'GridItem', (place) => ({
      ...asked(place),
      ...ruled(place),
      createResponse: (responses) => answered(place, rowAnswers(place, [...responses], 'grid')),
    })),
  'checkbox-grid': (item) =>
    itemObject<Forms['checkbox-grid']>(item, 'CheckboxGridItem', (place) => ({
      ...asked(place),
      ...ruled(place),
      createResponse: (responses) => answered(place, rowAnswers(place, [...responses], 'checkbox grid')),
    })),
  image: (item) =>
    itemObject<Forms['image']>(item, 'ImageItem', (place) => ({
      ...titled(place),
      ...placed(place),
      ...pictured(place),
    })),
  video: (item) =>
    itemObject<Forms['video']>(item, 'VideoItem', (place) => ({
      ...titled(place),
      ...placed(place),
      ...filmed(place),
    })),
  'section-header': (item) =>
    itemObject<Forms['section-header']>(item, 'SectionHeaderItem', (place) => titled(place)),
  'page-break': (item) =>
    itemObject<Forms['page-break']>(item, 'PageBreakItem', (place) => ({
      ...titled(place),
      ...leading(place),
    })),
} as const satisfies { readonly [K in ItemKind]: (item: ItemContext) => Forms[K] };

/** An item whose kind the script has yet to find out: `FormApp.Item`, with its `as…Item` conversions. */
export function itemFacade(item: ItemContext): ScriptItem {
  function as<K extends ItemKind>(kind: K): () => Forms[K] {
    return () => {
      const actual = currentItem(item).kind;
      if (actual !== kind) throw new Error(`Invalid conversion for item type: ${String(itemType(actual))}.`);
      return itemFacades[kind](item) as Forms[K];
    };
  }

  return itemObject<ScriptItem>(item, 'Item', (place) => ({
    ...titled(place),
    asTextItem: as('text'),
    asParagraphTextItem: as('paragraph-text'),
    asMultipleChoiceItem: as('multiple-choice'),
    asListItem: as('list'),
    asCheckboxItem: as('checkbox'),
    asDateItem: as('date'),
    asDateTimeItem: as('date-time'),
    asTimeItem: as('time'),
    asDurationItem: as('duration'),
    asScaleItem: as('scale'),
    asRatingItem: as('rating'),
    asGridItem: as('grid'),
    asCheckboxGridItem: as('checkbox-grid'),
    asImageItem: as('image'),
    asVideoItem: as('video'),
    asSectionHeaderItem: as('section-header'),
    asPageBreakItem: as('page-break'),
  }));
}

/** The answers to an item, given by a script or by an applicant: one, or those of a grid's rows. */
export function answered(item: ItemContext, answers: Answers): GoogleAppsScript.Forms.ItemResponse {
  const { execution, itemId } = item;
  return itemResponseFacade(execution, currentItem(item), { itemId, answers, grade: {} }, () =>
    itemFacade(item),
  );
}

function answeredWith(item: ItemContext, answer: Answers[string]): GoogleAppsScript.Forms.ItemResponse {
  return answered(item, { [item.itemId]: answer });
}

function pageOpener(item: ItemContext): (itemId: number) => GoogleAppsScript.Forms.PageBreakItem {
  return (itemId) => itemFacades['page-break']({ ...item, itemId }) as Forms['page-break'];
}

/** A date without its year, where the question does not ask for one. */
function ofYear(place: ItemContext, text: string): string {
  const item = currentItem(place);
  return 'withoutYear' in item && item.withoutYear ? text.slice(5) : text;
}

function within(name: string, number: number, most: number): number {
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(`Invalid argument: ${name} must be a whole number from 0 to ${most}, not ${number}`);
}

function timeZone({ execution }: ItemContext): string {
  return execution.project.manifest.timeZone;
}
