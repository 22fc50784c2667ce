import { advance, reasonIn } from './advance.ts';
import type { CommandBase, Context, Decision, Effect, Notice } from './outcome.ts';
import type { RequestBase } from './request.ts';
import type { Refusal } from '../refusal.ts';

/** What a procedure adds to a step off its straight path. */
export type SidePath<Request extends RequestBase, Leads extends Effect> = {
  readonly changes?: Partial<Request>;
  readonly notices: readonly Notice[];
  readonly effects?: readonly Leads[];
};

type WithReason = CommandBase & { readonly reason: string };

/** The applicant gives the request up; staff note it, because an applicant's word comes by mail. */
export function withdrawn<Request extends RequestBase, Leads extends Effect = never>(
  request: Request,
  command: WithReason,
  context: Context,
  { changes, ...more }: SidePath<Request, Leads>,
): Decision<Request, Leads> {
  const reason = command.reason.trim();
  const ended: Partial<RequestBase> = {
    reason: reason || undefined,
    heldState: undefined,
    heldReason: undefined,
  };
  return advance(request, command, 'withdrawn', { ...changes, ...(ended as Partial<Request>) }, context, {
    detail: reason,
    ...more,
  });
}

/** The request rests, for a reason that the applicant is told, and goes on in `heldState` one day. */
export function held<Request extends RequestBase, Leads extends Effect = never>(
  request: Request,
  command: WithReason,
  context: Context,
  { heldState, changes, ...more }: SidePath<Request, Leads> & { readonly heldState: Request['state'] },
): Decision<Request, Leads> | Refusal<'reason-missing'> {
  const reason = reasonIn(command);
  if (typeof reason !== 'string') return reason;
  const resting: Partial<RequestBase> = { reason, heldState, heldReason: request.reason };
  return advance(request, command, 'on-hold', { ...changes, ...(resting as Partial<Request>) }, context, {
    detail: reason,
    ...more,
  });
}

/** The request goes on, and the reason that held before holds again. */
export function resumed<Request extends RequestBase, Leads extends Effect = never>(
  request: Request,
  command: CommandBase,
  context: Context,
  { to, changes, ...more }: SidePath<Request, Leads> & { readonly to: Request['state'] },
): Decision<Request, Leads> {
  const goingOn: Partial<RequestBase> = {
    reason: request.heldReason,
    heldState: undefined,
    heldReason: undefined,
  };
  return advance(request, command, to, { ...changes, ...(goingOn as Partial<Request>) }, context, more);
}
