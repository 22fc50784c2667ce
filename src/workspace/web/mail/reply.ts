import type { Host } from '../../host.ts';
import { type MailMessage, replyTo, sendMail, written } from '../../services/mail/service.ts';
import type { Mail } from './boxes.ts';

/** Whom an answer goes to, as a mail's header names them: of an own mail those whom it was for. */
export function answeredPeople({ entry: { labels }, message }: Mail): string {
  const isOwn = labels.includes('SENT') && !labels.includes('INBOX');
  return isOwn ? written(message.to) : replyTo(message).to;
}

/** Answers a mail as whoever has the mailbox. */
export function replyByHand(host: Host, address: string, mail: Mail, text: string): MailMessage {
  const addressed = { ...replyTo(mail.message), to: answeredPeople(mail) };
  return sendMail(host, address, { ...addressed, text, attachments: [] });
}
