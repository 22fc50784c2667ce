import {
  valuesAppend,
  valuesBatchGet,
  valuesBatchGetByDataFilter,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
  valuesUpdate,
} from '../../services/sheets/service.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { readQuery } from './query.ts';

/** Methods of `spreadsheets.values`; the engine checks the bodies. */
export const valuesMethods: readonly ApiMethod[] = [
  { verb: 'GET', path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/([^/]+)$/, answer: get },
  { verb: 'PUT', path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/([^/]+)$/, answer: update },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/([^/]+):append$/, answer: append },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+)\/values\/([^/]+):clear$/, answer: clear },
  { verb: 'GET', path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGet$/, answer: batchGet },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchUpdate$/, answer: batchUpdate },
  {
    verb: 'POST',
    path: /^\/v4\/spreadsheets\/([^/:]+)\/values:batchGetByDataFilter$/,
    answer: batchGetFiltered,
  },
];

const reading = {
  majorDimension: 'text',
  valueRenderOption: 'text',
  dateTimeRenderOption: 'text',
} as const;

const writing = {
  valueInputOption: 'text',
  includeValuesInResponse: 'flag',
  responseValueRenderOption: 'text',
  responseDateTimeRenderOption: 'text',
} as const;

function get({ host, actor, path: [id = '', range = ''], query }: ApiCall): object {
  return valuesGet(host, actor, id, { ...readQuery(query, reading), range });
}

function batchGet({ host, actor, path: [id = ''], query }: ApiCall): object {
  return valuesBatchGet(host, actor, id, readQuery(query, { ranges: 'list', ...reading }));
}

async function batchGetFiltered({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return valuesBatchGetByDataFilter(host, actor, id, await jsonBody(request));
}

async function update({
  host,
  actor,
  path: [id = '', range = ''],
  query,
  request,
}: ApiCall): Promise<object> {
  const requestBody = await jsonBody(request);
  return valuesUpdate(host, actor, id, { ...readQuery(query, writing), range, requestBody });
}

async function append({
  host,
  actor,
  path: [id = '', range = ''],
  query,
  request,
}: ApiCall): Promise<object> {
  const requestBody = await jsonBody(request);
  const options = readQuery(query, { insertDataOption: 'text', ...writing });
  return valuesAppend(host, actor, id, { ...options, range, requestBody });
}

async function clear({ host, actor, path: [id = '', range = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  await jsonBody(request);
  return valuesClear(host, actor, id, range);
}

async function batchUpdate({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return valuesBatchUpdate(host, actor, id, await jsonBody(request));
}
