import type { Language } from '../domain/caption.ts';

const page =
  "margin:0 auto;padding:24px 16px;max-width:640px;color:#1f2933;font-size:15px;line-height:1.75;font-family:'Hiragino Sans','Noto Sans JP',Meiryo,Arial,sans-serif";
const paragraph = 'margin:0 0 16px';
const link = 'color:#1a5fb4;word-break:break-all';

/** Characters of an address, as the mail shows it. */
const LONGEST_SHOWN = 160;

/**
 * The HTML of a mail whose text is `text`: paragraphs, line ends, headings (`■ …`) and links. Everything is escaped, so
 * whatever an applicant typed stays text; only http and https addresses become links.
 */
export function htmlOf(text: string, language: Language): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((lines) => `<p style="${paragraph}">${lines.split('\n').map(htmlLine).join('<br>\n')}</p>`);
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="margin:0;background:#ffffff">',
    `<div lang="${language}" style="${page}">`,
    ...paragraphs,
    '</div>',
    '</body>',
    '</html>',
  ].join('\n');
}

function htmlLine(line: string): string {
  return line.startsWith('■ ') ? `<strong>${withLinks(line)}</strong>` : withLinks(line);
}

/** An address ends before whatever Japanese or punctuation follows it. */
function withLinks(line: string): string {
  return line
    .split(/(https?:\/\/[\w\-.~:/?#[\]@!$&*+,;=%]*[\w/=%&#+~-])/g)
    .map((part, index) =>
      index % 2 === 0
        ? escaped(part)
        : `<a href="${escaped(part)}" style="${link}">${escaped(shortened(part))}</a>`,
    )
    .join('');
}

/** A link to a form that is filled in is longer than all the rest of the mail; who wants it whole has the plain text. */
function shortened(address: string): string {
  return address.length > LONGEST_SHOWN ? `${address.slice(0, LONGEST_SHOWN)}…` : address;
}

/** Text that no HTML can come out of. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
