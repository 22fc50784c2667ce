import type { NewConstant, NewEnum } from '../enumeration.ts';

/** Members of the Forms service that are newer than its type package. */

export type EmailCollectionType = NewConstant<'FormApp.EmailCollectionType'>;
export type EmailCollectionTypes = NewEnum<
  'FormApp.EmailCollectionType',
  'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT'
>;
export type RatingIconType = NewConstant<'FormApp.RatingIconType'>;
export type RatingIconTypes = NewEnum<'FormApp.RatingIconType', 'STAR' | 'HEART' | 'THUMB_UP'>;

export type RatingItem = Omit<
  GoogleAppsScript.Forms.ScaleItem,
  | 'duplicate'
  | 'getLeftLabel'
  | 'getLowerBound'
  | 'getRightLabel'
  | 'getUpperBound'
  | 'setBounds'
  | 'setGeneralFeedback'
  | 'setHelpText'
  | 'setLabels'
  | 'setPoints'
  | 'setRequired'
  | 'setTitle'
> & {
  duplicate(): RatingItem;
  getRatingIcon(): RatingIconType;
  getRatingScaleLevel(): number;
  setGeneralFeedback(feedback: GoogleAppsScript.Forms.QuizFeedback): RatingItem;
  setHelpText(text: string): RatingItem;
  setPoints(points: number): RatingItem;
  setRatingIcon(icon: RatingIconType): RatingItem;
  setRatingScaleLevel(level: number): RatingItem;
  setRequired(enabled: boolean): RatingItem;
  setTitle(title: string): RatingItem;
};

export type ScriptItem = GoogleAppsScript.Forms.Item & { asRatingItem(): RatingItem };

export type ScriptForm = GoogleAppsScript.Forms.Form & {
  addRatingItem(): RatingItem;
  setEmailCollectionType(type: EmailCollectionType): ScriptForm;
  getEmailCollectionType(): EmailCollectionType;
  setPublished(enabled: boolean): ScriptForm;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
};

export type ScriptFormApp = Omit<GoogleAppsScript.Forms.FormApp, 'create' | 'openById' | 'openByUrl'> & {
  readonly EmailCollectionType: EmailCollectionTypes;
  readonly RatingIconType: RatingIconTypes;
  create(title: string, isPublished?: boolean): ScriptForm;
  openById(id: string): ScriptForm;
  openByUrl(url: string): ScriptForm;
};
