import type { sheets_v4 } from '@googleapis/sheets';
import { facade } from '../../../../runtime/facade.ts';
import type { GridRange, Metadata, MetadataLocation } from '../../model/spreadsheet.ts';
import { metadataRange } from '../../read/metadata.ts';
import type { AppContext } from '../context.ts';
import { enumeration, nameIn } from '../../../enumeration.ts';
import { lineOf } from './line.ts';
import { mismatch } from '../signature.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export const visibilities = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
  'SpreadsheetApp.DeveloperMetadataVisibility',
  ['DOCUMENT', 'PROJECT'],
);
export const locationTypes = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
  'SpreadsheetApp.DeveloperMetadataLocationType',
  ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
);

/** How what metadata belongs to becomes an object. */
export type MetadataPlace = {
  readonly context: AppContext;
  readonly spreadsheet: () => Spreadsheet;
  readonly sheetOf: (sheetId: number) => Sheet;
  readonly rangeOfGrid: (grid: GridRange) => Range;
};

export function locationTypeOf(location: MetadataLocation): keyof typeof locationTypes {
  if (location.kind === 'spreadsheet') return 'SPREADSHEET';
  if (location.kind === 'sheet') return 'SHEET';
  return location.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
}

/** Developer metadata as a script sees it; everything but its number is read anew with each call. */
export function metadataObject(place: MetadataPlace, id: number): DeveloperMetadata {
  const { context } = place;
  const read = (): Metadata => {
    const found = context.read().spreadsheet.metadata.find(({ metadataId }) => metadataId === id);
    if (!found) throw new Error(`No developer metadata with id: ${id}`);
    return found;
  };
  const change = (part: sheets_v4.Schema$DeveloperMetadata): DeveloperMetadata => {
    context.request({
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: read().metadataId } }],
        developerMetadata: part,
        fields: Object.keys(part).join(','),
      },
    });
    return metadata;
  };
  const moveToLine = (range: unknown, dimension: 'ROWS' | 'COLUMNS', member: string) => {
    const dimensionRange = lineOf(context, range, member);
    if (dimensionRange.dimension !== dimension) throw mismatch(member, [range]);
    return change({ location: { dimensionRange } });
  };

  const members = {
    getId: () => id,
    getKey: () => read().metadataKey,
    getValue: () => read().metadataValue ?? null,
    getVisibility: () => visibilities[read().visibility],
    getLocation: () => locationObject(place, read()),
    setKey: (metadataKey: string) => change({ metadataKey }),
    setValue: (metadataValue: string) => change({ metadataValue }),
    setVisibility: (visibility: unknown) => {
      const name = nameIn(visibilities, visibility);
      if (!name) throw mismatch('DeveloperMetadata.setVisibility', [visibility]);
      return change({ visibility: name });
    },
    moveToRow: (row: unknown) => moveToLine(row, 'ROWS', 'DeveloperMetadata.moveToRow'),
    moveToColumn: (column: unknown) => moveToLine(column, 'COLUMNS', 'DeveloperMetadata.moveToColumn'),
    moveToSheet: (sheet: Sheet) => change({ location: { sheetId: sheet.getSheetId() } }),
    moveToSpreadsheet: () => change({ location: { spreadsheet: true } }),
    remove: () =>
      void context.request({
        deleteDeveloperMetadata: {
          dataFilter: { developerMetadataLookup: { metadataId: read().metadataId } },
        },
      }),
  } satisfies Partial<DeveloperMetadata>;
  const metadata: DeveloperMetadata = facade<DeveloperMetadata>(
    context.execution,
    'SpreadsheetApp.DeveloperMetadata',
    members,
    Object.keys(members) as (keyof DeveloperMetadata & string)[],
  );
  return metadata;
}

function locationObject(place: MetadataPlace, entry: Metadata): Location {
  const { location } = entry;
  const line = (dimension: 'ROWS' | 'COLUMNS') => {
    const range = metadataRange(entry);
    const isLine = location.kind === 'dimension' && location.dimension === dimension;
    return isLine && range ? place.rangeOfGrid(range) : null;
  };
  const members = {
    getLocationType: () => locationTypes[locationTypeOf(location)],
    getSpreadsheet: () => (location.kind === 'spreadsheet' ? place.spreadsheet() : null),
    getSheet: () => (location.kind === 'sheet' ? place.sheetOf(location.sheetId) : null),
    getRow: () => line('ROWS'),
    getColumn: () => line('COLUMNS'),
  } satisfies Partial<Location>;
  return facade<Location>(place.context.execution, 'SpreadsheetApp.DeveloperMetadataLocation', members);
}
