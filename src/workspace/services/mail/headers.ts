import type { Mailbox, MailHeader, MailMessage } from './message.ts';
import { messageIdOf } from './threading.ts';

/** A mail's headers, decoded, as Gmail lists them; `bcc` for the sender's own copy. */
export function headersOf(message: MailMessage, bcc: readonly Mailbox[] = []): MailHeader[] {
  const { from, to, cc, replyTo, subject, date, inReplyTo, references, headers } = message;
  const all: readonly (readonly [string, string])[] = [
    ['MIME-Version', '1.0'],
    ['Date', new Date(date).toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageIdOf(message)],
    ['In-Reply-To', inReplyTo ?? ''],
    ['References', (references ?? []).join(' ')],
    ['Subject', subject],
    ['From', written([from])],
    ['Reply-To', written(replyTo)],
    ['To', written(to)],
    ['Cc', written(cc)],
    ['Bcc', written(bcc)],
  ];
  const given = all.filter(([name, value]) => value !== '' || name === 'Subject');
  return [...given.map(([name, value]) => ({ name, value })), ...(headers ?? [])];
}

/** Addresses as a header writes them: `佐藤 <a@b.example>, c@d.example`. */
export function written(people: readonly Mailbox[]): string {
  return people
    .map(({ name, address }) => (name === '' ? address : `${quoted(name)} <${address}>`))
    .join(', ');
}

/** RFC 5322: a name with other than letters, digits and spaces stands in quotation marks; Japanese needs none. */
function quoted(name: string): string {
  return /[()<>[\]:;@\\,."]/.test(name) ? `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` : name;
}
