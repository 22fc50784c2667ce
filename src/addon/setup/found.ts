import type { sheets_v4 } from '@googleapis/sheets';
import { COLUMN_METADATA } from '../ledger/read.ts';
import { registers, type RegisterName } from '../ledger/registers.ts';

/** What setup asks of `spreadsheets.get`. */
export const SPREADSHEET_FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),protectedRanges(description),conditionalFormats(ranges(sheetId)),charts(chartId))';

/** One of the program's tabs as it is. */
export type FoundTab = {
  /** Headings from the left. */
  readonly header: readonly string[];
  /** Where columns stand that carry the program's metadata. */
  readonly positions: ReadonlyMap<string, number>;
  readonly columnCount: number;
  readonly isProtected: boolean;
  readonly isColoured: boolean;
  readonly chartIds: readonly number[];
  /** Rows below the header. */
  readonly rows: readonly (readonly unknown[])[];
};

/** The spreadsheet as setup finds it. */
export type Found = {
  readonly tabs: Readonly<Partial<Record<RegisterName, FoundTab>>>;
  /** An untouched tab that a new spreadsheet begins with. */
  readonly emptyDefaultTab: number | undefined;
};

/** Registers that setup reads whole, because it ships rows for them. */
export const shippedRegisters: readonly RegisterName[] = ['settings', 'mailTexts', 'tariff', 'tariffCurve'];

/** Headers of all tabs that exist, and the whole of those that setup ships rows for. */
export function contentsRequest(
  spreadsheet: sheets_v4.Schema$Spreadsheet,
): sheets_v4.Schema$BatchGetValuesByDataFilterRequest {
  const dataFilters = (spreadsheet.sheets ?? []).flatMap(({ properties }) => {
    const sheetId = properties?.sheetId ?? 0;
    const name = registerOf(sheetId);
    if (!name) return isDefault(properties) ? [{ gridRange: { sheetId } }] : [];
    return [
      {
        gridRange: shippedRegisters.includes(name)
          ? { sheetId }
          : { sheetId, startRowIndex: 0, endRowIndex: 1 },
      },
    ];
  });
  return { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' };
}

/** All column marks of the program. */
export const metadataRequest: sheets_v4.Schema$SearchDeveloperMetadataRequest = {
  dataFilters: [{ developerMetadataLookup: { metadataKey: COLUMN_METADATA, visibility: 'DOCUMENT' } }],
};

export function found(
  spreadsheet: sheets_v4.Schema$Spreadsheet,
  metadata: sheets_v4.Schema$SearchDeveloperMetadataResponse,
  contents: sheets_v4.Schema$BatchGetValuesByDataFilterResponse,
): Found {
  const valuesOf = (sheetId: number) =>
    contents.valueRanges?.find(({ dataFilters }) => (dataFilters?.[0]?.gridRange?.sheetId ?? 0) === sheetId)
      ?.valueRange?.values ?? [];
  const tabs: Partial<Record<RegisterName, FoundTab>> = {};
  let emptyDefaultTab: number | undefined;
  for (const { properties, protectedRanges, conditionalFormats, charts } of spreadsheet.sheets ?? []) {
    const sheetId = properties?.sheetId ?? 0;
    const [header = [], ...rows] = valuesOf(sheetId);
    const name = registerOf(sheetId);
    if (name) {
      tabs[name] = {
        header: header.map(String),
        positions: positionsIn(metadata, sheetId),
        columnCount: properties?.gridProperties?.columnCount ?? header.length,
        isProtected: (protectedRanges ?? []).some(({ description }) => description?.startsWith('MDUC Desk')),
        isColoured: (conditionalFormats ?? []).length > 0,
        chartIds: (charts ?? []).flatMap(({ chartId }) => chartId ?? []),
        rows,
      };
    } else if (isDefault(properties) && header.length + rows.length === 0) {
      emptyDefaultTab = sheetId;
    }
  }
  return { tabs, emptyDefaultTab };
}

function positionsIn(
  metadata: sheets_v4.Schema$SearchDeveloperMetadataResponse,
  sheetId: number,
): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { developerMetadata } of metadata.matchedDeveloperMetadata ?? []) {
    const { metadataValue, location } = developerMetadata ?? {};
    const range = location?.dimensionRange;
    if (metadataValue && range?.dimension === 'COLUMNS' && (range.sheetId ?? 0) === sheetId) {
      positions.set(metadataValue, range.startIndex ?? 0);
    }
  }
  return positions;
}

function registerOf(sheetId: number): RegisterName | undefined {
  return (Object.keys(registers) as RegisterName[]).find((name) => registers[name].sheetId === sheetId);
}

function isDefault(properties: sheets_v4.Schema$SheetProperties | undefined): boolean {
  return properties?.title === 'シート1' || properties?.title === 'Sheet1';
}
