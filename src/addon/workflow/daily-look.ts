import type { Actor } from '../domain/procedure/actor.ts';
import type { RequestBase } from '../domain/procedure/request.ts';
import { lateOn, inWords } from '../domain/procedure/waiting.ts';
import { quarterToClose } from '../domain/settlement/reminder.ts';
import type { Settlement } from '../domain/settlement/settlement.ts';
import { isBusinessDay } from '../domain/time/business-days.ts';
import type { Day } from '../domain/time/day.ts';
import { lastDayOf, quarterKey } from '../domain/time/quarter.ts';
import { dayAt, isoInTokyo } from '../domain/time/tokyo.ts';
import type { Commit } from '../ledger/commit.ts';
import type { OutboxRecord } from '../ledger/outbox.ts';
import { settlementFields } from '../ledger/registers/settlements.ts';
import { columnsOf, type Snapshot } from '../ledger/snapshot.ts';
import { digestFacts } from '../messages/facts.ts';
import { settlementReminderFacts } from '../messages/settlement-facts.ts';
import { counterColumns, counterOf } from './numbering.ts';
import type { Desk } from './ports.ts';
import { procedures } from './procedures/all.ts';
import { everyRegister, type ProcedurePlan } from './procedures/plan.ts';
import type { Procedure } from './procedures/procedure.ts';
import { record, type Place } from './record.ts';
import { radiologyAddressOf, write, type Stationery } from './stationery.ts';
import { contextOf, stationeryOf, surroundings } from './surroundings.ts';
import { transact } from './transact.ts';
import { withoutUnheardEdits } from './unheard-edits.ts';

const plan = {
  ...surroundings,
  ...counterColumns,
  ...everyRegister(({ register }) => Object.keys(columnsOf(register))),
  settlements: settlementFields,
} as const;

/** The line of 採番 that says on which day was looked last, as the number 20261124. */
const SERIES = 'daily-look';

const clock: Actor = { mail: 'MDUC Desk', role: 'program' };

/** By then the morning's own trigger has come, or will not come any more. */
const CATCH_UP_FROM = '10:00';

/** Whether the ten-minute clock must do what the morning's trigger did not. */
export function isDailyLookDue(desk: Desk): boolean {
  const [today = '', time = ''] = isoInTokyo(desk.now()).split('T');
  return time.slice(0, 5) >= CATCH_UP_FROM && desk.memory.lookedOn() < today;
}

/**
 * What a new day makes late: rows are marked, applicants reminded, and MDUC and radiology each get one digest. Hand edits
 * that no trigger told of are put back. However often it is asked, it happens once a day, and on business days only.
 */
export function lookDaily(desk: Desk): void {
  const today = dayAt(desk.now());
  const done = transact(desk, plan, (snapshot, commit) => {
    const stationery = stationeryOf(desk, snapshot);
    const counter = counterOf(snapshot, SERIES);
    const isDone = counter.last >= asNumber(today);
    if (isDone || !isBusinessDay(today, stationery.settings.closedDays)) {
      return { answer: 'nothing-to-do', outgoing: [] };
    }
    const seen = procedures.map((procedure) => lookAt(procedure, commit, snapshot, today, stationery));
    const late = seen.flatMap((one) => one.late);
    const outgoing = seen.flatMap((one) => one.outgoing);
    const requests = seen.flatMap((one) => one.requests);
    counter.set(commit, asNumber(today));
    outgoing.push(...digests(commit, late, today, stationery));
    const settlements = snapshot.rows('settlements').map(({ record }) => record as Settlement);
    outgoing.push(...settlementReminder(commit, settlements, firstReceivedIn(requests), today, stationery));
    return { answer: 'looked', outgoing };
  });
  if (typeof done === 'string') desk.memory.rememberLookedOn(today);
}

type LateRequest = {
  readonly reference: string;
  readonly applicantName: string;
  readonly state: string;
  readonly overdue: string;
  readonly by: readonly ('mduc' | 'radiology')[];
};

/** One register: what somebody typed unheard is put back, what is late is marked, and who is late is reminded. */
function lookAt(
  procedure: Procedure,
  commit: Commit,
  snapshot: Snapshot<ProcedurePlan>,
  today: Day,
  stationery: Stationery,
) {
  const requests = new Map<string, RequestBase>();
  const late: LateRequest[] = [];
  const outgoing: OutboxRecord[] = [];
  for (const row of snapshot.rows(procedure.register)) {
    const occasion = { eventId: eventIdOf(today), actor: clock.mail, stationery };
    const before = withoutUnheardEdits(commit, procedure, snapshot, row, occasion);
    if (!before || requests.has(before.reference)) continue;
    requests.set(before.reference, before);
    const place = { rowIndex: row.rowIndex, before };
    outgoing.push(...noteWaiting(procedure, commit, place, today, stationery));
    late.push(...lateOf(procedure, before, today, stationery));
  }
  return { requests: [...requests.values()], late, outgoing };
}

function noteWaiting(
  procedure: Procedure,
  commit: Commit,
  place: Place,
  today: Day,
  stationery: Stationery,
): OutboxRecord[] {
  const { reference } = place.before;
  const eventId = eventIdOf(today);
  const command = { kind: 'note-waiting', eventId, reference };
  const outcome = procedure.decide(place.before, command, contextOf(stationery, clock));
  return outcome.kind === 'decision'
    ? record(commit, procedure, outcome, place, { actor: clock, eventId, stationery })
    : [];
}

function eventIdOf(today: Day): string {
  return `${SERIES}:${today}`;
}

function lateOf(
  procedure: Procedure,
  request: RequestBase,
  today: Day,
  { settings }: Stationery,
): LateRequest[] {
  const { reference, applicantName, state } = request;
  return lateOn(today, procedure.expectations(request, settings)).map((expectation) => ({
    reference,
    applicantName,
    state,
    overdue: inWords(expectation, today),
    by: expectation.waiting.by,
  }));
}

/** When data were first received; Infinity where none were. */
function firstReceivedIn(
  requests: readonly (RequestBase & { readonly dataReceivedAt?: number | undefined })[],
) {
  return Math.min(...requests.map(({ dataReceivedAt = Number.POSITIVE_INFINITY }) => dataReceivedAt));
}

/** One mail for each role that something waits for; nothing late means no mail. */
function digests(
  commit: Commit,
  late: readonly LateRequest[],
  today: Day,
  stationery: Stationery,
): OutboxRecord[] {
  const { settings, links } = stationery;
  return (['mduc', 'radiology'] as const).flatMap((role) => {
    const lines = late.filter(({ by }) => by.includes(role));
    if (lines.length === 0) return [];
    const mail = write(
      {
        code: 'waiting-digest',
        reference: '',
        to: role === 'mduc' ? settings.mducAddress : radiologyAddressOf(settings),
        language: 'ja',
        facts: digestFacts({
          day: today,
          lines,
          mducAddress: settings.mducAddress,
          spreadsheetUrl: links.spreadsheetUrl,
        }),
        attachments: [],
      },
      stationery,
    );
    commit.append('outbox', mail);
    return [mail];
  });
}

/** MDUC is reminded on the last days of a quarter, and after it until it is closed. */
function settlementReminder(
  commit: Commit,
  settlements: readonly Settlement[],
  firstReceived: number,
  today: Day,
  stationery: Stationery,
): OutboxRecord[] {
  const { settings, links } = stationery;
  const firstDay = Number.isFinite(firstReceived) ? dayAt(firstReceived) : undefined;
  const quarter = quarterToClose(today, settlements, firstDay, settings.closedDays);
  if (!quarter) return [];
  const { mducAddress } = settings;
  const mail = write(
    {
      code: 'settlement-reminder',
      reference: `SET-${quarterKey(quarter)}`,
      to: mducAddress,
      language: 'ja',
      facts: settlementReminderFacts(quarterKey(quarter), lastDayOf(quarter), {
        mducAddress,
        spreadsheetUrl: links.spreadsheetUrl,
      }),
      attachments: [],
    },
    stationery,
  );
  commit.append('outbox', mail);
  return [mail];
}

function asNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}
