import {
  batchUpdate,
  createFromResource,
  getByDataFilter,
  getDeveloperMetadata,
  getSpreadsheet,
  searchDeveloperMetadata,
} from '../../services/sheets/service.ts';
import { type ApiCall, type ApiMethod, jsonBody } from '../api-routes.ts';
import { readQuery } from './query.ts';

/** Methods of `spreadsheets` and `spreadsheets.developerMetadata`; the engine checks the bodies. */
export const spreadsheetMethods: readonly ApiMethod[] = [
  { verb: 'POST', path: /^\/v4\/spreadsheets$/, answer: create },
  { verb: 'GET', path: /^\/v4\/spreadsheets\/([^/:]+)$/, answer: get },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/, answer: update },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+):getByDataFilter$/, answer: getFiltered },
  { verb: 'POST', path: /^\/v4\/spreadsheets\/([^/:]+)\/developerMetadata:search$/, answer: search },
  { verb: 'GET', path: /^\/v4\/spreadsheets\/([^/:]+)\/developerMetadata\/(\d+)$/, answer: metadata },
];

async function create({ host, actor, query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return createFromResource(host, actor, await jsonBody(request));
}

function get({ host, actor, path: [id = ''], query }: ApiCall): object {
  const wanted = readQuery(query, { ranges: 'list', includeGridData: 'flag', fields: 'text' });
  return getSpreadsheet(host, actor, id, wanted);
}

async function update({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return batchUpdate(host, actor, id, await jsonBody(request));
}

async function getFiltered({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  return getByDataFilter(host, actor, id, await jsonBody(request), readQuery(query, { fields: 'text' }));
}

async function search({ host, actor, path: [id = ''], query, request }: ApiCall): Promise<object> {
  readQuery(query, {});
  return searchDeveloperMetadata(host, actor, id, await jsonBody(request));
}

function metadata({ host, actor, path: [id = '', metadataId = ''], query }: ApiCall): object {
  readQuery(query, {});
  return getDeveloperMetadata(host, actor, id, Number(metadataId));
}
