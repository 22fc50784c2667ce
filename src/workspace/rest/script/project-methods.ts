import type { script_v1 } from '@googleapis/script';
import type { Container } from '../../runtime/container.ts';
import type { NewProject } from '../../runtime/projects.ts';
import { requireProject } from '../../script-projects/access.ts';
import { newManifest, readContent } from '../../script-projects/content.ts';
import { getVersion } from '../../script-projects/versions.ts';
import {
  folderMimeType,
  formMimeType,
  scriptMimeType,
  spreadsheetMimeType,
} from '../../services/drive/file.ts';
import { registerFile, requireRole, touchFile } from '../../services/drive/files.ts';
import type { Workspace } from '../../workspace.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { readQuery } from '../query.ts';
import { contentResource, projectResource } from './resources.ts';

const containers: Readonly<Record<string, Container['kind']>> = {
  [spreadsheetMimeType]: 'spreadsheet',
  [formMimeType]: 'form',
};

/** Methods of `projects`: making one, looking at it, giving it files. */
export function projectMethods(workspace: Workspace): readonly ApiMethod[] {
  const one = /^\/v1\/projects\/([^/:]+)$/;
  const content = /^\/v1\/projects\/([^/:]+)\/content$/;
  return [
    { verb: 'POST', path: /^\/v1\/projects$/, answer: create },
    { verb: 'GET', path: one, answer: get },
    { verb: 'GET', path: content, answer: getContent },
    { verb: 'PUT', path: content, answer: updateContent },
  ];

  async function create({ host, actor, query, request }: ApiCall): Promise<object> {
    readQuery(query, {});
    const { title, parentId } = await jsonBody<script_v1.Schema$CreateProjectRequest>(request);
    return host.store.transaction(() => {
      const content = readContent([{ name: 'appsscript', type: 'JSON', source: newManifest }]);
      const project = { name: title || '無題のプロジェクト', owner: actor, ...content };
      return projectResource(
        host,
        parentId ? createIn(actor, project, parentId) : createAlone(actor, project),
      );
    });
  }

  /** A script of its own is a file in Drive; one that belongs to a container is part of that. */
  function createAlone(actor: string, project: NewProject, folder?: string) {
    const created = workspace.createProject(project);
    registerFile(workspace, {
      id: created.id,
      name: project.name,
      mimeType: scriptMimeType,
      owner: actor,
      ...(folder !== undefined && { parents: [folder] }),
    });
    return created;
  }

  function createIn(actor: string, project: NewProject, parentId: string) {
    const { mimeType } = requireRole(workspace, actor, parentId, 'writer');
    if (mimeType === folderMimeType) return createAlone(actor, project, parentId);
    const kind = containers[mimeType];
    if (!kind) throw new Error(`not emulated: script project bound to a file of type ${mimeType}`);
    return workspace.createProject({ ...project, container: { kind, id: parentId } });
  }

  function get({ host, actor, path: [scriptId = ''], query }: ApiCall): object {
    readQuery(query, {});
    return projectResource(host, requireProject(workspace, actor, scriptId, 'reader'));
  }

  function getContent({ host, actor, path: [scriptId = ''], query }: ApiCall): object {
    const { versionNumber } = readQuery(query, { versionNumber: 'number' });
    const project = requireProject(workspace, actor, scriptId, 'reader');
    const content = versionNumber ? getVersion(host, scriptId, versionNumber) : project;
    return contentResource(host, project, content);
  }

  /** Replaces all files of a project; it is what runs from the next execution on. */
  async function updateContent({ host, actor, path: [scriptId = ''], query, request }: ApiCall) {
    readQuery(query, {});
    const { files } = await jsonBody<script_v1.Schema$Content>(request);
    requireProject(workspace, actor, scriptId, 'writer');
    const content = readContent(files ?? []);
    return host.store.transaction(() => {
      const project = workspace.changeProject(scriptId, { ...content, changedBy: actor });
      touchFile(host, scriptId);
      return contentResource(host, project, project);
    });
  }
}
