/** Members of the Forms service that are newer than its type package. */

export type EmailCollectionType = 'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT';

export type ScriptForm = GoogleAppsScript.Forms.Form & {
  setEmailCollectionType(type: EmailCollectionType): ScriptForm;
  getEmailCollectionType(): EmailCollectionType;
  setPublished(enabled: boolean): ScriptForm;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
};

export type ScriptFormApp = Omit<GoogleAppsScript.Forms.FormApp, 'create' | 'openById' | 'openByUrl'> & {
  readonly EmailCollectionType: Readonly<Record<EmailCollectionType, EmailCollectionType>>;
  create(title: string, isPublished?: boolean): ScriptForm;
  openById(id: string): ScriptForm;
  openByUrl(url: string): ScriptForm;
};
