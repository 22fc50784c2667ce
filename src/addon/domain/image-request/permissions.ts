import type { Actor, CommandKind } from './command.ts';

/** Who may do what. */
export const permissions = {
  'receive-consultation': ['applicant'],
  'send-formal-form': ['mduc', 'radiology'],
  'receive-formal-request': ['applicant'],
} as const satisfies Record<CommandKind, readonly Actor['role'][]>;

export function isPermitted(command: CommandKind, role: Actor['role']): boolean {
  const roles: readonly Actor['role'][] = permissions[command];
  return roles.includes(role);
}
