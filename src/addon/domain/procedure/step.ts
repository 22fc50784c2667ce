import type { Actor } from './actor.ts';

/** One step of a procedure: who may take it, from where, and where it can lead. */
export type Step<State extends string = string> = {
  /** `new` where there is no request yet. */
  readonly from: readonly (State | 'new')[];
  /** `unchanged` where the step records something and the request stays where it is. */
  readonly to: readonly (State | 'unchanged')[];
  readonly by: readonly Actor['role'][];
  /** What the journal calls it. */
  readonly event: string;
};

/** A procedure as a table, by command. */
export type Steps = Readonly<Record<string, Step>>;

export function isPermittedBy(steps: Steps, command: string, role: Actor['role']): boolean {
  return steps[command]?.by.includes(role) ?? false;
}

export function isAllowedBy(steps: Steps, command: string, state: string | undefined): boolean {
  return steps[command]?.from.includes(state ?? 'new') ?? false;
}

/** Who may take the steps of one procedure, and from where; spelt with its own commands and states. */
export function permissionsIn<Kind extends string, State extends string>(
  steps: Readonly<Record<Kind, Step<State>>>,
) {
  return {
    isPermitted: (command: Kind, role: Actor['role']): boolean => isPermittedBy(steps, command, role),
    isAllowed: (command: Kind, state: State | undefined): boolean => isAllowedBy(steps, command, state),
  };
}
