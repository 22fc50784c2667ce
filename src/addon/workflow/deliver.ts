import { htmlOf } from '../messages/html.ts';
import { startCommit } from '../ledger/commit.ts';
import { sentStatus, waitingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import type { Desk } from './ports.ts';

/** How one try to send a mail ended: the status that its outbox row gets. */
type Delivery = { readonly mail: OutboxRecord; readonly status: string };

/**
 * Sends mails whose outbox rows say that this execution is sending them, then marks all of them in one write.
 * What fails waits in the outbox for the clock; it never undoes what was recorded.
 */
export function deliver(desk: Desk, mails: readonly OutboxRecord[]): void {
  if (mails.length === 0) return;
  mark(desk, mails.map((mail) => ({ mail, status: attempt(desk, mail) })));
}

function attempt(desk: Desk, mail: OutboxRecord): string {
  try {
    desk.mail.send({
      to: mail.to,
      cc: mail.cc,
      replyTo: mail.replyTo,
      senderName: mail.senderName,
      subject: mail.subject,
      text: mail.body,
      html: htmlOf(mail.body, mail.language),
      attachments: mail.attachments,
    });
  } catch (error) {
    console.warn(`Mail ${mail.mailId} was not sent and waits in the outbox: ${String(error)}`);
    return waitingStatus(mail.status, desk.now());
  }
  desk.receipts.note(mail.mailId);
  return sentStatus(mail.status, desk.now());
}

/** One write for all marks; a mail that somebody else settled meanwhile keeps that mark. */
export function mark(desk: Desk, deliveries: readonly Delivery[]): void {
  const commit = startCommit();
  for (const { mail, status } of deliveries) commit.setStatus(mail.status, status);
  desk.ledger.commit(commit.body());
}
