import type { Actor } from '../src/addon/domain/procedure/actor.ts';
import type { Step } from '../src/addon/domain/procedure/step.ts';
import type { DrawnProcedure } from './drawn-procedures.ts';

/** Where an arrow begins or ends: a state, the beginning (`new`), or any state under way (`anywhere`). */
export type Place = string;

/** Steps between the same places as the picture shows them. */
export type Arrow = {
  readonly kinds: readonly string[];
  readonly events: readonly string[];
  readonly by: readonly Actor['role'][];
  readonly from: readonly Place[];
  readonly to: readonly Place[];
};

/** Every step that leads from one state to another, those from anywhere under way drawn once. */
export function stateArrows(drawn: DrawnProcedure): Arrow[] {
  const arrows = Object.entries(drawn.steps).flatMap(([kind, { from, by, event }]) => {
    const groups = new Map<string, { from: Place[]; to: readonly Place[] }>();
    for (const place of gathered(drawn, from)) {
      const to = gathered(drawn, leadsTo(drawn, kind, place)).filter((end) =>
        isDrawn(drawn, kind, place, end),
      );
      if (to.length === 0) continue;
      // From where a choice can also end, it is the same choice as from elsewhere.
      const key = to.length > 1 ? 'choice' : String(to);
      const group = groups.get(key) ?? { from: [], to };
      groups.set(key, { ...group, from: [...group.from, place] });
    }
    return [...groups.values()].map((ends) => ({ kinds: [kind], events: [event], by, ...ends }));
  });
  return arrows.reduce<Arrow[]>(joined, []);
}

/** Steps that only ever record something, for the words below the picture. */
export function recordingSteps({ steps }: DrawnProcedure): readonly Step[] {
  return Object.values(steps).filter(({ to }) => to.every((end) => end === 'unchanged'));
}

/** Choices between the same places are one. */
function joined(arrows: readonly Arrow[], arrow: Arrow): Arrow[] {
  const ends = ({ from, to, by }: Arrow) => [from, to, by].join('|');
  const found = arrows.find((one) => one.to.length > 1 && ends(one) === ends(arrow));
  if (!found) return [...arrows, arrow];
  const both = { kinds: [...found.kinds, ...arrow.kinds], events: [...found.events, ...arrow.events] };
  return arrows.map((one) => (one === found ? { ...found, ...both } : one));
}

function leadsTo({ steps, leadsTo: elsewhere }: DrawnProcedure, kind: string, from: Place): readonly Place[] {
  if (from !== 'new' && from !== 'anywhere') {
    const exactly = elsewhere?.(kind, from);
    if (exactly) return exactly;
  }
  return (steps[kind]?.to ?? []).filter((end) => end !== 'unchanged');
}

/** All states under way together are one place. */
function gathered({ underWay }: DrawnProcedure, places: readonly Place[]): readonly Place[] {
  if (!underWay.every((state) => places.includes(state))) return places;
  return ['anywhere', ...places.filter((place) => !underWay.includes(place))];
}

/** A repetition is no way on, unless it is one of several choices. */
function isDrawn({ steps }: DrawnProcedure, kind: string, from: Place, to: Place): boolean {
  return from !== to || (steps[kind]?.to ?? []).length > 1;
}
