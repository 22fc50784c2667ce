import { enumeration, type NameOf } from '../../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

/** Newer than the type package. */
export declare enum DateTimeGroupingRuleType {
  UNSUPPORTED,
  SECOND,
  MINUTE,
  HOUR,
  HOUR_MINUTE,
  HOUR_MINUTE_AMPM,
  DAY_OF_WEEK,
  DAY_OF_YEAR,
  DAY_OF_MONTH,
  DAY_MONTH,
  MONTH,
  QUARTER,
  YEAR,
  YEAR_MONTH,
  YEAR_QUARTER,
  YEAR_MONTH_DAY,
}

const dateTimeTypes = enumeration<typeof DateTimeGroupingRuleType>(
  'SpreadsheetApp.DateTimeGroupingRuleType',
  [
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
  ],
);

/** The enums of SpreadsheetApp that belong to pivot tables; the type package does not know the first. */
export const pivotEnums = {
  DateTimeGroupingRuleType: dateTimeTypes,
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
