import { named, type Names } from '../enumeration.ts';

type Charts = typeof GoogleAppsScript.Charts;

/** The enums of Charts that charts of spreadsheets are made with. */
export const chartEnums = {
  ChartType: named(
    'TIMELINE',
    'AREA',
    'BAR',
    'BUBBLE',
    'CANDLESTICK',
    'COLUMN',
    'COMBO',
    'GAUGE',
    'GEO',
    'HISTOGRAM',
    'RADAR',
    'LINE',
    'ORG',
    'PIE',
    'SCATTER',
    'SPARKLINE',
    'STEPPED_AREA',
    'TABLE',
    'TREEMAP',
    'WATERFALL',
  ) satisfies Names<Charts['ChartType']>,
  ChartHiddenDimensionStrategy: named(
    'IGNORE_BOTH',
    'IGNORE_ROWS',
    'IGNORE_COLUMNS',
    'SHOW_BOTH',
  ) satisfies Names<Charts['ChartHiddenDimensionStrategy']>,
  ChartMergeStrategy: named('MERGE_COLUMNS', 'MERGE_ROWS') satisfies Names<Charts['ChartMergeStrategy']>,
  Position: named('TOP', 'RIGHT', 'BOTTOM', 'NONE') satisfies Names<Charts['Position']>,
  CurveStyle: named('NORMAL', 'SMOOTH') satisfies Names<Charts['CurveStyle']>,
} as const;
