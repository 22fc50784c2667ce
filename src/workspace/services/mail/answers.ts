import { formatDate } from '../utilities/format-date.ts';
import { plainBody } from './bodies.ts';
import { written } from './headers.ts';
import type { Mailbox, MailMessage, OutgoingMail } from './message.ts';
import { messageIdOf } from './threading.ts';

type Addressed = Pick<OutgoingMail, 'to' | 'cc' | 'subject' | 'inReplyTo' | 'references'>;

/** An answer to whoever a mail names for it: its reply-to address, or else its sender, who may be the account itself. */
export function replyTo(message: MailMessage): Addressed {
  return { to: written(answerers(message)), ...continued(message, 'Re') };
}

/** An answer that goes to everybody else who had the mail, too, each where they stood: To or Cc. */
export function replyToAll(message: MailMessage, account: string): Addressed {
  const seen = new Set([account.toLowerCase()]);
  const unseen = ({ address }: Mailbox): boolean => {
    const key = address.toLowerCase();
    return !seen.has(key) && Boolean(seen.add(key));
  };
  const first = answerers(message);
  for (const { address } of first) seen.add(address.toLowerCase());
  const to = [...first, ...message.to.filter(unseen)];
  return { to: written(to), cc: written(message.cc.filter(unseen)), ...continued(message, 'Re') };
}

/** A mail handed on: its words below the facts of it, as Gmail writes them; times in `timeZone`. */
export function forwarded(message: MailMessage, timeZone: string): Omit<Addressed, 'to'> & { text: string } {
  const { from, to, cc, date, subject } = message;
  const copies = cc.length > 0 ? [`Cc: ${written(cc)}`] : [];
  const text = [
    '---------- Forwarded message ---------',
    `From: ${written([from])}`,
    `Date: ${formatDate(date, timeZone, "EEE, MMM d, yyyy 'at' h:mm a")}`,
    `Subject: ${subject}`,
    `To: ${written(to)}`,
    ...copies,
    '',
    '',
    plainBody(message),
  ].join('\n');
  return { ...continued(message, 'Fwd'), text };
}

function answerers({ replyTo, from }: MailMessage): readonly Mailbox[] {
  return replyTo.length > 0 ? replyTo : [from];
}

/** What lets a mail join the conversation of another (RFC 5322, 3.6.4). */
function continued(
  message: MailMessage,
  mark: 'Re' | 'Fwd',
): Pick<Addressed, 'subject' | 'inReplyTo' | 'references'> {
  const id = messageIdOf(message);
  const isMarked = new RegExp(`^\\s*${mark}\\s*:`, 'i').test(message.subject);
  return {
    subject: isMarked ? message.subject : `${mark}: ${message.subject}`,
    inReplyTo: id,
    references: [...(message.references ?? []), id],
  };
}
