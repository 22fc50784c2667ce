import { checked } from '../../services/sheets/schema/check.ts';
import { clearBody } from '../../services/sheets/schema/values.ts';
import {
  valuesAppend,
  valuesBatchGet,
  valuesBatchGetByDataFilter,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
  valuesUpdate,
} from '../../services/sheets/service.ts';
import { valuesBatchClear, valuesBatchClearByDataFilter } from '../../services/sheets/values/batch-clear.ts';
import { valuesBatchUpdateByDataFilter } from '../../services/sheets/values/by-data-filter.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { readQuery } from '../query.ts';
import { editingScopes } from './scopes.ts';

const whole = (action = '') => new RegExp(`^/v4/spreadsheets/([^/:]+)/values:${action}$`);
const one = (action = '') => new RegExp(`^/v4/spreadsheets/([^/:]+)/values/([^/]+?)${action}$`);

/** Methods of `spreadsheets.values`; the engine checks the bodies. */
export const valuesMethods: readonly ApiMethod[] = [
  { verb: 'GET', path: one(), answer: get },
  { verb: 'PUT', path: one(), answer: update },
  { verb: 'POST', path: one(':append'), answer: append },
  { verb: 'POST', path: one(':clear'), answer: clear },
  { verb: 'GET', path: whole('batchGet'), answer: batchGet },
  {
    verb: 'POST',
    path: whole('batchGetByDataFilter'),
    answer: withBody(valuesBatchGetByDataFilter),
    isRead: true,
    scopes: editingScopes,
  },
  ...(
    [
      ['batchUpdate', valuesBatchUpdate],
      ['batchUpdateByDataFilter', valuesBatchUpdateByDataFilter],
      ['batchClear', valuesBatchClear],
      ['batchClearByDataFilter', valuesBatchClearByDataFilter],
    ] as const
  ).map(([name, method]): ApiMethod => ({
    verb: 'POST',
    path: whole(name),
    answer: withBody(method),
  })),
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

/** A method that takes a body and no parameters of its own. */
function withBody(method: typeof valuesBatchUpdate) {
  return async ({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> => {
    readQuery(query, {});
    return method(host, actor, id, await jsonBody(request));
  };
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
  checked(await jsonBody(request), clearBody);
  return valuesClear(host, actor, id, range);
}
