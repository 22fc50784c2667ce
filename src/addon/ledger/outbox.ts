import { isoInTokyo } from '../domain/time/tokyo.ts';
import type { RecordOf } from './register.ts';
import type { outbox } from './registers/records.ts';

type OutboxRow = RecordOf<typeof outbox>;

/** An entry of the outbox, whole: a mail, or a task for another of Google's services. */
export type OutboxRecord = {
  readonly [Key in keyof Required<Omit<OutboxRow, 'task'>>]: NonNullable<OutboxRow[Key]>;
} & { readonly task?: OutboxRow['task'] };

/** Where a mail stands; the captions are what the cell begins with. */
const labels = { sending: '送信中', waiting: '送信待ち', sent: '送信済', failed: '送信失敗' } as const;

export type MailState = keyof typeof labels;

/** A status cell taken apart. */
export type MailStatus = {
  readonly state: MailState;
  /** When it got this status, milliseconds since the epoch. */
  readonly since: number;
  /** Tries so far, the present one included. */
  readonly tries: number;
  readonly mailId: string;
};

const MINUTE_MS = 60_000;
/** An execution lasts six minutes at most: a mail that is being sent for longer belongs to one that died. */
const ORPHANED_MS = 10 * MINUTE_MS;
/** Minutes to wait after each failed try; the last holds for all later ones. */
const BACK_OFF_MINUTES = [1, 5, 15, 60];
/** Hourly for three days, then a person has to look. */
const MOST_TRIES = BACK_OFF_MINUTES.length + 3 * 24;

export function sendingStatus(mailId: string, now: number, tries = 1): string {
  return inWords({ state: 'sending', since: now, tries, mailId });
}

export function sentStatus(status: string, now: number): string {
  return inWords({ ...readStatus(status), state: 'sent', since: now });
}

/** After a failed try: it waits, or after the last it has failed. */
export function waitingStatus(status: string, now: number): string {
  const before = readStatus(status);
  return inWords({ ...before, state: before.tries >= MOST_TRIES ? 'failed' : 'waiting', since: now });
}

/** The next try's claim on a mail. */
export function claimedStatus(status: string, now: number): string {
  const { mailId, tries } = readStatus(status);
  return sendingStatus(mailId, now, tries + 1);
}

/** Whether the clock must take a mail up: it waited long enough, or whoever was sending it died. */
export function isDue({ state, since, tries }: MailStatus, now: number): boolean {
  switch (state) {
    case 'waiting':
      return now - since >= (BACK_OFF_MINUTES[Math.min(tries, BACK_OFF_MINUTES.length) - 1] ?? 0) * MINUTE_MS;
    case 'sending':
      return now - since >= ORPHANED_MS;
    case 'sent':
    case 'failed':
      return false;
  }
}

/** Whether the execution that recorded an entry carries it out at once; the clock does what waits. */
export function isClaimed({ status }: Pick<OutboxRecord, 'status'>): boolean {
  return readStatus(status).state === 'sending';
}

/** The status of a cell that somebody may have typed over: `undefined` where it cannot be read. */
export function statusIn(cell: string): MailStatus | undefined {
  try {
    return readStatus(cell);
  } catch {
    return undefined;
  }
}

export function readStatus(status: string): MailStatus {
  const [, label, since, tries, mailId] = /^(\S+) (\S+) 試行(\d+) (\S+)$/.exec(status) ?? [];
  const state = (Object.keys(labels) as MailState[]).find((candidate) => labels[candidate] === label);
  if (!state || !since || !tries || !mailId) {
    throw new Error(
      `「${status}」は送信の状態として読み取れません: 「送信箱」タブの「送信の状態」は編集しないでください。`,
    );
  }
  return { state, since: Date.parse(since), tries: Number(tries), mailId };
}

function inWords({ state, since, tries, mailId }: MailStatus): string {
  return `${labels[state]} ${isoInTokyo(since)} 試行${tries} ${mailId}`;
}
