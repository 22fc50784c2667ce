import type { MailCode } from '../mail-codes.ts';
import { businessDaysAfter } from '../time/business-days.ts';
import type { Day, Moment } from '../time/day.ts';
import { addDays, dayAt } from '../time/tokyo.ts';
import { amend } from './advance.ts';
import type { CommandBase, Context, Decision, Notice, Outcome } from './outcome.ts';
import type { Policy } from './policy.ts';
import type { RequestBase } from './request.ts';

/** What a request can wait for. */
export type Waiting = {
  readonly ja: string;
  /** Whose digest names it. */
  readonly by: readonly ('mduc' | 'radiology')[];
  /** What the applicant is reminded with, where the applicant is waited for. */
  readonly reminder?: MailCode;
  /** Whether the pledge goes with the reminder. */
  readonly withPledge?: true;
};

/** Something expected of somebody, and the last day on which it is not late. */
export type Expectation<Kind extends string = string> = {
  readonly kind: Kind;
  readonly waiting: Waiting;
  readonly due: Day;
  /** The last day on which it is expected at all, where it has one. */
  readonly until?: Day;
};

/** Everything expected of somebody for a request. */
export type Expectations<Request extends RequestBase> = (request: Request, policy: Policy) => Expectation[];

/** What is waited for so many business days from a moment on. */
export function dueAfter(since: Moment, days: number, { closedDays }: Policy): Day {
  return businessDaysAfter(dayAt(since), days, closedDays);
}

/** The word that marks what is late, in the row and in the digest. */
export const LATE_WORD = '超過';

/** What of it is late on a day; what has a last day is asked for ahead of it, so that nobody is late yet. */
export function lateOn(today: Day, expectations: readonly Expectation[]): Expectation[] {
  return awaitedOn(today, expectations).filter(({ until }) => until === undefined);
}

/** All that is late on a day or asked for ahead, as the row says it; `undefined` where nothing is. */
export function awaitedInWords(today: Day, expectations: readonly Expectation[]): string | undefined {
  const awaited = awaitedOn(today, expectations).map((expectation) => inWords(expectation, today));
  return awaited.join('\n') || undefined;
}

function awaitedOn(today: Day, expectations: readonly Expectation[]): Expectation[] {
  return expectations.filter(({ due, until }) => due < today && (until === undefined || today <= until));
}

/** The words in the row and in the digest. */
export function inWords({ waiting, due, until }: Expectation, today: Day): string {
  if (until !== undefined) return `${waiting.ja}(${until}まで)`;
  const days = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
  return `${waiting.ja}(期限 ${due}、${days}日${LATE_WORD})`;
}

/** A day has passed: the row says what is late, and the applicant is reminded of what is theirs, gently. */
export function noteWaiting<Request extends RequestBase>(
  request: Request,
  command: CommandBase,
  context: Context,
  expectations: readonly Expectation[],
): Outcome<Request, never> {
  const today = dayAt(context.now);
  const overdue = awaitedInWords(today, expectations);
  const reminder = awaitedOn(today, expectations).flatMap(({ waiting }) => reminderOf(waiting))[0];
  const noted: Partial<RequestBase> = { overdue };
  if (reminder && mayRemind(request, today, context.policy)) {
    const reminded = { ...noted, remindedAt: context.now } as Partial<Request>;
    return amend(request, command, reminded, { detail: overdue ?? '', notices: [reminder] });
  }
  if (overdue === request.overdue) return { kind: 'unchanged', reference: request.reference };
  return marked({ ...request, ...noted });
}

function mayRemind({ remindedAt }: RequestBase, today: Day, { reminderIntervalDays }: Policy): boolean {
  return remindedAt === undefined || addDays(dayAt(remindedAt), reminderIntervalDays) <= today;
}

function reminderOf({ reminder, withPledge }: Waiting): Notice[] {
  return reminder ? [{ code: reminder, to: 'applicant', ...(withPledge && { withPledge }) }] : [];
}

/** A mark that follows from the calendar is nothing to remember. */
function marked<Request extends RequestBase>(request: Request): Decision<Request, never> {
  return { kind: 'decision', request, notices: [], effects: [] };
}
