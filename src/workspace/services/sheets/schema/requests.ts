import type { sheets_v4 } from '@googleapis/sheets';
import { border, cellData, dataValidationRule, rowData } from './cells.ts';
import { chartSpec, embeddedChart, objectPosition } from './charts.ts';
import { dataFilter, dataFilters, developerMetadata } from './metadata.ts';
import { dimension, dimensionProperties, dimensionRange, gridCoordinate, gridRange } from './ranges.ts';
import { list, type Message, message, oneOf } from './shape.ts';
import {
  bandedRange,
  basicFilter,
  conditionalFormatRule,
  dimensionGroup,
  filterView,
  namedRange,
  protectedRange,
  sheetProperties,
  sortSpec,
  spreadsheetProperties,
} from './sheet.ts';

const pasteType = oneOf(
  'PasteType',
  'PASTE_NORMAL PASTE_VALUES PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION',
  'PASTE_NO_BORDERS PASTE_CONDITIONAL_FORMATTING',
);

/** The requests of a batchUpdate that are emulated, each with the shape of its JSON. */
export const requestShapes = {
  addSheet: message<sheets_v4.Schema$AddSheetRequest>({ properties: sheetProperties }),
  deleteSheet: message<sheets_v4.Schema$DeleteSheetRequest>({ sheetId: 'integer' }),
  duplicateSheet: message<sheets_v4.Schema$DuplicateSheetRequest>({
    sourceSheetId: 'integer',
    insertSheetIndex: 'integer',
    newSheetId: 'integer',
    newSheetName: 'string',
  }),
  updateSheetProperties: message<sheets_v4.Schema$UpdateSheetPropertiesRequest>({
    properties: sheetProperties,
    fields: 'string',
  }),
  updateSpreadsheetProperties: message<sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest>({
    properties: spreadsheetProperties,
    fields: 'string',
  }),

  updateCells: message<sheets_v4.Schema$UpdateCellsRequest>({
    rows: list(rowData),
    fields: 'string',
    start: gridCoordinate,
    range: gridRange,
  }),
  appendCells: message<sheets_v4.Schema$AppendCellsRequest>({
    sheetId: 'integer',
    rows: list(rowData),
    fields: 'string',
    tableId: 'not emulated',
  }),
  repeatCell: message<sheets_v4.Schema$RepeatCellRequest>({
    range: gridRange,
    cell: cellData,
    fields: 'string',
  }),
  copyPaste: message<sheets_v4.Schema$CopyPasteRequest>({
    source: gridRange,
    destination: gridRange,
    pasteType,
    pasteOrientation: oneOf('PasteOrientation', 'NORMAL TRANSPOSE'),
  }),
  cutPaste: message<sheets_v4.Schema$CutPasteRequest>({
    source: gridRange,
    destination: gridCoordinate,
    pasteType,
  }),
  pasteData: message<sheets_v4.Schema$PasteDataRequest>({
    coordinate: gridCoordinate,
    data: 'string',
    type: pasteType,
    delimiter: 'string',
    html: 'boolean',
  }),
  updateBorders: message<sheets_v4.Schema$UpdateBordersRequest>({
    range: gridRange,
    top: border,
    bottom: border,
    left: border,
    right: border,
    innerHorizontal: border,
    innerVertical: border,
  }),
  findReplace: message<sheets_v4.Schema$FindReplaceRequest>({
    find: 'string',
    replacement: 'string',
    matchCase: 'boolean',
    matchEntireCell: 'boolean',
    searchByRegex: 'boolean',
    includeFormulas: 'boolean',
    range: gridRange,
    sheetId: 'integer',
    allSheets: 'boolean',
  }),
  insertRange: message<sheets_v4.Schema$InsertRangeRequest>({ range: gridRange, shiftDimension: dimension }),
  deleteRange: message<sheets_v4.Schema$DeleteRangeRequest>({ range: gridRange, shiftDimension: dimension }),
  trimWhitespace: message<sheets_v4.Schema$TrimWhitespaceRequest>({ range: gridRange }),
  deleteDuplicates: message<sheets_v4.Schema$DeleteDuplicatesRequest>({
    range: gridRange,
    comparisonColumns: list(dimensionRange),
  }),
  randomizeRange: message<sheets_v4.Schema$RandomizeRangeRequest>({ range: gridRange }),
  textToColumns: message<sheets_v4.Schema$TextToColumnsRequest>({
    source: gridRange,
    delimiter: 'string',
    delimiterType: oneOf('DelimiterType', 'COMMA SEMICOLON PERIOD SPACE CUSTOM AUTODETECT'),
  }),
  autoFill: message<sheets_v4.Schema$AutoFillRequest>({
    range: gridRange,
    sourceAndDestination: message<sheets_v4.Schema$SourceAndDestination>({
      source: gridRange,
      dimension,
      fillLength: 'integer',
    }),
    useAlternateSeries: 'boolean',
  }),
  sortRange: message<sheets_v4.Schema$SortRangeRequest>({ range: gridRange, sortSpecs: list(sortSpec) }),
  mergeCells: message<sheets_v4.Schema$MergeCellsRequest>({
    range: gridRange,
    mergeType: oneOf('MergeType', 'MERGE_ALL MERGE_COLUMNS MERGE_ROWS'),
  }),
  unmergeCells: message<sheets_v4.Schema$UnmergeCellsRequest>({ range: gridRange }),
  setDataValidation: message<sheets_v4.Schema$SetDataValidationRequest>({
    range: gridRange,
    rule: dataValidationRule,
    filteredRowsIncluded: 'boolean',
  }),

  appendDimension: message<sheets_v4.Schema$AppendDimensionRequest>({
    sheetId: 'integer',
    dimension,
    length: 'integer',
  }),
  insertDimension: message<sheets_v4.Schema$InsertDimensionRequest>({
    range: dimensionRange,
    inheritFromBefore: 'boolean',
  }),
  deleteDimension: message<sheets_v4.Schema$DeleteDimensionRequest>({ range: dimensionRange }),
  moveDimension: message<sheets_v4.Schema$MoveDimensionRequest>({
    source: dimensionRange,
    destinationIndex: 'integer',
  }),
  updateDimensionProperties: message<sheets_v4.Schema$UpdateDimensionPropertiesRequest>({
    range: dimensionRange,
    properties: dimensionProperties,
    fields: 'string',
    dataSourceSheetRange: 'not emulated',
  }),
  autoResizeDimensions: message<sheets_v4.Schema$AutoResizeDimensionsRequest>({
    dimensions: dimensionRange,
    dataSourceSheetDimensions: 'not emulated',
  }),

  addDimensionGroup: message<sheets_v4.Schema$AddDimensionGroupRequest>({ range: dimensionRange }),
  updateDimensionGroup: message<sheets_v4.Schema$UpdateDimensionGroupRequest>({
    dimensionGroup,
    fields: 'string',
  }),
  deleteDimensionGroup: message<sheets_v4.Schema$DeleteDimensionGroupRequest>({ range: dimensionRange }),

  addProtectedRange: message<sheets_v4.Schema$AddProtectedRangeRequest>({ protectedRange }),
  updateProtectedRange: message<sheets_v4.Schema$UpdateProtectedRangeRequest>({
    protectedRange,
    fields: 'string',
  }),
  deleteProtectedRange: message<sheets_v4.Schema$DeleteProtectedRangeRequest>({
    protectedRangeId: 'integer',
  }),
  addConditionalFormatRule: message<sheets_v4.Schema$AddConditionalFormatRuleRequest>({
    rule: conditionalFormatRule,
    index: 'integer',
  }),
  updateConditionalFormatRule: message<sheets_v4.Schema$UpdateConditionalFormatRuleRequest>({
    index: 'integer',
    sheetId: 'integer',
    rule: conditionalFormatRule,
    newIndex: 'integer',
  }),
  deleteConditionalFormatRule: message<sheets_v4.Schema$DeleteConditionalFormatRuleRequest>({
    index: 'integer',
    sheetId: 'integer',
  }),
  addBanding: message<sheets_v4.Schema$AddBandingRequest>({ bandedRange }),
  updateBanding: message<sheets_v4.Schema$UpdateBandingRequest>({ bandedRange, fields: 'string' }),
  deleteBanding: message<sheets_v4.Schema$DeleteBandingRequest>({ bandedRangeId: 'integer' }),
  setBasicFilter: message<sheets_v4.Schema$SetBasicFilterRequest>({ filter: basicFilter }),
  clearBasicFilter: message<sheets_v4.Schema$ClearBasicFilterRequest>({ sheetId: 'integer' }),
  addFilterView: message<sheets_v4.Schema$AddFilterViewRequest>({ filter: filterView }),
  updateFilterView: message<sheets_v4.Schema$UpdateFilterViewRequest>({
    filter: filterView,
    fields: 'string',
  }),
  duplicateFilterView: message<sheets_v4.Schema$DuplicateFilterViewRequest>({ filterId: 'integer' }),
  deleteFilterView: message<sheets_v4.Schema$DeleteFilterViewRequest>({ filterId: 'integer' }),

  addChart: message<sheets_v4.Schema$AddChartRequest>({ chart: embeddedChart }),
  updateChartSpec: message<sheets_v4.Schema$UpdateChartSpecRequest>({ chartId: 'integer', spec: chartSpec }),
  updateEmbeddedObjectPosition: message<sheets_v4.Schema$UpdateEmbeddedObjectPositionRequest>({
    objectId: 'integer',
    newPosition: objectPosition,
    fields: 'string',
  }),
  deleteEmbeddedObject: message<sheets_v4.Schema$DeleteEmbeddedObjectRequest>({ objectId: 'integer' }),

  createDeveloperMetadata: message<sheets_v4.Schema$CreateDeveloperMetadataRequest>({ developerMetadata }),
  updateDeveloperMetadata: message<sheets_v4.Schema$UpdateDeveloperMetadataRequest>({
    dataFilters,
    developerMetadata,
    fields: 'string',
  }),
  deleteDeveloperMetadata: message<sheets_v4.Schema$DeleteDeveloperMetadataRequest>({
    dataFilter,
  }),
  addNamedRange: message<sheets_v4.Schema$AddNamedRangeRequest>({ namedRange }),
  updateNamedRange: message<sheets_v4.Schema$UpdateNamedRangeRequest>({ namedRange, fields: 'string' }),
  deleteNamedRange: message<sheets_v4.Schema$DeleteNamedRangeRequest>({ namedRangeId: 'string' }),
} as const satisfies { readonly [Kind in keyof sheets_v4.Schema$Request]?: Message };

export type RequestKind = keyof typeof requestShapes;

/** Requests of the v4 API that are not emulated: naming one throws its name, not a 400. */
export const unemulatedRequests = new Set<string>([
  'addDataSource',
  'addSlicer',
  'addTable',
  'cancelDataSourceRefresh',
  'deleteDataSource',
  'deleteTable',
  'refreshDataSource',
  'updateDataSource',
  'updateEmbeddedObjectBorder',
  'updateSlicerSpec',
  'updateTable',
] satisfies Exclude<keyof sheets_v4.Schema$Request, RequestKind>[]);
