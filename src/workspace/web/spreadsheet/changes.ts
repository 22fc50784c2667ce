import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../host.ts';
import { batchUpdate } from '../../services/sheets/service.ts';
import { spreadsheetOutline, typeInto } from '../../services/sheets/view.ts';
import type { Change } from './protocol.ts';

/** Where a change happens, and who makes it. */
export type Place = {
  readonly actor: string;
  readonly spreadsheetId: string;
  readonly sheetId: number;
};

/** Carries out what a person did on the page, whole or not at all; throws ApiError when it is not allowed. */
export function applyChange(host: Host, place: Place, change: Change): void {
  host.store.transaction(() => {
    switch (change.kind) {
      case 'type':
        type(host, place, change.row, change.column, change.text);
        return;
      case 'paste':
        for (const [down, row] of change.rows.entries()) {
          for (const [right, text] of row.entries()) {
            type(host, place, change.row + down, change.column + right, text);
          }
        }
        return;
      case 'clear':
      case 'sort':
      case 'insert-column':
      case 'hide-columns':
      case 'show-columns':
        batchUpdate(host, place.actor, place.spreadsheetId, { requests: [request(host, place, change)] });
    }
  });
}

function type(
  host: Host,
  { actor, spreadsheetId, sheetId }: Place,
  row: number,
  column: number,
  text: string,
) {
  typeInto(host, actor, spreadsheetId, sheetId, row, column, text);
}

type Structural = Exclude<Change, { kind: 'type' | 'paste' }>;

function request(host: Host, place: Place, change: Structural): sheets_v4.Schema$Request {
  const { sheetId } = place;
  switch (change.kind) {
    case 'clear': {
      const { row, column, rowCount, columnCount } = change;
      const range = {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + rowCount,
        startColumnIndex: column,
        endColumnIndex: column + columnCount,
      };
      return { updateCells: { range, fields: 'userEnteredValue' } };
    }
    case 'sort': {
      // Like Google's own menu: frozen rows are headings and stay where they are.
      const range = { sheetId, startRowIndex: frozenRows(host, place) };
      const sortOrder = change.ascending ? 'ASCENDING' : 'DESCENDING';
      return { sortRange: { range, sortSpecs: [{ dimensionIndex: change.column, sortOrder }] } };
    }
    case 'insert-column':
      return {
        insertDimension: { range: columns(sheetId, change.before, 1), inheritFromBefore: change.before > 0 },
      };
    case 'hide-columns':
    case 'show-columns':
      return {
        updateDimensionProperties: {
          range: columns(sheetId, change.from, change.count),
          properties: { hiddenByUser: change.kind === 'hide-columns' },
          fields: 'hiddenByUser',
        },
      };
  }
}

function columns(sheetId: number, from: number, count: number): sheets_v4.Schema$DimensionRange {
  return { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + count };
}

function frozenRows(host: Host, { actor, spreadsheetId, sheetId }: Place): number {
  const { sheets } = spreadsheetOutline(host, actor, spreadsheetId);
  return sheets.find((sheet) => sheet.sheetId === sheetId)?.frozenRowCount ?? 0;
}
