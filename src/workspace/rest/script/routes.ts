import { Hono } from 'hono';
import type { Workspace } from '../../workspace.ts';
import { apiRoutes } from '../api-routes.ts';
import { deploymentMethods } from './deployment-methods.ts';
import { logMethods } from './log-entries.ts';
import { processMethods } from './process-methods.ts';
import { projectMethods } from './project-methods.ts';
import { runMethods } from './run-method.ts';
import { versionMethods } from './version-methods.ts';

/** The Apps Script API v1 over HTTP, in the shape that `@googleapis/script` and clasp speak, and what clasp asks of Cloud Logging. */
export function scriptApi(workspace: Workspace): Hono {
  const routes = new Hono();
  const projects = [
    ...projectMethods(workspace),
    ...versionMethods(workspace),
    ...deploymentMethods(workspace),
  ];
  routes.route('/', apiRoutes(workspace, 'script', '/v1/projects', projects));
  routes.route('/', apiRoutes(workspace, 'script', '/v1/scripts', runMethods(workspace)));
  for (const root of ['/v1/processes', '/v1/processes:listScriptProcesses'])
    routes.route('/', apiRoutes(workspace, 'script', root, processMethods(workspace)));
  routes.route('/', apiRoutes(workspace, undefined, '/v2/entries:list', logMethods(workspace)));
  return routes;
}
