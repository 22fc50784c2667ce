/** The services whose classes the page of members lists: where their types stand in @types/google-apps-script. */
export type ListedService = {
  readonly title: string;
  /** Namespace under GoogleAppsScript, all of whose interfaces are its classes … */
  readonly namespace?: string;
  /** … or only these, by their names under GoogleAppsScript. */
  readonly classes?: readonly string[];
  /** Of a namespace, the interfaces that are no classes a program meets. */
  readonly without?: readonly string[];
};

export const listedServices: readonly ListedService[] = [
  { title: 'SpreadsheetApp', namespace: 'Spreadsheet' },
  { title: 'Ui and menus', classes: ['Base.Ui', 'Base.Menu', 'Base.PromptResponse'] },
  { title: 'FormApp', namespace: 'Forms' },
  { title: 'HtmlService', namespace: 'HTML' },
  { title: 'ContentService', namespace: 'Content' },
  { title: 'MailApp', classes: ['Mail.MailApp'] },
  {
    title: 'GmailApp',
    namespace: 'Gmail',
    without: ['GmailAdvancedOptions', 'GmailAttachmentOptions', 'GmailReplyOptions'],
  },
  { title: 'DriveApp', namespace: 'Drive' },
  { title: 'CalendarApp', namespace: 'Calendar' },
  { title: 'Utilities', classes: ['Utilities.Utilities', 'Base.Blob'] },
  { title: 'PropertiesService', namespace: 'Properties' },
  { title: 'CacheService', namespace: 'Cache' },
  { title: 'LockService', namespace: 'Lock' },
  { title: 'Session and Logger', classes: ['Base.Session', 'Base.User', 'Base.Logger'] },
  { title: 'ScriptApp', namespace: 'Script' },
  { title: 'UrlFetchApp', classes: ['URL_Fetch.UrlFetchApp', 'URL_Fetch.HTTPResponse'] },
  { title: 'Sheets, advanced service', namespace: 'Sheets.Collection' },
  { title: 'Drive v3, advanced service', namespace: 'Drive_v3.Drive.V3.Collection' },
  { title: 'Calendar v3, advanced service', namespace: 'Calendar.Collection' },
];
