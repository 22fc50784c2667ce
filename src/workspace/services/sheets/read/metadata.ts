import type { sheets_v4 } from '@googleapis/sheets';
import { requireSheet } from '../model/lookup.ts';
import type { Dimension, GridRange, Metadata, MetadataLocation, Spreadsheet } from '../model/spreadsheet.ts';
import { parseA1 } from '../a1.ts';
import type { Given } from '../schema/given.ts';
import { invalid } from '../../api-error.ts';

export type DataFilter = Given<sheets_v4.Schema$DataFilter>;
type Lookup = Given<sheets_v4.Schema$DeveloperMetadataLookup>;
type GivenLocation = Given<sheets_v4.Schema$DeveloperMetadataLocation>;

/** Developer metadata as the v4 API gives it. */
export function metadataResource(entry: Metadata): sheets_v4.Schema$DeveloperMetadata {
  const { metadataId, metadataKey, metadataValue, visibility, location } = entry;
  return {
    metadataId,
    metadataKey,
    ...(metadataValue !== undefined && { metadataValue }),
    location: { locationType: locationType(location), ...locationResource(location) },
    visibility,
  };
}

/** The location of a request, checked against the spreadsheet. */
export function requireLocation(spreadsheet: Spreadsheet, given: GivenLocation = {}): MetadataLocation {
  const kinds = [given.spreadsheet, given.sheetId, given.dimensionRange].filter((kind) => kind !== undefined);
  if (kinds.length !== 1) throw invalid('Exactly one location must be set for developer metadata.');
  if (given.spreadsheet) return { kind: 'spreadsheet' };
  if (given.sheetId !== undefined) {
    return { kind: 'sheet', sheetId: requireSheet(spreadsheet, given.sheetId).properties.sheetId };
  }
  const { sheetId, dimension, startIndex = 0, endIndex } = given.dimensionRange ?? {};
  const { properties } = requireSheet(spreadsheet, sheetId);
  if (!dimension) throw invalid('No dimension specified.');
  if (endIndex === undefined || endIndex - startIndex !== 1) {
    throw invalid('Developer metadata can only be associated with a single row or column.');
  }
  const count = dimension === 'ROWS' ? properties.grid.rowCount : properties.grid.columnCount;
  if (endIndex > count)
    throw invalid(`dimensionRange.endIndex[${endIndex}] is after the last index in grid[${count}]`);
  return {
    kind: 'dimension',
    sheetId: properties.sheetId,
    dimension: dimension as Dimension,
    index: startIndex,
  };
}

/** Metadata that a filter selects: by lookup, or all that belongs to a place meeting the range. */
export function matchingMetadata(spreadsheet: Spreadsheet, filter: DataFilter): Metadata[] {
  const { developerMetadataLookup: lookup, a1Range, gridRange } = filter;
  const kinds = [lookup, a1Range, gridRange].filter((kind) => kind !== undefined);
  if (kinds.length !== 1) throw invalid('Exactly one of the fields of a data filter must be set.');
  if (lookup) return spreadsheet.metadata.filter((entry) => matches(spreadsheet, entry, lookup));
  const range = gridRange ?? parseA1(spreadsheet, a1Range ?? '');
  return spreadsheet.metadata.filter(({ location }) => meets(location, range));
}

/** The cells that metadata stands for: a whole row, column or tab. */
export function metadataRange({ location }: Metadata): GridRange | undefined {
  switch (location.kind) {
    case 'spreadsheet':
      return undefined;
    case 'sheet':
      return { sheetId: location.sheetId };
    case 'dimension': {
      const { sheetId, dimension, index } = location;
      return dimension === 'ROWS'
        ? { sheetId, startRowIndex: index, endRowIndex: index + 1 }
        : { sheetId, startColumnIndex: index, endColumnIndex: index + 1 };
    }
  }
}

function matches(spreadsheet: Spreadsheet, entry: Metadata, lookup: Lookup): boolean {
  const { metadataId, metadataKey, metadataValue, visibility } = lookup;
  return (
    (metadataId === undefined || metadataId === entry.metadataId) &&
    (metadataKey === undefined || metadataKey === entry.metadataKey) &&
    (metadataValue === undefined || metadataValue === entry.metadataValue) &&
    (visibility === undefined || visibility === entry.visibility) &&
    (lookup.locationType === undefined || lookup.locationType === locationType(entry.location)) &&
    (lookup.metadataLocation === undefined ||
      isAt(spreadsheet, entry.location, lookup.metadataLocation, lookup.locationMatchingStrategy))
  );
}

/** Exactly there, or (the other strategy, and a dimension's default) meeting it. */
function isAt(
  spreadsheet: Spreadsheet,
  location: MetadataLocation,
  given: GivenLocation,
  strategy: string | undefined,
): boolean {
  if (strategy !== 'INTERSECTING_LOCATION') {
    return JSON.stringify(location) === JSON.stringify(requireLocation(spreadsheet, given));
  }
  if (given.spreadsheet) return true;
  if (given.sheetId !== undefined)
    return location.kind !== 'spreadsheet' && location.sheetId === given.sheetId;
  const { sheetId, dimension, startIndex, endIndex } = given.dimensionRange ?? {};
  const lines = dimension === 'ROWS' ? 'Row' : 'Column';
  return meets(location, {
    sheetId: sheetId ?? 0,
    ...(startIndex !== undefined && { [`start${lines}Index`]: startIndex }),
    ...(endIndex !== undefined && { [`end${lines}Index`]: endIndex }),
  });
}

function meets(location: MetadataLocation, range: GridRange): boolean {
  if (location.kind === 'spreadsheet') return false;
  if (location.sheetId !== (range.sheetId ?? 0)) return false;
  if (location.kind === 'sheet') return true;
  const rows = location.dimension === 'ROWS';
  const start = (rows ? range.startRowIndex : range.startColumnIndex) ?? 0;
  const end = (rows ? range.endRowIndex : range.endColumnIndex) ?? Infinity;
  return start <= location.index && location.index < end;
}

function locationType(location: MetadataLocation): string {
  switch (location.kind) {
    case 'spreadsheet':
      return 'SPREADSHEET';
    case 'sheet':
      return 'SHEET';
    case 'dimension':
      return location.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  }
}

function locationResource(location: MetadataLocation): sheets_v4.Schema$DeveloperMetadataLocation {
  switch (location.kind) {
    case 'spreadsheet':
      return { spreadsheet: true };
    case 'sheet':
      return { sheetId: location.sheetId };
    case 'dimension': {
      const { sheetId, dimension, index } = location;
      return { dimensionRange: { sheetId, dimension, startIndex: index, endIndex: index + 1 } };
    }
  }
}
