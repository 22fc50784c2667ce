import { enumeration, type NameOf, type NewEnum } from '../../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

/** Newer than the type package. */
type DateTimeGroupingRuleTypes = NewEnum<
  'SpreadsheetApp.DateTimeGroupingRuleType',
  (typeof dateTimeTypeNames)[number]
>;

const dateTimeTypeNames = [
  'UNSUPPORTED',
  'SECOND',
  'MINUTE',
  'HOUR',
  'HOUR_MINUTE',
  'HOUR_MINUTE_AMPM',
  'DAY_OF_WEEK',
  'DAY_OF_YEAR',
  'DAY_OF_MONTH',
  'DAY_MONTH',
  'MONTH',
  'QUARTER',
  'YEAR',
  'YEAR_MONTH',
  'YEAR_QUARTER',
  'YEAR_MONTH_DAY',
] as const;

/** The enums of SpreadsheetApp that belong to pivot tables. */
export const pivotEnums = {
  DateTimeGroupingRuleType: enumeration<DateTimeGroupingRuleTypes>(
    'SpreadsheetApp.DateTimeGroupingRuleType',
    dateTimeTypeNames,
  ),
  PivotTableSummarizeFunction: enumeration<Sheets['PivotTableSummarizeFunction']>(
    'SpreadsheetApp.PivotTableSummarizeFunction',
    [
      'CUSTOM',
      'SUM',
      'COUNTA',
      'COUNT',
      'COUNTUNIQUE',
      'AVERAGE',
      'MAX',
      'MIN',
      'MEDIAN',
      'PRODUCT',
      'STDEV',
      'STDEVP',
      'VAR',
      'VARP',
    ],
  ),
  PivotValueDisplayType: enumeration<Sheets['PivotValueDisplayType']>(
    'SpreadsheetApp.PivotValueDisplayType',
    ['DEFAULT', 'PERCENT_OF_ROW_TOTAL', 'PERCENT_OF_COLUMN_TOTAL', 'PERCENT_OF_GRAND_TOTAL'],
  ),
} as const;

export type SummarizeFunction = NameOf<Sheets['PivotTableSummarizeFunction']>;
export type DisplayType = NameOf<Sheets['PivotValueDisplayType']>;
