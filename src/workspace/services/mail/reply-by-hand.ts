import type { Host } from '../../host.ts';
import { replyTo } from './answers.ts';
import { written } from './headers.ts';
import type { MailMessage } from './message.ts';
import { sendMail } from './send.ts';
import type { Delivery } from './store.ts';

type Mail = { readonly entry: Delivery; readonly message: MailMessage };

/** Whom a person's answer goes to, as a header names them: of an own mail those whom it was for. */
export function answeredPeople({ entry: { labels }, message }: Mail): string {
  const isOwn = labels.includes('SENT') && !labels.includes('INBOX');
  return isOwn ? written(message.to) : replyTo(message).to;
}

/** Answers a mail as whoever has the mailbox. */
export function replyByHand(host: Host, address: string, mail: Mail, text: string): MailMessage {
  const addressed = { ...replyTo(mail.message), to: answeredPeople(mail) };
  return sendMail(host, address, { ...addressed, text, attachments: [] });
}
