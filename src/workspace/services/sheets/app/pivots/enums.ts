import { named, type Names } from '../../../enumeration.ts';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

/** The enums of SpreadsheetApp that belong to pivot tables. */
export const pivotEnums = {
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

export function isSummarizeFunction(value: unknown): value is SummarizeFunction {
  return typeof value === 'string' && Object.hasOwn(pivotEnums.PivotTableSummarizeFunction, value);
}

export function isDisplayType(value: unknown): value is DisplayType {
  return typeof value === 'string' && Object.hasOwn(pivotEnums.PivotValueDisplayType, value);
}
