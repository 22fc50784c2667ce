import { forms } from '../forms/catalogue.ts';
import type { FormKey } from '../forms/installation.ts';
import { marksBody, marksMade, type Mark } from '../ledger/marks.ts';
import { claimedStatus, isDue, sentStatus, statusIn, type OutboxRecord } from '../ledger/outbox.ts';
import { outbox } from '../ledger/registers/records.ts';
import type { CalendarTask } from '../ledger/registers/records.ts';
import { deliver } from './deliver.ts';
import { isDailyLookDue, lookDaily } from './daily-look.ts';
import { formSubmitted } from './form-submitted.ts';
import type { Desk } from './ports.ts';
import { procedures } from './procedures/all.ts';
import { everyRegister } from './procedures/plan.ts';
import { responseIdsIn } from './receive.ts';
import { read } from './transact.ts';

/** How far the sweep looks back beyond the last one: triggers come late, and clocks differ. */
const OVERLAP_MS = 24 * 3_600_000;

/** What the passing of time demands: responses whose trigger never came, and mails that wait. */
export function clockTicked(desk: Desk): void {
  for (const form of Object.keys(forms) as FormKey[]) sweep(desk, form);
  flushOutbox(desk);
  if (isDailyLookDue(desk)) lookDaily(desk);
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
  const columns = everyRegister(({ responseColumns }) => responseColumns);
  const snapshot = read(desk, { ...columns, quarantine: ['responseId'] });
  const handled = procedures.flatMap(({ register, responseColumns }) =>
    responseColumns.flatMap((column) => responseIdsIn(snapshot.cells(register, column as 'reference'))),
  );
  return new Set([...handled, ...snapshot.cells('quarantine', 'responseId')]);
}

const wholeEntry = Object.keys(outbox.columns) as (keyof typeof outbox.columns)[];

/** Sends what waited long enough, and settles what a dead execution left half done. */
function flushOutbox(desk: Desk): void {
  const due = read(desk, { outbox: ['status'] })
    .cells('outbox', 'status')
    .filter((cell): cell is string => typeof cell === 'string' && isDueNow(cell, desk.now()));
  if (due.length === 0) return;

  const entries = read(desk, { outbox: wholeEntry })
    .rows('outbox')
    .map(({ record }) => ({ kind: 'mail', cc: '', attachments: [], ...record }) as OutboxRecord);
  const waiting = entries.filter(({ status }) => due.includes(status));
  const settled = settledAlready(desk, waiting, entries);
  const marks = waiting.map((entry): Mark & { entry: OutboxRecord } => {
    const to = settled.has(entry.mailId)
      ? sentStatus(entry.status, desk.now())
      : claimedStatus(entry.status, desk.now());
    return { entry, from: entry.status, to };
  });
  // The claim is a compare-and-swap: of two clocks ticking at once, one finds the text that it wants to replace.
  const made = marksMade(desk.ledger.commit(marksBody(marks)));
  const claimed = marks.filter(({ entry }, index) => made[index] && !settled.has(entry.mailId));
  deliver(
    desk,
    claimed.map(({ entry, to }) => ({ ...entry, status: to })),
  );
}

/** A status that somebody typed over is reported and passed over: one spoilt row must not hold up the others. */
function isDueNow(cell: string, now: number): boolean {
  if (cell === '') return false;
  const status = statusIn(cell);
  if (!status) console.error(`「送信箱」の送信の状態「${cell}」を読み取れないため、この行は処理しません。`);
  return status !== undefined && isDue(status, now);
}

/** What need not be done any more: it left before its execution died, or a later word about the same event stands. */
function settledAlready(
  desk: Desk,
  waiting: readonly OutboxRecord[],
  all: readonly OutboxRecord[],
): ReadonlySet<string> {
  const left = desk.receipts.known(waiting.map(({ mailId }) => mailId));
  const overtaken = waiting.filter((entry) => {
    if (entry.kind !== 'calendar') return false;
    const { eventId, version } = entry.task as CalendarTask;
    return all.some((other) => {
      if (other.kind !== 'calendar') return false;
      const task = other.task as CalendarTask;
      return task.eventId === eventId && task.version > version;
    });
  });
  return new Set([...left, ...overtaken.map(({ mailId }) => mailId)]);
}
