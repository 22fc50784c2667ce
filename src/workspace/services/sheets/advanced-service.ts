import type { Host } from '../../host.ts';
import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { advancedMembers, type AdvancedMembers } from '../advanced-members.ts';
import { advancedCall } from '../advanced-call.ts';
import { requireScope } from '../authorization.ts';
import { newResources } from '../published/new-resources.ts';
import { copySheetTo } from './copy-to.ts';
import {
  batchUpdate,
  createFromResource,
  getByDataFilter,
  getDeveloperMetadata,
  getSpreadsheet,
  searchDeveloperMetadata,
  valuesAppend,
  valuesBatchGet,
  valuesBatchGetByDataFilter,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
  valuesUpdate,
} from './service.ts';
import { valuesBatchClear, valuesBatchClearByDataFilter } from './values/batch-clear.ts';
import { valuesBatchUpdateByDataFilter } from './values/by-data-filter.ts';

type Sheets = GoogleAppsScript.Sheets;
type Spreadsheets = NonNullable<Sheets['Spreadsheets']>;
type Values = NonNullable<Spreadsheets['Values']>;
type DeveloperMetadata = NonNullable<Spreadsheets['DeveloperMetadata']>;
type Tabs = NonNullable<Spreadsheets['Sheets']>;
type Options = object;

/** Any of them opens Sheets; `spreadsheets.currentonly` does not. */
const scopes = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/drive.file',
];

const spreadsheetMembers = ['get', 'batchUpdate', 'getByDataFilter', 'create'] as const;
const valuesMembers = [
  'get',
  'batchGet',
  'batchGetByDataFilter',
  'update',
  'append',
  'clear',
  'batchUpdate',
  'batchUpdateByDataFilter',
  'batchClear',
  'batchClearByDataFilter',
] as const;

/** The advanced service `Sheets`, each of whose calls leaves the script's process. */
export function sheetsService(host: Host, execution: Execution, symbol: string): Sheets {
  const actor = execution.effectiveUser;
  const call = <T>(method: string, work: () => T): T => {
    requireScope(execution, `sheets.spreadsheets.${method}`, scopes);
    return advancedCall(`sheets.spreadsheets.${method}`, work);
  };

  const values = {
    get: (id: string, range: string, options?: Options) =>
      call('values.get', () => valuesGet(host, actor, id, { range, ...read(options) })),
    batchGet: (id: string, options?: Options) =>
      call('values.batchGet', () => valuesBatchGet(host, actor, id, read(options))),
    batchGetByDataFilter: (resource: unknown, id: string) =>
      call('values.batchGetByDataFilter', () => valuesBatchGetByDataFilter(host, actor, id, resource)),
    update: (requestBody: unknown, id: string, range: string, options?: Options) =>
      call('values.update', () => valuesUpdate(host, actor, id, { range, requestBody, ...read(options) })),
    append: (requestBody: unknown, id: string, range: string, options?: Options) =>
      call('values.append', () => valuesAppend(host, actor, id, { range, requestBody, ...read(options) })),
    clear: (_resource: unknown, id: string, range: string) =>
      call('values.clear', () => valuesClear(host, actor, id, range)),
    batchUpdate: (resource: unknown, id: string) =>
      call('values.batchUpdate', () => valuesBatchUpdate(host, actor, id, resource)),
    batchUpdateByDataFilter: (resource: unknown, id: string) =>
      call('values.batchUpdateByDataFilter', () => valuesBatchUpdateByDataFilter(host, actor, id, resource)),
    batchClear: (resource: unknown, id: string) =>
      call('values.batchClear', () => valuesBatchClear(host, actor, id, resource)),
    batchClearByDataFilter: (resource: unknown, id: string) =>
      call('values.batchClearByDataFilter', () => valuesBatchClearByDataFilter(host, actor, id, resource)),
  } satisfies AdvancedMembers<Values>;

  const tabs = {
    copyTo: (resource: unknown, id: string, sheetId: number) =>
      call('sheets.copyTo', () => copySheetTo(host, actor, id, sheetId, resource)),
  } satisfies AdvancedMembers<Tabs>;

  const metadata = {
    search: (resource: unknown, id: string) =>
      call('developerMetadata.search', () => searchDeveloperMetadata(host, actor, id, resource)),
    get: (id: string, metadataId: number) =>
      call('developerMetadata.get', () => getDeveloperMetadata(host, actor, id, metadataId)),
  } satisfies AdvancedMembers<DeveloperMetadata>;

  const spreadsheets = {
    get: (id: string, options?: Options) => call('get', () => getSpreadsheet(host, actor, id, read(options))),
    batchUpdate: (resource: unknown, id: string) =>
      call('batchUpdate', () => batchUpdate(host, actor, id, resource)),
    getByDataFilter: (resource: unknown, id: string, options?: Options) =>
      call('getByDataFilter', () => getByDataFilter(host, actor, id, resource, read(options))),
    create: (resource: unknown) =>
      call('create', () => createFromResource(host, actor, resource, execution.project.id)),
  } satisfies AdvancedMembers<Spreadsheets>;

  const members = {
    ...advancedMembers<Spreadsheets>()(spreadsheets),
    Values: facade<Values>(
      execution,
      `${symbol}.Spreadsheets.Values`,
      advancedMembers<Values>()(values),
      valuesMembers,
    ),
    Sheets: facade<Tabs>(execution, `${symbol}.Spreadsheets.Sheets`, advancedMembers<Tabs>()(tabs), [
      'copyTo',
    ]),
    DeveloperMetadata: facade<DeveloperMetadata>(
      execution,
      `${symbol}.Spreadsheets.DeveloperMetadata`,
      advancedMembers<DeveloperMetadata>()(metadata),
      ['search', 'get'],
    ),
  };
  const Spreadsheets = facade<Spreadsheets>(execution, `${symbol}.Spreadsheets`, members, spreadsheetMembers);
  return facade<Sheets>(execution, symbol, { Spreadsheets, ...newResources<Sheets>('sheets') });
}

const knownOptions = [
  'fields',
  'ranges',
  'includeGridData',
  'majorDimension',
  'valueRenderOption',
  'dateTimeRenderOption',
  'valueInputOption',
  'insertDataOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

/** The optional arguments of a call; one that is not emulated is refused by name. */
function read(options: Options = {}): Record<string, never> {
  for (const name of Object.keys(options)) {
    if (!knownOptions.includes(name)) throw new Error(`not emulated: Sheets option ${name}`);
  }
  return options as Record<string, never>;
}
