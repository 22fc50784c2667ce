import type { script_v1 } from '@googleapis/script';
import { requireProject } from '../../script-projects/access.ts';
import { createVersion, getVersion, listVersions } from '../../script-projects/versions.ts';
import type { Workspace } from '../../workspace.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { pageOf } from '../paging.ts';
import { readQuery } from '../query.ts';
import { versionResource } from './resources.ts';

const USUAL_PAGE = 50;

/** Methods of `projects.versions`. */
export function versionMethods(workspace: Workspace): readonly ApiMethod[] {
  const all = /^\/v1\/projects\/([^/:]+)\/versions$/;
  const one = /^\/v1\/projects\/([^/:]+)\/versions\/(\d+)$/;
  return [
    { verb: 'POST', path: all, answer: create },
    { verb: 'GET', path: all, answer: list },
    { verb: 'GET', path: one, answer: get },
  ];

  async function create({ host, actor, path: [scriptId = ''], query, request }: ApiCall): Promise<object> {
    readQuery(query, {});
    const { description } = await jsonBody<script_v1.Schema$Version>(request);
    const project = requireProject(workspace, actor, scriptId, 'writer');
    return versionResource(scriptId, createVersion(host, project, description ?? ''));
  }

  function list({ host, actor, path: [scriptId = ''], query }: ApiCall): object {
    const asked = readQuery(query, { pageSize: 'number', pageToken: 'text' });
    requireProject(workspace, actor, scriptId, 'reader');
    const { items, ...more } = pageOf(listVersions(host, scriptId), asked, USUAL_PAGE);
    return {
      ...(items.length > 0 && { versions: items.map((version) => versionResource(scriptId, version)) }),
      ...more,
    };
  }

  function get({ host, actor, path: [scriptId = '', number = ''], query }: ApiCall): object {
    readQuery(query, {});
    requireProject(workspace, actor, scriptId, 'reader');
    return versionResource(scriptId, getVersion(host, scriptId, Number(number)));
  }
}
