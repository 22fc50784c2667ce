import type { sheets_v4 } from '@googleapis/sheets';
import type { Host } from '../../../host.ts';
import { openSpreadsheet } from '../access.ts';
import type { Region } from '../model/grid.ts';
import { gridRangeOf, requireSheet } from '../model/lookup.ts';
import { batchUpdate } from '../service.ts';
import { typeBlock, type Typist } from '../typing.ts';
import type { Block, CellChange, Change, StructuralChange } from './change.ts';
import { type Edited, editedCells } from './edited.ts';
import { moveCells } from './move-cells.ts';

/** What came of a change: the cells that were edited, one entry for each event, and how a change event names it. */
export type Applied = {
  readonly edits: readonly Edited[];
  readonly changeType: 'EDIT' | 'INSERT_ROW' | 'INSERT_COLUMN' | 'REMOVE_ROW' | 'OTHER';
};

/** Carries out what a person did, whole or not at all; throws ApiError when it is not allowed. */
export function applyChange(host: Host, typist: Typist, change: Change): Applied {
  return host.store.transaction(() => {
    switch (change.kind) {
      case 'type':
      case 'paste':
      case 'clear':
      case 'move':
      case 'fill':
        return { edits: editCells(host, typist, change), changeType: 'EDIT' };
      case 'sort':
      case 'insert-column':
      case 'insert-row':
      case 'delete-rows':
      case 'hide-columns':
      case 'show-columns':
        request(host, typist, structuralRequest(host, typist, change));
        return { edits: [], changeType: changeTypes[change.kind] };
    }
  });
}

const changeTypes = {
  sort: 'OTHER',
  'insert-column': 'INSERT_COLUMN',
  'insert-row': 'INSERT_ROW',
  'delete-rows': 'REMOVE_ROW',
  'hide-columns': 'OTHER',
  'show-columns': 'OTHER',
} as const satisfies Record<StructuralChange['kind'], Applied['changeType']>;

function editCells(host: Host, typist: Typist, change: CellChange): Edited[] {
  const { actor, id, sheetId } = typist;
  const read = () => openSpreadsheet(host, actor, id, 'reader').spreadsheet;
  const before = read();
  const regions = carryOut(host, typist, change);
  const after = read();
  // An edit event says nothing of values that came from cells: copied, moved or filled ones.
  const isTold =
    change.kind === 'type' || change.kind === 'clear' || (change.kind === 'paste' && !change.copied);
  return regions.map((region) => (isTold ? editedCells(host, before, after, sheetId, region) : { region }));
}

/** Changes cells; tells which ones, in as many pieces as there are events of it. */
function carryOut(host: Host, typist: Typist, change: CellChange): Region[] {
  switch (change.kind) {
    case 'type':
      return [typeBlock(host, typist, change.row, change.column, [[change.text]])];
    case 'paste':
      return [typeBlock(host, typist, change.row, change.column, change.rows)];
    case 'clear': {
      const regions = change.blocks.map(regionOfBlock);
      for (const region of regions) {
        const range = gridRangeOf(typist.sheetId, region);
        request(host, typist, { updateCells: { range, fields: 'userEnteredValue' } });
      }
      return regions;
    }
    case 'move':
      return [moveCells(host, typist, regionOfBlock(change.from), change.row, change.column)];
    case 'fill': {
      const { source, rest } = split(regionOfBlock(change.block), change.direction);
      if (rest.startRow === rest.endRow || rest.startColumn === rest.endColumn) return [];
      const destination = gridRangeOf(typist.sheetId, rest);
      request(host, typist, { copyPaste: { source: gridRangeOf(typist.sheetId, source), destination } });
      return [rest];
    }
  }
}

/** The line that is copied, and the lines that it is copied into. */
function split(
  region: Region,
  direction: 'down' | 'right',
): { readonly source: Region; readonly rest: Region } {
  return direction === 'down'
    ? {
        source: { ...region, endRow: region.startRow + 1 },
        rest: { ...region, startRow: region.startRow + 1 },
      }
    : {
        source: { ...region, endColumn: region.startColumn + 1 },
        rest: { ...region, startColumn: region.startColumn + 1 },
      };
}

function regionOfBlock({ row, column, rowCount, columnCount }: Block): Region {
  return { startRow: row, endRow: row + rowCount, startColumn: column, endColumn: column + columnCount };
}

function request(host: Host, { actor, id }: Typist, single: sheets_v4.Schema$Request): void {
  batchUpdate(host, actor, id, { requests: [single] });
}

function structuralRequest(host: Host, typist: Typist, change: StructuralChange): sheets_v4.Schema$Request {
  const { sheetId } = typist;
  switch (change.kind) {
    case 'sort': {
      // Like Google's own menu: frozen rows are headings and stay where they are.
      const range = { sheetId, startRowIndex: frozenRows(host, typist) };
      const sortOrder = change.ascending ? 'ASCENDING' : 'DESCENDING';
      return { sortRange: { range, sortSpecs: [{ dimensionIndex: change.column, sortOrder }] } };
    }
    case 'insert-column':
      return {
        insertDimension: {
          range: lines(sheetId, 'COLUMNS', change.before, 1),
          inheritFromBefore: change.before > 0,
        },
      };
    case 'insert-row':
      return {
        insertDimension: {
          range: lines(sheetId, 'ROWS', change.before, 1),
          inheritFromBefore: change.before > 0,
        },
      };
    case 'delete-rows':
      return { deleteDimension: { range: lines(sheetId, 'ROWS', change.from, change.count) } };
    case 'hide-columns':
    case 'show-columns':
      return {
        updateDimensionProperties: {
          range: lines(sheetId, 'COLUMNS', change.from, change.count),
          properties: { hiddenByUser: change.kind === 'hide-columns' },
          fields: 'hiddenByUser',
        },
      };
  }
}

function lines(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  from: number,
  count: number,
): sheets_v4.Schema$DimensionRange {
  return { sheetId, dimension, startIndex: from, endIndex: from + count };
}

function frozenRows(host: Host, { actor, id, sheetId }: Typist): number {
  const { spreadsheet } = openSpreadsheet(host, actor, id, 'reader');
  return requireSheet(spreadsheet, sheetId).properties.grid.frozenRowCount;
}
