import { clientBundle } from '../client-bundle.ts';

/** What an HtmlService page may do in its frame, as at Google; a page it opens in a new tab is an ordinary one. */
export const frameSandbox =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

const frameDirectives = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
];

/**
 * The frame's own policy: inline scripts and styles, as HtmlService allows them, but nothing from any network.
 * `sandbox` gives it an origin of its own also when its address is opened in a tab.
 */
export const dialogPolicy = framePolicy();

/** The same with more that the frame may do. */
export function framePolicy(...more: readonly string[]): string {
  return [`sandbox ${[frameSandbox, ...more].join(' ')}`, ...frameDirectives].join('; ');
}

/** A script's html with `google.script` in front of its own scripts. */
export function dialogDocument(html: string): string {
  const client = `<script>${clientBundle('script/client/dialog.ts')}</script>`;
  const place = /<head(?:\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (place === null) return `<!DOCTYPE html><meta charset="utf-8">${client}${html}`;
  const end = place.index + place[0].length;
  return `${html.slice(0, end)}${client}${html.slice(end)}`;
}
