import { marksBody, type Mark } from '../ledger/marks.ts';
import { sentStatus, waitingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import { htmlOf } from '../messages/html.ts';
import type { CalendarTask } from '../ledger/registers/records.ts';
import type { CalendarEvent, Desk } from './ports.ts';
import { prepareDocuments } from './prepare-documents.ts';

/**
 * Carries out what the outbox says this execution is sending, then marks all of it in one write.
 * What fails waits in the outbox for the clock; it never undoes what was recorded.
 */
export function deliver(desk: Desk, outgoing: readonly OutboxRecord[]): void {
  if (outgoing.length === 0) return;
  const marks = outgoing.map((entry): Mark => ({ from: entry.status, to: attempt(desk, entry) }));
  desk.ledger.commit(marksBody(marks));
}

/** The status that a try leaves. */
function attempt(desk: Desk, entry: OutboxRecord): string {
  try {
    carryOut(desk, entry);
  } catch (error) {
    console.warn(`${entry.kind} ${entry.mailId} was not done and waits in the outbox: ${String(error)}`);
    return waitingStatus(entry.status, desk.now());
  }
  desk.receipts.note(entry.mailId);
  return sentStatus(entry.status, desk.now());
}

function carryOut(desk: Desk, entry: OutboxRecord): void {
  switch (entry.kind) {
    case 'mail':
      return send(desk, entry);
    case 'calendar':
      return desk.calendar.bringAbout(eventOf(entry));
    case 'documents':
      return prepareDocuments(desk, entry);
  }
}

function send(desk: Desk, mail: OutboxRecord): void {
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
}

function eventOf({ task, to, subject, body }: OutboxRecord): CalendarEvent {
  return { ...(task as CalendarTask), title: subject, description: body, guests: to.split(', ') };
}
