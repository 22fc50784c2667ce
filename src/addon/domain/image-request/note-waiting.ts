import { addDays, dayAt } from '../time/tokyo.ts';
import { amend } from './advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Decision, Outcome, Policy } from './decision.ts';
import type { Day } from '../time/day.ts';
import type { ImageRequest } from './request.ts';
import { overdueOn, waitings, type Expectation } from './waiting.ts';

/** A day has passed: the row says what is late, and the applicant is reminded of what is theirs, gently. */
export function noteWaiting(
  request: ImageRequest,
  command: CommandOf<'note-waiting'>,
  context: Context,
): Outcome {
  const today = dayAt(context.now);
  const late = overdueOn(today, request, context.policy);
  const overdue = lateInWords(today, request, context.policy);
  const reminder = late.flatMap(({ kind }) => reminderOf(kind))[0];
  if (reminder && mayRemind(request, today, context.policy)) {
    return amend(
      request,
      command,
      { overdue, remindedAt: context.now },
      {
        detail: overdue ?? '',
        notices: [
          {
            code: reminder,
            to: 'applicant',
            ...(reminder === 'reminder-collection' && { withPledge: true }),
          },
        ],
      },
    );
  }
  if (overdue === request.overdue) return { kind: 'unchanged', reference: request.reference };
  return marked({ ...request, overdue });
}

/** All that is late on a day, as the row says it; `undefined` where nothing is. */
export function lateInWords(today: Day, request: ImageRequest, policy: Policy): string | undefined {
  const late = overdueOn(today, request, policy).map((expectation) => overdueInWords(expectation, today));
  return late.join('\n') || undefined;
}

/** The words in the row and in the digest. */
export function overdueInWords({ kind, due }: Expectation, today: Day): string {
  const days = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
  return `${waitings[kind].ja}(期限 ${due}、${days}日超過)`;
}

function mayRemind({ remindedAt }: ImageRequest, today: Day, { reminderIntervalDays }: Policy): boolean {
  return remindedAt === undefined || addDays(dayAt(remindedAt), reminderIntervalDays) <= today;
}

function reminderOf(kind: Expectation['kind']) {
  const waiting = waitings[kind];
  return 'reminder' in waiting ? [waiting.reminder] : [];
}

/** A mark that follows from the calendar is nothing to remember. */
function marked(request: ImageRequest): Decision {
  return { kind: 'decision', request, notices: [], effects: [] };
}
