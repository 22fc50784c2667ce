import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { named } from '../enumeration.ts';
import type { EmailCollectionType, RatingIconType } from './facade-types.ts';
import { type ItemKind, ratingIcons } from './model.ts';

type ItemType = GoogleAppsScript.Forms.ItemType;

const itemTypes = {
  text: 'TEXT',
  'paragraph-text': 'PARAGRAPH_TEXT',
  'multiple-choice': 'MULTIPLE_CHOICE',
  list: 'LIST',
  checkbox: 'CHECKBOX',
  date: 'DATE',
  'date-time': 'DATETIME',
  time: 'TIME',
  duration: 'DURATION',
  scale: 'SCALE',
  rating: 'RATING',
  grid: 'GRID',
  'checkbox-grid': 'CHECKBOX_GRID',
  image: 'IMAGE',
  video: 'VIDEO',
  'section-header': 'SECTION_HEADER',
  'page-break': 'PAGE_BREAK',
} as const satisfies Record<ItemKind, keyof typeof GoogleAppsScript.Forms.ItemType | 'RATING'>;

/** Of items that a script cannot make, and the local Workspace does not have. */
const otherItemTypes = ['FILE_UPLOAD'] as const;

/** The enums of `FormApp`. Their members are their own names, which is also what Google's print as. */
export function formEnums(execution: Execution) {
  return {
    Alignment: formEnum<typeof GoogleAppsScript.Forms.Alignment>(execution, 'Alignment', [
      'LEFT',
      'CENTER',
      'RIGHT',
    ]),
    DestinationType: formEnum<typeof GoogleAppsScript.Forms.DestinationType>(execution, 'DestinationType', [
      'SPREADSHEET',
    ]),
    EmailCollectionType: formEnum<Record<EmailCollectionType, EmailCollectionType>>(
      execution,
      'EmailCollectionType',
      ['DO_NOT_COLLECT', 'VERIFIED', 'RESPONDER_INPUT'],
    ),
    FeedbackType: formEnum<typeof GoogleAppsScript.Forms.FeedbackType>(execution, 'FeedbackType', [
      'CORRECT',
      'INCORRECT',
      'GENERAL',
    ]),
    ItemType: formEnum<typeof GoogleAppsScript.Forms.ItemType & { readonly RATING: unknown }>(
      execution,
      'ItemType',
      [...Object.values(itemTypes), ...otherItemTypes],
    ),
    RatingIconType: formEnum<Record<RatingIconType, RatingIconType>>(
      execution,
      'RatingIconType',
      ratingIcons,
    ),
    PageNavigationType: formEnum<typeof GoogleAppsScript.Forms.PageNavigationType>(
      execution,
      'PageNavigationType',
      ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'],
    ),
  };
}

export function itemType(kind: ItemKind): ItemType {
  return itemTypes[kind] as unknown as ItemType;
}

function formEnum<E extends object>(
  execution: Execution,
  name: string,
  members: readonly (keyof E & string)[],
): E {
  return facade<E>(execution, `FormApp.${name}`, named(...members) as Partial<E>);
}
