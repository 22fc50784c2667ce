import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';

type ContentService = GoogleAppsScript.Content.ContentService;
type TextOutput = GoogleAppsScript.Content.TextOutput;

/** Content types by the names of `ContentService.MimeType`. */
const contentTypes: Readonly<Record<string, string>> = {
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
  const MimeType = Object.fromEntries(Object.keys(contentTypes).map((name) => [name, name]));
  return {
    ContentService: facade<ContentService>(execution, 'ContentService', {
      MimeType: MimeType as unknown as ContentService['MimeType'],
      createTextOutput: (content?: string) => outputFacade(execution, String(content ?? '')),
    }),
  };
}

function outputFacade(execution: Execution, given: string): TextOutput {
  let content = given;
  let mimeType = 'TEXT';
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
    getMimeType: () => mimeType as unknown as GoogleAppsScript.Content.MimeType,
    setMimeType(type) {
      if (!(String(type) in contentTypes)) throw new Error(`Invalid argument: mimeType ${String(type)}`);
      mimeType = String(type);
      return output;
    },
    // Google answers null, which its type package does not know of.
    getFileName: () => (fileName ?? null) as unknown as string,
    downloadAsFile(name) {
      fileName = String(name);
      return output;
    },
  });
  outputs.set(output, () => ({
    content,
    contentType: contentTypes[mimeType] ?? 'text/plain',
    ...(fileName !== undefined && { fileName }),
  }));
  return output;
}
