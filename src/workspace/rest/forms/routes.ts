import type { Hono } from 'hono';
import type { Host } from '../../host.ts';
import {
  batchUpdateForm,
  createFromResource,
  getForm,
  setPublishSettings,
} from '../../services/forms/api/forms-api.ts';
import { getResponse, listResponses } from '../../services/forms/api/responses.ts';
import { type ApiCall, type ApiMethod, apiRoutes, jsonBody, pick } from '../api-routes.ts';

/** Forms v1 over HTTP, in the shape that `@googleapis/forms` speaks. Watches, which call back over Pub/Sub, are not emulated. */
export function formsApi(host: Host): Hono {
  return apiRoutes(host, 'forms', '/v1/forms', methods);
}

/** What people answered is not opened by what opens the form. */
const responseScopes = ['drive', 'drive.file', 'forms.responses.readonly'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

const methods: readonly ApiMethod[] = [
  { verb: 'POST', path: /^\/v1\/forms$/, answer: create },
  {
    verb: 'GET',
    path: /^\/v1\/forms\/([^/:]+)$/,
    answer: ({ host, actor, path: [id = ''] }) => getForm(host, actor, id),
  },
  {
    verb: 'POST',
    path: /^\/v1\/forms\/([^/:]+):batchUpdate$/,
    answer: async ({ host, actor, path: [id = ''], request }) =>
      batchUpdateForm(host, actor, id, await jsonBody(request)),
  },
  {
    verb: 'POST',
    path: /^\/v1\/forms\/([^/:]+):setPublishSettings$/,
    answer: async ({ host, actor, path: [id = ''], request }) =>
      setPublishSettings(host, actor, id, await jsonBody(request)),
  },
  {
    verb: 'GET',
    path: /^\/v1\/forms\/([^/:]+)\/responses$/,
    answer: list,
    scopes: responseScopes,
  },
  {
    verb: 'GET',
    path: /^\/v1\/forms\/([^/:]+)\/responses\/([^/:]+)$/,
    answer: ({ host, actor, path: [id = '', responseId = ''] }) => getResponse(host, actor, id, responseId),
    scopes: responseScopes,
  },
];

async function create({ host, actor, query, request }: ApiCall): Promise<object> {
  const { unpublished } = pick(query, 'unpublished');
  return createFromResource(
    host,
    actor,
    await jsonBody(request),
    unpublished === undefined ? {} : { unpublished: unpublished === 'true' },
  );
}

function list({ host, actor, path: [id = ''], query }: ApiCall): object {
  const { pageSize, ...wanted } = pick(query, 'filter', 'pageSize', 'pageToken');
  return listResponses(host, actor, id, {
    ...wanted,
    ...(pageSize !== undefined && { pageSize: Number(pageSize) }),
  });
}
