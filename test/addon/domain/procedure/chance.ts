import fc from 'fast-check';
import type { Actor } from '../../../../src/addon/domain/procedure/actor.ts';
import { actors } from '../image-request/occasion.ts';

/** What decides one turn of a random game. */
export type Chance = {
  readonly pick: number;
  /** Whether the turn keeps to what is possible. */
  readonly isSensible: boolean;
  readonly role: Actor['role'];
  readonly days: number;
  readonly yes: boolean;
  readonly variant: number;
};

const chance: fc.Arbitrary<Chance> = fc.record({
  pick: fc.noBias(fc.nat(1_000)),
  isSensible: fc.noBias(fc.nat(9)).map((one) => one > 0),
  role: fc.constantFrom(...(Object.keys(actors) as Actor['role'][])),
  days: fc.oneof(fc.constant(0), fc.nat(4)),
  yes: fc.noBias(fc.nat(7)).map((one) => one > 0),
  variant: fc.noBias(fc.nat(1_000)),
});

/** Games of any length, of whatever procedure. */
export const games = fc.array(chance, { minLength: 1, maxLength: 80, size: 'max' });

/** When the turn is, and what came before it. */
export type Occasion<Request> = {
  readonly request: Request | undefined;
  readonly at: number;
  readonly turn: number;
};

/**
 * The command that chance asks for. Those that end a game or lead nowhere weigh little, so that games come to an end
 * worth one.
 */
export function kindAmong<Kind extends string>(
  { pick, isSensible }: Chance,
  kinds: { readonly all: readonly Kind[]; readonly sensible: readonly Kind[] },
  weights: Readonly<Partial<Record<Kind, number>>>,
): Kind {
  if (!isSensible) return oneOf(kinds.all, pick);
  const weightOf = (kind: Kind) => weights[kind] ?? 10;
  let left = pick % kinds.sensible.reduce((sum, kind) => sum + weightOf(kind), 0);
  // Each kind stands for as many numbers as it weighs.
  return kinds.sensible.find((kind) => (left -= weightOf(kind)) < 0)!;
}

export function oneOf<T>(choices: readonly T[], pick: number): T {
  return choices[pick % choices.length]!;
}
