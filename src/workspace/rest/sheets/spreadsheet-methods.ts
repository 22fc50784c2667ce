import { copySheetTo } from '../../services/sheets/copy-to.ts';
import {
  batchUpdate,
  createFromResource,
  getByDataFilter,
  getDeveloperMetadata,
  getSpreadsheet,
  searchDeveloperMetadata,
} from '../../services/sheets/service.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { readQuery } from '../query.ts';
import { editingScopes } from './scopes.ts';

const spreadsheets = /^\/v4\/spreadsheets$/;
const one = (rest = '') => new RegExp(`^/v4/spreadsheets/([^/:]+)${rest}$`);
const filtering = { isRead: true, scopes: editingScopes } as const;

/** Methods of `spreadsheets`, its `sheets` and its `developerMetadata`; the engine checks the bodies. */
export const spreadsheetMethods: readonly ApiMethod[] = [
  { verb: 'POST', path: spreadsheets, answer: create },
  { verb: 'GET', path: one(), answer: get },
  { verb: 'POST', path: one(':batchUpdate'), answer: update },
  {
    verb: 'POST',
    path: one(':getByDataFilter'),
    answer: getFiltered,
    ...filtering,
  },
  { verb: 'POST', path: one('/sheets/(\\d+):copyTo'), answer: copyTo },
  {
    verb: 'POST',
    path: one('/developerMetadata:search'),
    answer: search,
    ...filtering,
  },
  {
    verb: 'GET',
    path: one('/developerMetadata/(\\d+)'),
    answer: metadata,
    scopes: editingScopes,
  },
];

async function create({ host, actor, query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return createFromResource(host, actor, await jsonBody(request));
}

function get({ host, actor, path: [id = ''], query }: ApiCall): object {
  const wanted = readQuery(query, {
    ranges: 'list',
    includeGridData: 'flag',
    excludeTablesInBandedRanges: 'flag',
    fields: 'text',
  });
  return getSpreadsheet(host, actor, id, wanted);
}

async function update({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return batchUpdate(host, actor, id, await jsonBody(request));
}

async function getFiltered({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  return getByDataFilter(host, actor, id, await jsonBody(request), readQuery(query, { fields: 'text' }));
}

async function copyTo({ host, actor, path: [id = '', sheetId = ''], query, request }: ApiCall) {
  readQuery(query, {});
  return copySheetTo(host, actor, id, Number(sheetId), await jsonBody(request));
}

async function search({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return searchDeveloperMetadata(host, actor, id, await jsonBody(request));
}

function metadata({ host, actor, path: [id = '', metadataId = ''], query }: ApiCall): object {
  readQuery(query, {});
  return getDeveloperMetadata(host, actor, id, Number(metadataId));
}
