import { advance, amend } from '../procedure/advance.ts';
import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import type { CommandOf } from './command.ts';
import { problemOfDates } from './dates.ts';
import type { Context, Outcome } from './decision.ts';
import type { JointResearchRequest } from './request.ts';

/** The data were handed over (guide, 研究開始・データ提供). */
export function recordDataProvision(
  request: JointResearchRequest,
  command: CommandOf<'record-data-provision'>,
  context: Context,
): Outcome {
  const changes = { dataProvidedOn: command.providedOn };
  if (request.dataProvidedOn === command.providedOn)
    return { kind: 'unchanged', reference: request.reference };
  return (
    problemOfDates(request, changes, context) ??
    amend(request, command, changes, {
      detail: `提供日 ${command.providedOn}`,
      notices: [{ code: 'data-provided', to: 'applicant' }],
    })
  );
}

/** The last day of the research period, of whose coming the applicant is reminded (guide: 期間の延長). */
export function setPeriodEnd(
  request: JointResearchRequest,
  command: CommandOf<'set-period-end'>,
  { now }: Context,
): Outcome {
  const { endsOn } = command;
  if (request.periodEndsOn === endsOn) return { kind: 'unchanged', reference: request.reference };
  if (endsOn < dayAt(now)) return refuse('period-in-past', { day: endsOn });
  return amend(request, command, { periodEndsOn: endsOn }, { detail: `終了日 ${endsOn}` });
}

export function finish(
  request: JointResearchRequest,
  command: CommandOf<'finish'>,
  context: Context,
): Outcome {
  return advance(request, command, 'finished', {}, context, {
    notices: [{ code: 'research-finished', to: 'applicant' }],
  });
}
