import type { script_v1 } from '@googleapis/script';
import type { Project } from '../../runtime/execution.ts';
import { requireProject } from '../../script-projects/access.ts';
import {
  createDeployment,
  deleteDeployment,
  deployedContent,
  type Deployment,
  getDeployment,
  listDeployments,
  updateDeployment,
} from '../../script-projects/deployments.ts';
import type { Workspace } from '../../workspace.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { pageOf } from '../paging.ts';
import { readQuery } from '../query.ts';
import { deploymentResource } from './resources.ts';

const USUAL_PAGE = 50;
const writing = ['https://www.googleapis.com/auth/script.deployments'];
const reading = [...writing, 'https://www.googleapis.com/auth/script.deployments.readonly'];

/** Methods of `projects.deployments`. */
export function deploymentMethods(workspace: Workspace): readonly ApiMethod[] {
  const all = /^\/v1\/projects\/([^/:]+)\/deployments$/;
  const one = /^\/v1\/projects\/([^/:]+)\/deployments\/([^/:]+)$/;
  return [
    { verb: 'POST', path: all, answer: create, scopes: writing },
    { verb: 'GET', path: all, answer: list, scopes: reading },
    { verb: 'GET', path: one, answer: get, scopes: reading },
    { verb: 'PUT', path: one, answer: update, scopes: writing },
    { verb: 'DELETE', path: one, answer: remove, scopes: writing },
  ];

  function told(project: Project, deployment: Deployment): script_v1.Schema$Deployment {
    return deploymentResource(workspace, deployment, deployedContent(workspace, project, deployment));
  }

  async function create({ actor, path: [scriptId = ''], query, request }: ApiCall): Promise<object> {
    readQuery(query, {});
    const config = await jsonBody<script_v1.Schema$DeploymentConfig>(request);
    const project = requireProject(workspace, actor, scriptId, 'writer');
    return told(project, createDeployment(workspace, project, config));
  }

  function list({ actor, path: [scriptId = ''], query }: ApiCall): object {
    const asked = readQuery(query, { pageSize: 'number', pageToken: 'text' });
    const project = requireProject(workspace, actor, scriptId, 'reader');
    const { items, ...more } = pageOf(listDeployments(workspace, project), asked, USUAL_PAGE);
    return { deployments: items.map((deployment) => told(project, deployment)), ...more };
  }

  function get({ actor, path: [scriptId = '', deploymentId = ''], query }: ApiCall): object {
    readQuery(query, {});
    const project = requireProject(workspace, actor, scriptId, 'reader');
    return told(project, getDeployment(workspace, project, deploymentId));
  }

  async function update(call: ApiCall): Promise<object> {
    const { actor, path, query, request } = call;
    const [scriptId = '', deploymentId = ''] = path;
    readQuery(query, {});
    const { deploymentConfig } = await jsonBody<script_v1.Schema$UpdateDeploymentRequest>(request);
    const project = requireProject(workspace, actor, scriptId, 'writer');
    return told(project, updateDeployment(workspace, project, deploymentId, deploymentConfig ?? {}));
  }

  function remove({ actor, path: [scriptId = '', deploymentId = ''], query }: ApiCall): object {
    readQuery(query, {});
    deleteDeployment(workspace, requireProject(workspace, actor, scriptId, 'writer'), deploymentId);
    return {};
  }
}
