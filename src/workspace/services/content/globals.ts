import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { enumeration, nameGiven, type NameOf } from '../enumeration.ts';
import { orNull } from '../or-null.ts';

type ContentService = GoogleAppsScript.Content.ContentService;
type TextOutput = GoogleAppsScript.Content.TextOutput;

const MimeType = enumeration<ContentService['MimeType']>('ContentService.MimeType', [
  'ATOM',
  'CSV',
  'ICAL',
  'JAVASCRIPT',
  'JSON',
  'RSS',
  'TEXT',
  'VCARD',
  'XML',
]);

/** The content type of each. */
const contentTypes: Readonly<Record<NameOf<typeof MimeType>, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'text/xml',
};

/** Text that a web app answers with. */
export type TextAnswer = {
  readonly content: string;
  readonly contentType: string;
  /** Set where the browser is to save it. */
  readonly fileName?: string;
};

const outputs = new WeakMap<object, () => TextAnswer>();

/** The text behind a TextOutput that a script returned; undefined for anything else. */
export function textAnswerOf(value: unknown): TextAnswer | undefined {
  return typeof value === 'object' && value !== null ? outputs.get(value)?.() : undefined;
}

export function contentGlobals(execution: Execution): Record<string, unknown> {
  return {
    ContentService: facade<ContentService>(execution, 'ContentService', {
      MimeType,
      createTextOutput: (content?: string) => outputFacade(execution, String(content ?? '')),
    }),
  };
}

function outputFacade(execution: Execution, given: string): TextOutput {
  let content = given;
  let mimeType: NameOf<typeof MimeType> = 'TEXT';
  let fileName: string | undefined;
  const output: TextOutput = facade<TextOutput>(execution, 'ContentService.TextOutput', {
    append(added) {
      content += String(added);
      return output;
    },
    clear() {
      content = '';
      return output;
    },
    getContent: () => content,
    setContent(changed) {
      content = String(changed);
      return output;
    },
    getMimeType: () => MimeType[mimeType],
    setMimeType(type) {
      mimeType = nameGiven(MimeType, type, 'ContentService.TextOutput.setMimeType');
      return output;
    },
    getFileName: () => orNull(fileName ?? null),
    downloadAsFile(name) {
      fileName = String(name);
      return output;
    },
  });
  outputs.set(output, () => ({
    content,
    contentType: contentTypes[mimeType],
    ...(fileName !== undefined && { fileName }),
  }));
  return output;
}
