import type { sheets_v4 } from '@googleapis/sheets';
import { dimensionRange, gridRange } from './ranges.ts';
import { list, message, oneOf } from './shape.ts';

const visibility = oneOf('DeveloperMetadataVisibility', 'DOCUMENT PROJECT');
const locationType = oneOf('DeveloperMetadataLocationType', 'ROW COLUMN SHEET SPREADSHEET');

const location = message<sheets_v4.Schema$DeveloperMetadataLocation>({
  locationType,
  spreadsheet: 'boolean',
  sheetId: 'integer',
  dimensionRange,
});

export const developerMetadata = message<sheets_v4.Schema$DeveloperMetadata>({
  metadataId: 'integer',
  metadataKey: 'string',
  metadataValue: 'string',
  location,
  visibility,
});

export const dataFilter = message<sheets_v4.Schema$DataFilter>({
  a1Range: 'string',
  gridRange,
  developerMetadataLookup: message<sheets_v4.Schema$DeveloperMetadataLookup>({
    locationType,
    metadataLocation: location,
    locationMatchingStrategy: oneOf(
      'DeveloperMetadataLocationMatchingStrategy',
      'EXACT_LOCATION INTERSECTING_LOCATION',
    ),
    metadataId: 'integer',
    metadataKey: 'string',
    metadataValue: 'string',
    visibility,
  }),
});

export const dataFilters = list(dataFilter);
