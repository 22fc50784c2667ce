import { named, type Names } from '../../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

const dateTimeTypes = named(
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
);

/** The enums of SpreadsheetApp that belong to pivot tables; the type package does not know the first. */
export const pivotEnums = {
  DateTimeGroupingRuleType: dateTimeTypes,
  PivotTableSummarizeFunction: named(
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
  ) satisfies Names<Sheets['PivotTableSummarizeFunction']>,
  PivotValueDisplayType: named(
    'DEFAULT',
    'PERCENT_OF_ROW_TOTAL',
    'PERCENT_OF_COLUMN_TOTAL',
    'PERCENT_OF_GRAND_TOTAL',
  ) satisfies Names<Sheets['PivotValueDisplayType']>,
} as const;

export type SummarizeFunction = keyof Names<Sheets['PivotTableSummarizeFunction']>;
export type DisplayType = keyof Names<Sheets['PivotValueDisplayType']>;

/** Those that a group can be given. */
export const dateTimeGroupingRuleTypes: ReadonlySet<string> = new Set(
  Object.keys(dateTimeTypes).filter((type) => type !== 'UNSUPPORTED'),
);

export function isSummarizeFunction(value: unknown): value is SummarizeFunction {
  return typeof value === 'string' && Object.hasOwn(pivotEnums.PivotTableSummarizeFunction, value);
}

export function isDisplayType(value: unknown): value is DisplayType {
  return typeof value === 'string' && Object.hasOwn(pivotEnums.PivotValueDisplayType, value);
}
