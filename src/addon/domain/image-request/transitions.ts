import type { CommandKind } from './command.ts';
import type { State } from './vocabulary.ts';

/** From which states a command may be carried out; `new` where there is no request yet. */
export const allowedFrom = {
  'receive-consultation': ['new'],
  'send-formal-form': ['received', 'formal-form-sent'],
  'receive-formal-request': ['formal-form-sent'],
} as const satisfies Record<CommandKind, readonly (State | 'new')[]>;

export function isAllowed(command: CommandKind, state: State | undefined): boolean {
  const states: readonly (State | 'new')[] = allowedFrom[command];
  return states.includes(state ?? 'new');
}
