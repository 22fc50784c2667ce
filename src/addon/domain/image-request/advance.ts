import { refuse, type Refusal } from '../refusal.ts';
import type { CommandKind } from './command.ts';
import type { Context, Decision, Effect, Event, Notice } from './decision.ts';
import type { ImageRequest } from './request.ts';
import type { State } from './vocabulary.ts';

/** Shorter than this is no reason. Characters. */
export const SHORTEST_REASON = 5;

type Doing = { readonly kind: CommandKind; readonly eventId: string };

/** What a step leaves besides the request. */
export type Aftermath = {
  readonly detail?: string;
  readonly corrections?: Event['corrections'];
  readonly notices?: readonly Notice[];
  readonly effects?: readonly Effect[];
};

/** The step into a state, taken now: nothing is late any more. */
export function advance(
  before: ImageRequest,
  command: Doing,
  to: State,
  changes: Partial<ImageRequest>,
  context: Context,
  aftermath: Aftermath,
): Decision {
  const moved = to === before.state ? {} : { state: to, stateSince: context.now, overdue: undefined };
  return amend({ ...before, ...moved }, command, changes, { from: before.state, ...aftermath });
}

/** A step that records something and leaves the request where it is. */
export function amend(
  request: ImageRequest,
  { kind, eventId }: Doing,
  changes: Partial<ImageRequest>,
  {
    from = request.state,
    detail = '',
    corrections,
    notices = [],
    effects = [],
  }: Aftermath & { readonly from?: State },
): Decision {
  const after = { ...request, ...changes, lastEventId: eventId };
  return {
    kind: 'decision',
    request: after,
    event: { code: kind, from, to: after.state, detail, ...(corrections && { corrections }) },
    notices,
    effects,
  };
}

/** The reason without blanks around it, or why it is none. */
export function reasonIn(command: { readonly reason: string }): string | Refusal<'reason-missing'> {
  const reason = command.reason.trim();
  return reason.length < SHORTEST_REASON ? refuse('reason-missing', { shortest: SHORTEST_REASON }) : reason;
}
