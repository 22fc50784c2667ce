import { escaped } from '../drive/escaped.ts';
import { plainText } from '../drive/document/plain-text.ts';
import type { MailMessage } from './message.ts';

type Bodies = Pick<MailMessage, 'text' | 'html'>;

/** A mail's words without their look, with the line ends of a mail; of the HTML where it has no plain part. */
export function plainBody({ text, html }: Bodies): string {
  const words = text === '' && html !== undefined ? plainText(html) : text;
  const lines = words.replaceAll(/\r\n|\r|\n/g, '\r\n');
  return lines === '' || lines.endsWith('\r\n') ? lines : `${lines}\r\n`;
}

/** A mail's HTML; of its words, line by line, where it has none. */
export function htmlBody({ text, html }: Bodies): string {
  return html ?? escaped(text).replaceAll(/\r\n|\r|\n/g, '<br>\r\n');
}
