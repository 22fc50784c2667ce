import type { drive_v3 } from '@googleapis/drive';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  type PermissionListQuery,
  updatePermission,
} from '../../services/drive/permissions.ts';
import { type ApiCall, type ApiMethod, jsonBody, pick } from '../api-routes.ts';
import { driveScopes } from './scopes.ts';

const all = /^\/drive\/v3\/files\/([^/]+)\/permissions$/;
const one = /^\/drive\/v3\/files\/([^/]+)\/permissions\/([^/]+)$/;

const methods: readonly ApiMethod[] = [
  {
    verb: 'GET',
    path: all,
    answer: ({ host, actor, path: [id = ''], query }) => listPermissions(host, actor, id, pageQuery(query)),
  },
  { verb: 'POST', path: all, answer: create },
  {
    verb: 'GET',
    path: one,
    answer: ({ host, actor, path: [id = '', permissionId = ''], query }) =>
      getPermission(host, actor, id, permissionId, pick(query, 'fields')),
  },
  { verb: 'PATCH', path: one, answer: update },
  {
    verb: 'DELETE',
    path: one,
    answer: ({ host, actor, path: [id = '', permissionId = ''] }) =>
      void deletePermission(host, actor, id, permissionId),
  },
];

/** Drive v3 `permissions` over HTTP: scopes as the reference of each method has them. */
export const permissionMethods: readonly ApiMethod[] = methods.map((method) => ({
  ...method,
  scopes:
    method.verb === 'GET'
      ? driveScopes('drive', 'drive.file', 'drive.metadata', 'drive.metadata.readonly', 'drive.readonly')
      : driveScopes('drive', 'drive.file'),
}));

function pageQuery(query: URLSearchParams): PermissionListQuery {
  const pageSize = query.get('pageSize');
  return {
    ...pick(query, 'fields', 'pageToken'),
    ...(pageSize !== null && { pageSize: Number(pageSize) }),
  };
}

async function create({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  const resource = await jsonBody<drive_v3.Schema$Permission>(request);
  return createPermission(host, actor, id, resource, {
    ...pick(query, 'fields', 'emailMessage'),
    ...flag(query, 'sendNotificationEmail'),
    ...flag(query, 'transferOwnership'),
    ...flag(query, 'moveToNewOwnersRoot'),
  });
}

async function update(call: ApiCall): Promise<object> {
  const { host, actor, path, query, request } = call;
  const [id = '', permissionId = ''] = path;
  const resource = await jsonBody<drive_v3.Schema$Permission>(request);
  return updatePermission(host, actor, id, permissionId, resource, {
    ...pick(query, 'fields'),
    ...flag(query, 'transferOwnership'),
  });
}

/** A query parameter that is yes or no; absent stays absent. */
function flag<Name extends string>(query: URLSearchParams, name: Name): Partial<Record<Name, boolean>> {
  const value = query.get(name);
  return value === null ? {} : ({ [name]: value !== 'false' } as Record<Name, boolean>);
}
