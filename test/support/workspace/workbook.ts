import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../src/workspace/host.ts';
import { share } from '../../../src/workspace/services/drive/files.ts';
import {
  batchUpdate,
  createSpreadsheet,
  getSpreadsheet,
  valuesGet,
  valuesUpdate,
} from '../../../src/workspace/services/sheets/service.ts';
import { fakeHost, people } from './fake-execution.ts';

export const owner = people.staff.email;
export const writer = people.applicant.email;
export const outsider = people.outsider.email;

/** The title of a new spreadsheet's tab, whose id is 0. */
export const tab = 'シート1';

/** A spreadsheet of `owner` that `writer` may edit, and short ways to use it. */
export function aWorkbook(host: Host = fakeHost()) {
  const { spreadsheetId: id } = createSpreadsheet(host, owner, { title: '台帳' });
  share(host, owner, id, writer, 'writer');
  return {
    host,
    id,
    batch: (requests: readonly object[], actor = owner) =>
      batchUpdate(host, actor, id, { requests: requests as sheets_v4.Schema$Request[] }),
    enter: (range: string, values: unknown[][], valueInputOption = 'USER_ENTERED') =>
      valuesUpdate(host, owner, id, { range, valueInputOption, requestBody: { values } }),
    values: (range: string, valueRenderOption = 'FORMATTED_VALUE') =>
      valuesGet(host, owner, id, { range, valueRenderOption }).values,
    get: (fields: string) => getSpreadsheet(host, owner, id, { fields }),
  };
}

/** A row of cells for updateCells and appendCells. */
export function cells(...values: (string | number | boolean | undefined)[]): sheets_v4.Schema$RowData {
  return {
    values: values.map((value) => {
      if (value === undefined) return {};
      if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
      if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
      return { userEnteredValue: { stringValue: value } };
    }),
  };
}
