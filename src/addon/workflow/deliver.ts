import { marksBody, type Mark } from '../ledger/marks.ts';
import { sentStatus, waitingStatus, type OutboxRecord } from '../ledger/outbox.ts';
import { htmlOf } from '../messages/html.ts';
import type { CalendarTask } from '../ledger/registers/records.ts';
import type { CalendarEvent, Desk } from './ports.ts';
import { prepareDocuments } from './prepare-documents.ts';

/**
 * Carries out what the outbox says this execution is sending, then marks all of it in one write; what one of the deeds put
 * into the outbox itself comes after. What fails waits in the outbox for the clock; it never undoes what was recorded.
 */
export function deliver(desk: Desk, outgoing: readonly OutboxRecord[]): void {
  if (outgoing.length === 0) return;
  const tries = outgoing.map((entry) => ({ entry, ...attempt(desk, entry) }));
  desk.ledger.commit(marksBody(tries.map(({ entry, status }): Mark => ({ from: entry.status, to: status }))));
  deliver(
    desk,
    tries.flatMap(({ followed }) => followed),
  );
}

/** The status that a try leaves, and what it put into the outbox itself. */
type Tried = { readonly status: string; readonly followed: readonly OutboxRecord[] };

function attempt(desk: Desk, entry: OutboxRecord): Tried {
  let followed: readonly OutboxRecord[];
  try {
    followed = carryOut(desk, entry);
  } catch (error) {
    console.warn(`${entry.kind} ${entry.mailId} was not done and waits in the outbox: ${String(error)}`);
    return { status: waitingStatus(entry.status, desk.now()), followed: [] };
  }
  desk.receipts.note(entry.mailId);
  return { status: sentStatus(entry.status, desk.now()), followed };
}

function carryOut(desk: Desk, entry: OutboxRecord): readonly OutboxRecord[] {
  switch (entry.kind) {
    case 'mail':
      send(desk, entry);
      return [];
    case 'calendar':
      desk.calendar.bringAbout(eventOf(entry));
      return [];
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
