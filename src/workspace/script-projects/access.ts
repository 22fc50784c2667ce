import type { Project } from '../runtime/execution.ts';
import { ApiError } from '../services/api-error.ts';
import { findFile, roleOf } from '../services/drive/files.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The project, if the actor may read or change it: as the container's role allows, or that of the script's own file.
 * A project that has neither is its owner's alone.
 */
export function requireProject(
  workspace: Workspace,
  actor: string,
  scriptId: string,
  needed: 'reader' | 'writer',
): Project {
  const project = workspace.projects().find(({ id }) => id === scriptId);
  if (!project) throw notFound();
  const level = accessLevel(workspace, actor, project);
  if (level === 'NONE' || (needed === 'writer' && level === 'READ')) {
    throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
  }
  return project;
}

export type AccessLevel = 'NONE' | 'READ' | 'WRITE' | 'OWNER';

const levels = { owner: 'OWNER', writer: 'WRITE', commenter: 'READ', reader: 'READ' } as const;

export function accessLevel(
  workspace: Workspace,
  actor: string,
  { id, owner, container }: Project,
): AccessLevel {
  const file = findFile(workspace, container?.id ?? id);
  if (!file) return actor === owner ? 'OWNER' : 'NONE';
  const role = roleOf(workspace, actor, file.id);
  return role ? levels[role] : 'NONE';
}

export function notFound(): ApiError {
  return new ApiError('NOT_FOUND', 'Requested entity was not found.');
}
