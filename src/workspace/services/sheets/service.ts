import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../host.ts';
import { ApiError } from '../api-error.ts';
import { spreadsheetMimeType } from '../drive/file.ts';
import { registerFile } from '../drive/files.ts';
import { parseA1 } from './a1.ts';
import { commitSpreadsheet, openSpreadsheet } from './access.ts';
import { batchContext } from './batch-context.ts';
import { applyRequests } from './batch-update.ts';
import { answerMask, takes } from './field-mask.ts';
import { calculatorOf } from './formulas/calculator.ts';
import { freeTabId, tabRequests } from './creating.ts';
import { emptySpreadsheet } from './model/new-sheet.ts';
import type { GridRange, Spreadsheet } from './model/spreadsheet.ts';
import { selectedRanges } from './read/data-filters.ts';
import { matchingMetadata, metadataResource } from './read/metadata.ts';
import { spreadsheetResource } from './read/spreadsheet-resource.ts';
import { spreadsheetAnswer } from './schema/answers.ts';
import { batchUpdateBody, createBody, getByDataFilterBody, searchMetadataBody } from './schema/bodies.ts';
import { checked } from './schema/check.ts';
import { saveSpreadsheet } from './storage/spreadsheets.ts';

export { valuesAppend } from './values/append.ts';
export {
  valuesBatchGet,
  valuesBatchGetByDataFilter,
  valuesBatchUpdate,
  valuesClear,
  valuesGet,
  valuesUpdate,
} from './values/service.ts';

export type NewSpreadsheet = {
  readonly title: string;
  /** `ja_JP` unless said otherwise. */
  readonly locale?: string;
  /** `Asia/Tokyo` unless said otherwise. */
  readonly timeZone?: string;
  /** Script project that makes it, for the scope `drive.file`. */
  readonly createdByProject?: string;
  /** 0 unless said otherwise. */
  readonly firstTabId?: number;
};

/** What `spreadsheets.get` may be asked for. */
export type SpreadsheetQuery = {
  readonly ranges?: readonly string[] | string | null;
  readonly includeGridData?: boolean | null;
  readonly fields?: string | null;
};

/** A new spreadsheet in the actor's Drive, with one empty tab (シート1). */
export function createSpreadsheet(
  host: Host,
  actor: string,
  { title, locale = 'ja_JP', timeZone = 'Asia/Tokyo', createdByProject, firstTabId }: NewSpreadsheet,
): { readonly spreadsheetId: string; readonly spreadsheetUrl: string } {
  return host.store.transaction(() => {
    const file = registerFile(host, {
      name: title,
      mimeType: spreadsheetMimeType,
      owner: actor,
      ...(createdByProject !== undefined && { createdByProject }),
    });
    saveSpreadsheet(host, emptySpreadsheet({ id: file.id, title, locale, timeZone }, firstTabId));
    return { spreadsheetId: file.id, spreadsheetUrl: file.webViewLink };
  });
}

/** v4 `spreadsheets.create`: tabs as given, or one empty. */
export function createFromResource(
  host: Host,
  actor: string,
  body: unknown,
  createdByProject?: string,
): sheets_v4.Schema$Spreadsheet {
  const given = checked<sheets_v4.Schema$Spreadsheet>(body ?? {}, createBody);
  const { properties = {}, sheets = [], namedRanges = [] } = given;
  const firstTabId = freeTabId(sheets);
  return host.store.transaction(() => {
    const { spreadsheetId } = createSpreadsheet(host, actor, {
      title: properties.title ?? '無題のスプレッドシート',
      ...(properties.locale !== undefined && { locale: properties.locale }),
      ...(properties.timeZone !== undefined && { timeZone: properties.timeZone }),
      ...(createdByProject !== undefined && { createdByProject }),
      ...(sheets.length > 0 && { firstTabId }),
    });
    if (sheets.length > 0) {
      // The first tab makes room before the given ones, which may want its id and title, come in.
      const rename = {
        updateSheetProperties: { properties: { sheetId: firstTabId, title: spreadsheetId }, fields: 'title' },
      };
      const requests = [rename, ...tabRequests(sheets), { deleteSheet: { sheetId: firstTabId } }];
      applyToNew(host, actor, spreadsheetId, requests);
    }
    if (namedRanges.length > 0) {
      const requests = namedRanges.map((namedRange) => ({ addNamedRange: { namedRange } }));
      applyToNew(host, actor, spreadsheetId, requests);
    }
    return getSpreadsheet(host, actor, spreadsheetId);
  });
}

function applyToNew(host: Host, actor: string, id: string, requests: readonly object[]): void {
  batchUpdate(host, actor, id, { requests: requests as sheets_v4.Schema$Request[] });
}

/** v4 `spreadsheets.get`. Cells come with `includeGridData`, or when `fields` names `sheets.data`. */
export function getSpreadsheet(
  host: Host,
  actor: string,
  id: string,
  { ranges, includeGridData, fields }: SpreadsheetQuery = {},
): sheets_v4.Schema$Spreadsheet {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const named = typeof ranges === 'string' ? [ranges] : (ranges ?? []);
  const selected = named.map((range) => parseA1(spreadsheet, range));
  return resource(
    host,
    actor,
    spreadsheet,
    named.length > 0 ? selected : undefined,
    includeGridData ?? false,
    fields,
  );
}

/** v4 `spreadsheets.getByDataFilter`. */
export function getByDataFilter(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
  { fields }: { readonly fields?: string | null } = {},
): sheets_v4.Schema$Spreadsheet {
  const given = checked<sheets_v4.Schema$GetSpreadsheetByDataFilterRequest>(body ?? {}, getByDataFilterBody);
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const ranges = selectedRanges(spreadsheet, given.dataFilters ?? []).map(({ range }) => range);
  return resource(
    host,
    actor,
    spreadsheet,
    given.dataFilters ? ranges : undefined,
    given.includeGridData ?? false,
    fields,
  );
}

/** v4 `spreadsheets.batchUpdate`: every request is carried out, or none. */
export function batchUpdate(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
  const given = checked<sheets_v4.Schema$BatchUpdateSpreadsheetRequest>(body ?? {}, batchUpdateBody);
  const requests = given.requests ?? [];
  if (requests.length === 0) throw new ApiError('INVALID_ARGUMENT', 'Must specify at least one request.');
  const { spreadsheet, editing } = openSpreadsheet(host, actor, id, 'writer');
  const context = batchContext(host, id, editing);
  const { spreadsheet: next, replies } = applyRequests(spreadsheet, requests, context);
  commitSpreadsheet(host, spreadsheet, next);
  return {
    spreadsheetId: id,
    replies: [...replies],
    ...(given.includeSpreadsheetInResponse && {
      updatedSpreadsheet: resource(
        host,
        actor,
        next,
        given.responseRanges?.map((range) => parseA1(next, range)),
        given.responseIncludeGridData ?? false,
      ),
    }),
  };
}

/** v4 `developerMetadata.search`. */
export function searchDeveloperMetadata(
  host: Host,
  actor: string,
  id: string,
  body: unknown,
): sheets_v4.Schema$SearchDeveloperMetadataResponse {
  const { dataFilters = [] } = checked<sheets_v4.Schema$SearchDeveloperMetadataRequest>(
    body ?? {},
    searchMetadataBody,
  );
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const matched = spreadsheet.metadata.flatMap((entry) => {
    const filters = dataFilters.filter((filter) => matchingMetadata(spreadsheet, filter).includes(entry));
    if (filters.length === 0) return [];
    return [
      { developerMetadata: metadataResource(entry), dataFilters: filters as sheets_v4.Schema$DataFilter[] },
    ];
  });
  return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
}

/** v4 `developerMetadata.get`. */
export function getDeveloperMetadata(
  host: Host,
  actor: string,
  id: string,
  metadataId: number,
): sheets_v4.Schema$DeveloperMetadata {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  const found = spreadsheet.metadata.find((entry) => entry.metadataId === metadataId);
  if (!found) throw new ApiError('NOT_FOUND', `No developer metadata with id: ${metadataId}`);
  return metadataResource(found);
}

function resource(
  host: Host,
  actor: string,
  spreadsheet: Spreadsheet,
  ranges: readonly GridRange[] | undefined,
  includeGridData: boolean,
  fields?: string | null,
): sheets_v4.Schema$Spreadsheet {
  const { file } = openSpreadsheet(host, actor, spreadsheet.id, 'reader');
  const mask = fields ? answerMask(fields, spreadsheetAnswer) : true;
  return spreadsheetResource(spreadsheet, {
    spreadsheetUrl: file.webViewLink,
    ...(ranges && { ranges }),
    withCells: fields ? takes(mask, 'sheets', 'data') : includeGridData,
    mask,
    calculate: () => calculatorOf(host)(spreadsheet),
  });
}
