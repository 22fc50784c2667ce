import { refuse } from '../refusal.ts';
import { dayAt } from '../time/tokyo.ts';
import type { CommandBase, Context, Effect, Outcome } from './outcome.ts';
import type { RequestBase } from './request.ts';
import { isAllowedBy, isPermittedBy, type Steps } from './step.ts';
import { awaitedInWords, type Expectations } from './waiting.ts';

/** What decides about commands to requests that exist: the table of the procedure, what it waits for, and its rules. */
export type DeskRules<Request extends RequestBase, Command extends CommandBase, Leads extends Effect> = {
  readonly steps: Steps;
  readonly expectations: Expectations<Request>;
  readonly step: (request: Request, command: Command, context: Context) => Outcome<Request, Leads>;
};

/**
 * What staff or the clock ask of a request that exists. Permission comes before everything, so that a refusal tells nothing
 * to those who may not ask.
 */
export function atTheDesk<Request extends RequestBase, Command extends CommandBase, Leads extends Effect>(
  { steps, expectations, step }: DeskRules<Request, Command, Leads>,
  request: Request | undefined,
  command: Command,
  context: Context,
): Outcome<Request, Leads> {
  const { mail, role } = context.actor;
  if (!isPermittedBy(steps, command.kind, role)) return refuse('not-permitted', { user: mail });
  if (!request) return refuse('unknown-reference', { reference: command.reference });
  const { reference, state } = request;
  if (request.lastEventId === command.eventId) return { kind: 'unchanged', reference };
  if (!isAllowedBy(steps, command.kind, state)) return refuse('wrong-state', { reference, state });
  return withoutSettled(step(request, command, context), expectations, context);
}

/** What is sent by a form comes from an account of the university, or is refused before anything else is looked at. */
export function byForm<Request extends RequestBase, Leads extends Effect>(
  steps: Steps,
  command: { readonly kind: string },
  { actor }: Context,
  receive: () => Outcome<Request, Leads>,
): Outcome<Request, Leads> {
  return isPermittedBy(steps, command.kind, actor.role)
    ? receive()
    : refuse('outside-domain', { mail: actor.mail });
}

/** What the step settled is late no more; what becomes late as days pass is for the clock to say. */
function withoutSettled<Request extends RequestBase, Leads extends Effect>(
  outcome: Outcome<Request, Leads>,
  expectations: Expectations<Request>,
  { now, policy }: Context,
): Outcome<Request, Leads> {
  if (outcome.kind !== 'decision' || outcome.request.overdue === undefined) return outcome;
  const overdue = awaitedInWords(dayAt(now), expectations(outcome.request, policy));
  return { ...outcome, request: { ...outcome.request, overdue } };
}
