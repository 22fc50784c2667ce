import type { script_v1 } from '@googleapis/script';
import type { Project } from '../../runtime/execution.ts';
import { isOpaque } from '../../runtime/realm-values.ts';
import type { RunResult } from '../../runtime/run-script.ts';
import { accessLevel, notFound } from '../../script-projects/access.ts';
import { deployedContent, listDeployments } from '../../script-projects/deployments.ts';
import { findPublished } from '../../script-projects/published.ts';
import { ApiError } from '../../services/api-error.ts';
import type { Workspace } from '../../workspace.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { apiOf } from '../apis.ts';
import { requireTokenScope } from '../bearer.ts';
import { readQuery } from '../query.ts';
import { executionError } from './execution-error.ts';

/**
 * `scripts.run`: a function of a project that is deployed as API executable, under the caller's own authority. The
 * owner may run the newest files, where their manifest offers them.
 */
export function runMethods(workspace: Workspace): readonly ApiMethod[] {
  return [
    {
      verb: 'POST',
      path: /^\/v1\/scripts\/([^/:]+):run$/,
      answer: run,
      scopes: 'any',
    },
  ];

  async function run({ actor, token, path: [id = ''], query, request }: ApiCall): Promise<object> {
    readQuery(query, {});
    const body = await jsonBody<script_v1.Schema$ExecutionRequest>(request);
    const { function: functionName, parameters, devMode } = body;
    if (!functionName || !Array.isArray(parameters ?? [])) {
      throw new ApiError('INVALID_ARGUMENT', 'Request contains an invalid argument.');
    }
    const project = executable(actor, id, devMode ?? false);
    for (const scope of project.manifest.oauthScopes ?? [])
      requireTokenScope(token, [scope], apiOf('/v1/scripts'));
    const { files, manifest } = project;
    return operation(
      workspace.run({
        projectId: project.id,
        functionName,
        args: parameters ?? [],
        user: actor,
        startedBy: 'api',
        version: { files, manifest },
      }),
    );
  }

  /** By script id or deployment id; what is not offered to this caller is not there. */
  function executable(actor: string, id: string, devMode: boolean): Project {
    const head =
      workspace.projects().find((project) => project.id === id) ?? findPublished(workspace, id)?.project;
    if (!head) throw notFound();
    const level = accessLevel(workspace, actor, head);
    if (devMode && level === 'OWNER') return offered(actor, workspace.project(head.id));
    const deployed = findPublished(workspace, id)?.project ?? newestExecutable(head);
    if (!deployed) throw notFound();
    return offered(actor, deployed);
  }

  function newestExecutable(project: Project): Project | undefined {
    return listDeployments(workspace, project)
      .filter(({ versionNumber }) => versionNumber !== undefined)
      .map((deployment) => ({ ...project, ...deployedContent(workspace, project, deployment) }))
      .find(({ manifest }) => manifest.executionApi);
  }

  function offered(actor: string, project: Project): Project {
    const { executionApi } = project.manifest;
    if (!executionApi) throw notFound();
    if (!mayRun(actor, project.owner, executionApi.access ?? 'MYSELF')) {
      throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
    }
    return project;
  }

  function mayRun(actor: string, owner: string, access: 'MYSELF' | 'DOMAIN' | 'ANYONE'): boolean {
    if (access === 'ANYONE' || actor === owner) return true;
    const domainOf = (email: string) => workspace.accounts.find(email)?.domain || undefined;
    return access === 'DOMAIN' && domainOf(actor) !== undefined && domainOf(actor) === domainOf(owner);
  }
}

/** How it went, as a long-running operation that is over. */
function operation(result: RunResult): script_v1.Schema$Operation {
  const { status, value } = result;
  if (status !== 'completed') return { done: true, error: executionError(result) };
  if (!isBasic(value)) {
    const message = 'The script completed but the returned value is not a supported return type.';
    return { done: true, error: executionError({ ...result, error: message }) };
  }
  const type = 'type.googleapis.com/google.apps.script.v1.ExecutionResponse';
  return { done: true, response: { '@type': type, ...(value !== undefined && { result: value }) } };
}

/** Only basic types come back: no objects of services, no functions, no dates (reference of `scripts.run`). */
function isBasic(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.every(isBasic);
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (isOpaque(value) || value instanceof Date) return false;
  return Object.values(value).every(isBasic);
}
