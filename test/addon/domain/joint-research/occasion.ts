import type { Command, CommandKind } from '../../../../src/addon/domain/joint-research/command.ts';
import { decide } from '../../../../src/addon/domain/joint-research/decide.ts';
import type { Context, Decision } from '../../../../src/addon/domain/joint-research/decision.ts';
import { procedure } from '../../../../src/addon/domain/joint-research/procedure.ts';
import type { JointResearchRequest } from '../../../../src/addon/domain/joint-research/request.ts';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import { actors, contextFor as contextOfDesk } from '../image-request/occasion.ts';

export { actors, DAY_MS, now, policy, tokyo } from '../image-request/occasion.ts';

/** Those who may give the command are one role only. */
export function rightActor(kind: CommandKind): Actor {
  return actors[procedure[kind].by[0]];
}

export function contextFor(actor: Actor, changes: Partial<Context> = {}): Context {
  return contextOfDesk(actor, { nextReference: 'JR-2026-0007', ...changes });
}

/** Gives the command as the one who may give it. */
export function ask(
  request: JointResearchRequest | undefined,
  command: Command,
  changes: Partial<Context> = {},
) {
  return decide(request, command, contextFor(rightActor(command.kind), changes));
}

/** The decision; anything else is a failure of the test. */
export function decided(
  request: JointResearchRequest | undefined,
  command: Command,
  changes: Partial<Context> = {},
): Decision {
  const outcome = ask(request, command, changes);
  if (outcome.kind !== 'decision')
    throw new Error(`${command.kind} was not carried out: ${JSON.stringify(outcome)}`);
  return outcome;
}
