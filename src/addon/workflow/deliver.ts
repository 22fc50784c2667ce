import { marksBody, type Mark } from '../ledger/marks.ts';
import { sentStatus, waitingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import { htmlOf } from '../messages/html.ts';
import type { Desk } from './ports.ts';

/**
 * Sends mails whose outbox rows say that this execution is sending them, then marks all of them in one write.
 * What fails waits in the outbox for the clock; it never undoes what was recorded.
 */
export function deliver(desk: Desk, mails: readonly OutboxRecord[]): void {
  if (mails.length === 0) return;
  const marks = mails.map((mail): Mark => ({ from: mail.status, to: attempt(desk, mail) }));
  desk.ledger.commit(marksBody(marks));
}

/** The status that a try leaves. */
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
