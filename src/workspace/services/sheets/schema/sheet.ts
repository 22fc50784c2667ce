import type { sheets_v4 } from '@googleapis/sheets';
import { cellFormat, color, colorStyle } from './cells.ts';
import { booleanCondition } from './conditions.ts';
import { dimensionRange, gridRange } from './ranges.ts';
import { list, message, oneOf } from './shape.ts';

export const sheetProperties = message<sheets_v4.Schema$SheetProperties>({
  sheetId: 'integer',
  title: 'string',
  index: 'integer',
  sheetType: oneOf('SheetType', 'GRID OBJECT', 'DATA_SOURCE'),
  gridProperties: message<sheets_v4.Schema$GridProperties>({
    rowCount: 'integer',
    columnCount: 'integer',
    frozenRowCount: 'integer',
    frozenColumnCount: 'integer',
    hideGridlines: 'boolean',
    rowGroupControlAfter: 'boolean',
    columnGroupControlAfter: 'boolean',
  }),
  hidden: 'boolean',
  tabColor: color,
  tabColorStyle: colorStyle,
  rightToLeft: 'boolean',
  dataSourceSheetProperties: 'not emulated',
});

export const spreadsheetProperties = message<sheets_v4.Schema$SpreadsheetProperties>({
  title: 'string',
  locale: 'string',
  timeZone: 'string',
  autoRecalc: oneOf('RecalculationInterval', 'ON_CHANGE', 'MINUTE HOUR'),
  defaultFormat: 'any',
  iterativeCalculationSettings: 'not emulated',
  spreadsheetTheme: 'any',
  importFunctionsExternalUrlAccessAllowed: 'not emulated',
});

export const protectedRange = message<sheets_v4.Schema$ProtectedRange>({
  protectedRangeId: 'integer',
  range: gridRange,
  namedRangeId: 'string',
  tableId: 'not emulated',
  description: 'string',
  warningOnly: 'boolean',
  requestingUserCanEdit: 'any',
  unprotectedRanges: list(gridRange),
  editors: message<sheets_v4.Schema$Editors>({
    users: list('string'),
    groups: list('string'),
    domainUsersCanEdit: 'boolean',
  }),
});

const interpolationPoint = message<sheets_v4.Schema$InterpolationPoint>({
  color,
  colorStyle,
  type: oneOf('InterpolationPointType', 'MIN MAX NUMBER PERCENT PERCENTILE'),
  value: 'string',
});

export const conditionalFormatRule = message<sheets_v4.Schema$ConditionalFormatRule>({
  ranges: list(gridRange),
  booleanRule: message<sheets_v4.Schema$BooleanRule>({ condition: booleanCondition, format: cellFormat }),
  gradientRule: message<sheets_v4.Schema$GradientRule>({
    minpoint: interpolationPoint,
    midpoint: interpolationPoint,
    maxpoint: interpolationPoint,
  }),
});

export const dimensionGroup = message<sheets_v4.Schema$DimensionGroup>({
  range: dimensionRange,
  depth: 'integer',
  collapsed: 'boolean',
});

export const namedRange = message<sheets_v4.Schema$NamedRange>({
  namedRangeId: 'string',
  name: 'string',
  range: gridRange,
});

export const sortSpec = message<sheets_v4.Schema$SortSpec>({
  dimensionIndex: 'integer',
  sortOrder: oneOf('SortOrder', 'ASCENDING DESCENDING'),
  foregroundColor: 'not emulated',
  foregroundColorStyle: 'not emulated',
  backgroundColor: 'not emulated',
  backgroundColorStyle: 'not emulated',
  dataSourceColumnReference: 'not emulated',
});

const filterCriteria = message<sheets_v4.Schema$FilterCriteria>({
  hiddenValues: list('string'),
  condition: booleanCondition,
  visibleBackgroundColor: 'not emulated',
  visibleBackgroundColorStyle: 'not emulated',
  visibleForegroundColor: 'not emulated',
  visibleForegroundColorStyle: 'not emulated',
});

/** What a basic filter and a filter view have in common. */
const filter = {
  range: gridRange,
  sortSpecs: list(sortSpec),
  criteria: { mapOf: filterCriteria },
  filterSpecs: list(
    message<sheets_v4.Schema$FilterSpec>({
      columnIndex: 'integer',
      filterCriteria,
      dataSourceColumnReference: 'not emulated',
    }),
  ),
  tableId: 'not emulated',
} as const;

export const basicFilter = message<sheets_v4.Schema$BasicFilter>(filter);

export const filterView = message<sheets_v4.Schema$FilterView>({
  ...filter,
  filterViewId: 'integer',
  title: 'string',
  namedRangeId: 'string',
});

const bandingProperties = message<sheets_v4.Schema$BandingProperties>({
  headerColor: color,
  headerColorStyle: colorStyle,
  firstBandColor: color,
  firstBandColorStyle: colorStyle,
  secondBandColor: color,
  secondBandColorStyle: colorStyle,
  footerColor: color,
  footerColorStyle: colorStyle,
});

export const bandedRange = message<sheets_v4.Schema$BandedRange>({
  bandedRangeId: 'integer',
  bandedRangeReference: 'not emulated',
  range: gridRange,
  rowProperties: bandingProperties,
  columnProperties: bandingProperties,
});
