import { refuse, type Refusal } from '../refusal.ts';
import type { CommandBase, Context, Decision, Effect, Event, Notice } from './outcome.ts';
import type { RequestBase } from './request.ts';

/** Shorter than this is no reason. Characters. */
export const SHORTEST_REASON = 5;

type Doing = Pick<CommandBase, 'kind' | 'eventId'>;

/** What a step leaves besides the request. */
export type Aftermath<Leads extends Effect> = {
  readonly detail?: string;
  readonly corrections?: Event['corrections'];
  readonly concerns?: string;
  readonly notices?: readonly Notice[];
  readonly effects?: readonly Leads[];
};

/** The step into a state, taken now: nothing is late any more. */
export function advance<Request extends RequestBase, Leads extends Effect = never>(
  before: Request,
  command: Doing,
  to: Request['state'],
  changes: Partial<Request>,
  context: Context,
  aftermath: Aftermath<Leads>,
): Decision<Request, Leads> {
  const moved = to === before.state ? {} : { state: to, stateSince: context.now, overdue: undefined };
  return amend({ ...before, ...moved }, command, changes, { from: before.state, ...aftermath });
}

/** A step that records something and leaves the request where it is. */
export function amend<Request extends RequestBase, Leads extends Effect = never>(
  request: Request,
  { kind, eventId }: Doing,
  changes: Partial<Request>,
  {
    from = request.state,
    detail = '',
    corrections,
    concerns,
    notices = [],
    effects = [],
  }: Aftermath<Leads> & { readonly from?: string },
): Decision<Request, Leads> {
  const after = { ...request, ...changes, lastEventId: eventId };
  const event: Event = {
    code: kind,
    from,
    to: after.state,
    detail,
    ...(corrections && { corrections }),
    ...(concerns !== undefined && { concerns }),
  };
  return { kind: 'decision', request: after, event, notices, effects };
}

/** The reason without blanks around it, or why it is none. */
export function reasonIn(command: { readonly reason: string }): string | Refusal<'reason-missing'> {
  const reason = command.reason.trim();
  return reason.length < SHORTEST_REASON ? refuse('reason-missing', { shortest: SHORTEST_REASON }) : reason;
}
