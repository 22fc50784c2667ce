import type { drive_v3 } from '@googleapis/drive';
import { Hono } from 'hono';
import type { Host } from '../../host.ts';
import { type DriveFile, requireRole } from '../../services/drive/files.ts';
import { listFiles } from '../../services/drive/list.ts';
import {
  copyFile,
  createFile,
  deleteFile,
  exportFile,
  generateIds,
  getFile,
  getFileContent,
  updateFile,
} from '../../services/drive/service.ts';
import { type ApiCall, type ApiMethod, apiRoutes, jsonBody, pick } from '../api-routes.ts';
import { apiOf } from '../apis.ts';
import { requireTokenScope } from '../bearer.ts';
import { driveScopes } from './scopes.ts';
import { mediaAnswer } from './media-answer.ts';
import { otherMethods } from './other-methods.ts';
import { permissionMethods } from './permission-methods.ts';
import { resumableRoutes, startResumable } from './resumable-upload.ts';
import { readUpload } from './upload.ts';

/** Drive v3 over HTTP, in the shape that `@googleapis/drive` speaks. */
export function driveApi(host: Host): Hono {
  const routes = new Hono();
  routes.route('/', resumableRoutes(host));
  routes.route('/', apiRoutes(host, 'drive', '/upload/drive/v3', uploads));
  routes.route('/', apiRoutes(host, 'drive', '/drive/v3', methods));
  return routes;
}

/** Any of these lets a program read what is in files; those for metadata do not (reference of each method). */
const contentScopes = driveScopes('drive', 'drive.file', 'drive.readonly');
/** Any of these lets it make files, copy and delete them. */
const makingScopes = driveScopes('drive', 'drive.file');

const methods: readonly ApiMethod[] = [
  { verb: 'GET', path: /^\/drive\/v3\/files$/, answer: list },
  { verb: 'POST', path: /^\/drive\/v3\/files$/, answer: create, scopes: makingScopes },
  {
    verb: 'GET',
    path: /^\/drive\/v3\/files\/generateIds$/,
    answer: ({ host, actor, query }) =>
      generateIds(host, actor, { ...numbers(query, 'count'), ...pick(query, 'fields', 'space') }),
    scopes: makingScopes,
  },
  ...otherMethods,
  { verb: 'GET', path: /^\/drive\/v3\/files\/([^/]+)$/, answer: get },
  { verb: 'PATCH', path: /^\/drive\/v3\/files\/([^/]+)$/, answer: update },
  {
    verb: 'DELETE',
    path: /^\/drive\/v3\/files\/([^/]+)$/,
    answer: remove,
    scopes: makingScopes,
  },
  {
    verb: 'POST',
    path: /^\/drive\/v3\/files\/([^/]+)\/copy$/,
    answer: copy,
    scopes: makingScopes,
  },
  {
    verb: 'GET',
    path: /^\/drive\/v3\/files\/([^/]+)\/export$/,
    answer: exported,
    scopes: contentScopes,
  },
  ...permissionMethods,
];

const uploads: readonly ApiMethod[] = [
  { verb: 'POST', path: /^\/upload\/drive\/v3\/files$/, answer: createWithMedia },
  { verb: 'PATCH', path: /^\/upload\/drive\/v3\/files\/([^/]+)$/, answer: updateWithMedia },
];

function list({ host, actor, query }: ApiCall): object {
  return listFiles(host, actor, {
    ...pick(query, 'q', 'pageToken', 'orderBy', 'fields', 'spaces', 'corpora', 'driveId'),
    ...numbers(query, 'pageSize'),
  });
}

async function create({ host, actor, query, request }: ApiCall): Promise<object> {
  return createFile(
    host,
    actor,
    await jsonBody<drive_v3.Schema$File>(request),
    undefined,
    pick(query, 'fields'),
  );
}

function get({ host, actor, token, path: [id = ''], query, request }: ApiCall): object {
  if (query.get('alt') !== 'media') return getFile(host, actor, id, pick(query, 'fields'));
  requireTokenScope(token, contentScopes, apiOf('/drive/v3'));
  const file: DriveFile = requireRole(host, actor, id, 'reader');
  return mediaAnswer(getFileContent(host, actor, id), file.mimeType, request.headers.get('Range'));
}

function exported({ host, actor, path: [id = ''], query }: ApiCall): object {
  const { bytes, mimeType } = exportFile(host, actor, id, query.get('mimeType') ?? undefined);
  return mediaAnswer(bytes, mimeType, null);
}

async function update({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  const resource = await jsonBody<drive_v3.Schema$File>(request);
  return updateFile(
    host,
    actor,
    id,
    resource,
    undefined,
    pick(query, 'fields', 'addParents', 'removeParents'),
  );
}

async function copy({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  return copyFile(host, actor, id, await jsonBody<drive_v3.Schema$File>(request), pick(query, 'fields'));
}

/** Deletions answer 204, without a body. */
function remove({ host, actor, path: [id = ''] }: ApiCall): undefined {
  deleteFile(host, actor, id);
}

async function createWithMedia(call: ApiCall): Promise<object> {
  const { host, actor, query, request } = call;
  if (query.get('uploadType') === 'resumable') return startResumable(call);
  const { resource, media } = await readUpload(request, query.get('uploadType'));
  return createFile(host, actor, resource, media, pick(query, 'fields'));
}

async function updateWithMedia(call: ApiCall): Promise<object> {
  const { host, actor, path, query, request } = call;
  const [id = ''] = path;
  if (query.get('uploadType') === 'resumable') return startResumable(call);
  const { resource, media } = await readUpload(request, query.get('uploadType'));
  return updateFile(host, actor, id, resource, media, pick(query, 'fields', 'addParents', 'removeParents'));
}

/** Numeric query parameters; what is not a number the engine refuses. */
function numbers<Name extends string>(query: URLSearchParams, name: Name): Partial<Record<Name, number>> {
  const value = query.get(name);
  return value === null ? {} : ({ [name]: Number(value) } as Record<Name, number>);
}
