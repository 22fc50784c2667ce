import type { sheets_v4 } from '@googleapis/sheets';
import { booleanCondition, extendedValue } from './conditions.ts';
import { pivotGroupRule } from './pivot-rules.ts';
import { gridRange } from './ranges.ts';
import { list, message, oneOf } from './shape.ts';

const pivotGroup = message<sheets_v4.Schema$PivotGroup>({
  showTotals: 'boolean',
  valueMetadata: list(
    message<sheets_v4.Schema$PivotGroupValueMetadata>({ value: extendedValue, collapsed: 'not emulated' }),
  ),
  sortOrder: oneOf('SortOrder', 'SORT_ORDER_UNSPECIFIED ASCENDING DESCENDING'),
  valueBucket: message<sheets_v4.Schema$PivotGroupSortValueBucket>({
    valuesIndex: 'integer',
    buckets: list(extendedValue),
  }),
  repeatHeadings: 'boolean',
  label: 'string',
  groupRule: pivotGroupRule,
  groupLimit: 'not emulated',
  sourceColumnOffset: 'integer',
  dataSourceColumnReference: 'not emulated',
});

const filterCriteria = message<sheets_v4.Schema$PivotFilterCriteria>({
  visibleValues: list('string'),
  condition: booleanCondition,
  visibleByDefault: 'boolean',
});

const pivotValue = message<sheets_v4.Schema$PivotValue>({
  summarizeFunction: oneOf(
    'PivotStandardValueFunction',
    'PIVOT_STANDARD_VALUE_FUNCTION_UNSPECIFIED SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV ' +
      'STDEVP VAR VARP CUSTOM',
  ),
  name: 'string',
  calculatedDisplayType: oneOf(
    'PivotValueCalculatedDisplayType',
    'PIVOT_VALUE_CALCULATED_DISPLAY_TYPE_UNSPECIFIED PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
  ),
  sourceColumnOffset: 'integer',
  formula: 'not emulated',
  dataSourceColumnReference: 'not emulated',
});

export const pivotTable = message<sheets_v4.Schema$PivotTable>({
  rows: list(pivotGroup),
  columns: list(pivotGroup),
  criteria: { mapOf: filterCriteria },
  filterSpecs: list(
    message<sheets_v4.Schema$PivotFilterSpec>({
      columnOffsetIndex: 'integer',
      filterCriteria,
      dataSourceColumnReference: 'not emulated',
    }),
  ),
  values: list(pivotValue),
  valueLayout: oneOf('PivotValueLayout', 'HORIZONTAL VERTICAL'),
  source: gridRange,
  dataSourceId: 'not emulated',
  dataExecutionStatus: 'not emulated',
});
