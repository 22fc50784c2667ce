import type { FormKey } from '../forms/installation.ts';
import { marksBody, marksMade, type Mark } from '../ledger/marks.ts';
import { claimedStatus, isDue, readStatus, sentStatus, type OutboxRecord } from '../ledger/outbox.ts';
import { outbox } from '../ledger/registers/records.ts';
import { deliver } from './deliver.ts';
import { formSubmitted } from './form-submitted.ts';
import type { Desk } from './ports.ts';
import { read } from './transact.ts';

/** How far the sweep looks back beyond the last one: triggers come late, and clocks differ. */
const OVERLAP_MS = 24 * 3_600_000;

/** What the passing of time demands: responses whose trigger never came, and mails that wait. */
export function clockTicked(desk: Desk): void {
  for (const form of ['consultation', 'formal-request'] as const) sweep(desk, form);
  flushOutbox(desk);
}

/** Handles the responses that are not in the ledger yet; what one of them breaks does not stop the others. */
function sweep(desk: Desk, form: FormKey): void {
  const begun = desk.now();
  const { formId } = desk.memory.installation().forms[form];
  const responses = desk.forms.responsesSince(formId, Math.max(0, desk.memory.sweptUntil(form) - OVERLAP_MS));
  const known = responses.length === 0 ? new Set() : knownResponses(desk);
  let isComplete = true;
  for (const response of responses) {
    if (known.has(response.responseId)) continue;
    try {
      if (formSubmitted(desk, form, response) === 'busy') isComplete = false;
    } catch (error) {
      isComplete = false;
      console.error(
        `The response ${response.responseId} of the form ${form} could not be handled and is tried again later: ${String(error)}`,
      );
    }
  }
  if (isComplete) desk.memory.rememberSweptUntil(form, begun);
}

function knownResponses(desk: Desk): ReadonlySet<unknown> {
  const snapshot = read(desk, {
    imageRequests: ['consultationResponseId', 'formalResponseId'],
    quarantine: ['responseId'],
  });
  return new Set([
    ...snapshot.cells('imageRequests', 'consultationResponseId'),
    ...snapshot.cells('imageRequests', 'formalResponseId'),
    ...snapshot.cells('quarantine', 'responseId'),
  ]);
}

const wholeMail = Object.keys(outbox.columns) as (keyof typeof outbox.columns)[];

/** Sends what waited long enough, and settles what a dead execution left half done. */
function flushOutbox(desk: Desk): void {
  const due = read(desk, { outbox: ['status'] })
    .cells('outbox', 'status')
    .filter((status) => typeof status === 'string' && isDue(readStatus(status), desk.now()));
  if (due.length === 0) return;

  const mails = read(desk, { outbox: wholeMail })
    .rows('outbox')
    .map(({ record }) => ({ cc: '', attachments: [], ...record }) as OutboxRecord)
    .filter(({ status }) => due.includes(status));
  const sent = desk.receipts.known(mails.map(({ mailId }) => mailId));
  const marks = mails.map((mail): Mark & { mail: OutboxRecord } => {
    const hasLeft = sent.has(mail.mailId);
    const to = hasLeft ? sentStatus(mail.status, desk.now()) : claimedStatus(mail.status, desk.now());
    return { mail, from: mail.status, to };
  });
  // The claim is a compare-and-swap: of two clocks ticking at once, one finds the text that it wants to replace.
  const made = marksMade(desk.ledger.commit(marksBody(marks)));
  const claimed = marks.filter(({ mail }, index) => made[index] && !sent.has(mail.mailId));
  deliver(
    desk,
    claimed.map(({ mail, to }) => ({ ...mail, status: to })),
  );
}
