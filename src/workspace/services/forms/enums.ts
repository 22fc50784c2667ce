import { enumeration, type NameOf } from '../enumeration.ts';
import type { EmailCollectionTypes, RatingIconTypes } from './facade-types.ts';
import type { ItemKind } from './model.ts';

type Forms = typeof GoogleAppsScript.Forms;

/** RATING and UNSUPPORTED are newer than the type package. */
type ItemTypes = Forms['ItemType'] & {
  readonly [Name in 'RATING' | 'UNSUPPORTED']: GoogleAppsScript.Forms.ItemType;
};

/** The enums of `FormApp`. */
export const formEnums = {
  Alignment: enumeration<Forms['Alignment']>('FormApp.Alignment', ['LEFT', 'CENTER', 'RIGHT']),
  DestinationType: enumeration<Forms['DestinationType']>('FormApp.DestinationType', ['SPREADSHEET']),
  EmailCollectionType: enumeration<EmailCollectionTypes>('FormApp.EmailCollectionType', [
    'DO_NOT_COLLECT',
    'VERIFIED',
    'RESPONDER_INPUT',
  ]),
  FeedbackType: enumeration<Forms['FeedbackType']>('FormApp.FeedbackType', [
    'CORRECT',
    'INCORRECT',
    'GENERAL',
  ]),
  ItemType: enumeration<ItemTypes>('FormApp.ItemType', [
    'CHECKBOX',
    'CHECKBOX_GRID',
    'DATE',
    'DATETIME',
    'DURATION',
    'GRID',
    'IMAGE',
    'LIST',
    'MULTIPLE_CHOICE',
    'PAGE_BREAK',
    'PARAGRAPH_TEXT',
    'RATING',
    'SCALE',
    'SECTION_HEADER',
    'TEXT',
    'TIME',
    'VIDEO',
    'FILE_UPLOAD',
    'UNSUPPORTED',
  ]),
  RatingIconType: enumeration<RatingIconTypes>('FormApp.RatingIconType', ['STAR', 'HEART', 'THUMB_UP']),
  PageNavigationType: enumeration<Forms['PageNavigationType']>('FormApp.PageNavigationType', [
    'CONTINUE',
    'GO_TO_PAGE',
    'RESTART',
    'SUBMIT',
  ]),
} as const;

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
} as const satisfies Record<ItemKind, NameOf<ItemTypes>>;

export function itemType(kind: ItemKind): GoogleAppsScript.Forms.ItemType {
  return formEnums.ItemType[itemTypes[kind]];
}
