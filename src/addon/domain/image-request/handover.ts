import { refuse, type Refusal } from '../refusal.ts';
import { businessDaysAfter } from '../time/business-days.ts';
import { dayAt } from '../time/tokyo.ts';
import { advance, amend } from '../procedure/advance.ts';
import type { CommandOf } from './command.ts';
import type { Context, Outcome } from './decision.ts';
import type { Day } from '../time/day.ts';
import type { ImageRequest } from './request.ts';

/** The signed pledge arrived before the data are collected (guide, step 7: 誓約書に署名). */
export function recordPledge(
  request: ImageRequest,
  command: CommandOf<'record-pledge'>,
  context: Context,
): Outcome {
  const { signedOn } = command;
  if (request.pledgeSignedOn === signedOn) return { kind: 'unchanged', reference: request.reference };
  return (
    inFuture('誓約書の署名日', 'Date of the pledge', signedOn, context) ??
    amend(request, command, { pledgeSignedOn: signedOn }, { detail: `署名日 ${signedOn}` })
  );
}

/** Step 7 of the guide, データ受領: nothing leaves the house without a signed pledge; a medium lent is noted. */
export function recordHandover(
  request: ImageRequest,
  command: CommandOf<'record-handover'>,
  context: Context,
): Outcome {
  const { reference } = request;
  const pledgeSignedOn = command.pledgeSignedOn || request.pledgeSignedOn;
  if (!pledgeSignedOn) return refuse('pledge-missing', { reference });
  const received = dayAt(command.receivedAt);
  const early =
    inFuture('誓約書の署名日', 'Date of the pledge', pledgeSignedOn, context) ??
    inFuture('受領日時', 'Time received', received, context);
  if (early) return early;

  if (pledgeSignedOn > received) return refuse('pledge-after-handover', { reference, day: pledgeSignedOn });

  const mediumLent = command.mediumLent.trim() || undefined;
  const { mediumDays, closedDays } = context.policy;
  const mediumDueOn = command.mediumDueOn || businessDaysAfter(received, mediumDays, closedDays);
  if (mediumLent && mediumDueOn < received) return refuse('return-before-handover', { day: mediumDueOn });
  const changes = {
    pledgeSignedOn,
    dataReceivedAt: command.receivedAt,
    mediumLent,
    mediumDueOn: mediumLent && mediumDueOn,
    mediumReturnedOn: undefined,
  };
  return advance(request, command, 'delivered', changes, context, {
    detail: mediumLent ? `記憶媒体 ${mediumLent}(返却期限 ${mediumDueOn})` : '記憶媒体の貸出なし',
    notices: [{ code: 'data-received', to: 'applicant' }],
  });
}

/** The medium is back (guide, step 7: データ転送後にMDUCに返却): nothing is left to do. */
export function recordMediumReturn(
  request: ImageRequest,
  command: CommandOf<'record-medium-return'>,
  context: Context,
): Outcome {
  const { returnedOn } = command;
  const { reference, mediumLent, dataReceivedAt } = request;
  if (!mediumLent) return refuse('nothing-lent', { reference });
  if (dataReceivedAt !== undefined && returnedOn < dayAt(dataReceivedAt)) {
    return refuse('return-before-handover', { day: returnedOn });
  }
  return (
    inFuture('返却日', 'Date of return', returnedOn, context) ??
    advance(request, command, 'closed', { mediumReturnedOn: returnedOn }, context, {
      detail: `記憶媒体 ${mediumLent}(返却日 ${returnedOn})`,
      notices: [{ code: 'medium-returned', to: 'applicant' }],
    })
  );
}

export function close(request: ImageRequest, command: CommandOf<'close'>, context: Context): Outcome {
  const { reference, mediumLent, mediumReturnedOn } = request;
  if (mediumLent && !mediumReturnedOn) return refuse('medium-out', { reference, medium: mediumLent });
  return advance(request, command, 'closed', {}, context, {});
}

function inFuture(
  question: string,
  questionEn: string,
  day: Day,
  { now }: Context,
): Refusal<'date-in-future'> | undefined {
  return day > dayAt(now) ? refuse('date-in-future', { question, questionEn, value: day }) : undefined;
}
