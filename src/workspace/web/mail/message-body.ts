import type { MailMessage } from '../../services/mail/service.ts';

const sandbox = [
  // Lets our page measure the frame. Harmless, because scripts stay forbidden.
  'allow-same-origin',
  'allow-popups',
  // A form opened from a mail in a new tab must be able to work there.
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
].join(' ');

/** What a mail may do inside its frame: be read, and lead elsewhere when a person clicks. */
export const bodySandbox = sandbox;

/** The same promise made by the answer itself, for when a person opens it outside of the frame. */
export const bodyPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  `sandbox ${sandbox}`,
].join('; ');

/**
 * A mail's HTML as a document whose links open in place of our page; `attachmentPath` is where an attached
 * image that the mail shows (`cid:…`) is found.
 */
export function bodyDocument(
  message: Pick<MailMessage, 'html' | 'attachments'>,
  attachmentPath: (index: number) => string,
): string {
  const html = message.attachments.reduce(
    (text, { contentId }, index) =>
      contentId === undefined ? text : text.replaceAll(`cid:${contentId}`, attachmentPath(index)),
    message.html ?? '',
  );
  return `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>メール本文</title><base target="_top">
<link rel="stylesheet" href="/fonts/wght.css"><link rel="stylesheet" href="/assets/mail/mail-body.css"></head>
<body>${html}</body></html>`;
}
