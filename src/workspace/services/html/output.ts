import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { nameGiven } from '../enumeration.ts';
import { blobFacade } from '../utilities/blob.ts';
import { convertedBlob } from '../utilities/blob-conversion.ts';
import { SandboxMode, XFrameOptionsMode } from './enums.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type HtmlOutputMetaTag = GoogleAppsScript.HTML.HtmlOutputMetaTag;

/** What a web app may be given besides its content. */
export type HtmlPage = {
  readonly html: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly faviconUrl: string;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
};

const empty: HtmlPage = { html: '', title: '', width: 0, height: 0, faviconUrl: '', metaTags: [] };

/** Apps Script, HtmlOutput.addMetaTag. */
const allowedMetaTags = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

const pages = new WeakMap<object, () => HtmlPage>();

/** The page behind an HtmlOutput that a script returned; undefined for anything else. */
export function htmlPageOf(value: unknown): HtmlPage | undefined {
  return typeof value === 'object' && value !== null ? pages.get(value)?.() : undefined;
}

/** `HtmlService.HtmlOutput`; `template` makes a template of its content. */
export function outputFacade(
  execution: Execution,
  html: string,
  template: (html: string) => HtmlTemplate,
): HtmlOutput {
  let page: HtmlPage = { ...empty, html };
  const change = (changed: Partial<HtmlPage>): HtmlOutput => {
    page = { ...page, ...changed };
    return output;
  };
  const output: HtmlOutput = facade<HtmlOutput>(execution, 'HtmlService.HtmlOutput', {
    getContent: () => page.html,
    setContent: (content) => change({ html: String(content) }),
    append: (added) => change({ html: page.html + String(added) }),
    appendUntrusted: (added) => change({ html: page.html + escaped(String(added)) }),
    clear: () => change({ html: '' }),
    asTemplate: () => template(page.html),
    getBlob: () =>
      blobFacade(execution, { bytes: Buffer.from(page.html), contentType: 'text/html', name: null }),
    // A page has no time of its own.
    getAs: (contentType) =>
      blobFacade(
        execution,
        convertedBlob(
          { bytes: Buffer.from(page.html), contentType: 'text/html', name: null },
          String(contentType),
          0,
        ),
      ),
    getTitle: () => page.title,
    setTitle: (title) => change({ title: String(title) }),
    getWidth: () => page.width,
    setWidth: (width) => change({ width }),
    getHeight: () => page.height,
    setHeight: (height) => change({ height }),
    getFaviconUrl: () => page.faviconUrl,
    setFaviconUrl: (faviconUrl) => change({ faviconUrl: String(faviconUrl) }),
    addMetaTag(name, content) {
      if (!allowedMetaTags.includes(name))
        throw new Error('The meta tag you specified is not allowed in this context.');
      return change({ metaTags: [...page.metaTags, { name, content: String(content) }] });
    },
    getMetaTags: () => page.metaTags.map((tag) => metaTagFacade(execution, tag)),
    // There is one sandbox, and pages here are framed by nobody else.
    setSandboxMode: (mode: unknown) => {
      nameGiven(SandboxMode, mode, 'HtmlService.HtmlOutput.setSandboxMode');
      return output;
    },
    setXFrameOptionsMode: (mode: unknown) => {
      nameGiven(XFrameOptionsMode, mode, 'HtmlService.HtmlOutput.setXFrameOptionsMode');
      return output;
    },
  });
  pages.set(output, () => page);
  return output;
}

function metaTagFacade(
  execution: Execution,
  { name, content }: HtmlPage['metaTags'][number],
): HtmlOutputMetaTag {
  return facade<HtmlOutputMetaTag>(execution, 'HtmlService.HtmlOutputMetaTag', {
    getName: () => name,
    getContent: () => content,
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
