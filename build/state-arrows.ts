import type { Actor } from '../src/addon/domain/procedure/actor.ts';
import type { CommandKind } from '../src/addon/domain/image-request/command.ts';
import type { Step } from '../src/addon/domain/procedure/step.ts';
import { procedure } from '../src/addon/domain/image-request/procedure.ts';
import { reopensTo } from '../src/addon/domain/image-request/side-paths.ts';
import type { State } from '../src/addon/domain/image-request/vocabulary.ts';

/** Where an arrow begins or ends: a state, the beginning, or any state on the way to the hand-over. */
export type Place = State | 'new' | 'anywhere';

/** One step as the picture shows it. */
export type Arrow = {
  readonly kind: CommandKind;
  readonly event: string;
  readonly by: readonly Actor['role'][];
  readonly from: readonly Place[];
  readonly to: readonly Place[];
};

const steps = Object.entries(procedure) as [CommandKind, Step<State>][];

/** The states between a consultation and the hand-over: those in which a request can be put on hold. */
export const underWay: readonly State[] = procedure.hold.from;

/** Every step that leads from one state to another, those from anywhere under way drawn once. */
export function stateArrows(): Arrow[] {
  return steps.flatMap(([kind, { from, by, event }]) => {
    const groups = new Map<string, { from: Place[]; to: readonly Place[] }>();
    for (const place of gathered(from)) {
      const to = gathered(leadsTo(kind, place)).filter((end) => isDrawn(kind, place, end));
      if (to.length === 0) continue;
      // From where a choice can also end, it is the same choice as from elsewhere.
      const key = to.length > 1 ? 'choice' : String(to);
      const group = groups.get(key) ?? { from: [], to };
      groups.set(key, { ...group, from: [...group.from, place] });
    }
    return [...groups.values()].map((ends) => ({ kind, event, by, ...ends }));
  });
}

/** Steps that only ever record something, for the words below the picture. */
export function recordingSteps(): readonly Step[] {
  return steps.filter(([, { to }]) => to.every((end) => end === 'unchanged')).map(([, step]) => step);
}

function leadsTo(kind: CommandKind, from: Place): readonly Place[] {
  if (kind === 'reopen' && from !== 'new' && from !== 'anywhere') return [reopensTo(from)];
  const { to }: Step<State> = procedure[kind];
  return to.filter((end) => end !== 'unchanged');
}

/** All states under way together are one place. */
function gathered(places: readonly Place[]): readonly Place[] {
  if (!underWay.every((state) => places.includes(state))) return places;
  return ['anywhere', ...places.filter((place) => !(underWay as readonly Place[]).includes(place))];
}

/** A repetition is no way on, unless it is one of several choices. */
function isDrawn(kind: CommandKind, from: Place, to: Place): boolean {
  return from !== to || procedure[kind].to.length > 1;
}
