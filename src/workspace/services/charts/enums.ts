import { enumeration } from '../enumeration.ts';

type Charts = typeof GoogleAppsScript.Charts;

/** The enums of Charts that charts of spreadsheets are made with. */
export const chartEnums = {
  ChartType: enumeration<Charts['ChartType']>('Charts.ChartType', [
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
  ]),
  ChartHiddenDimensionStrategy: enumeration<Charts['ChartHiddenDimensionStrategy']>(
    'Charts.ChartHiddenDimensionStrategy',
    ['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH'],
  ),
  ChartMergeStrategy: enumeration<Charts['ChartMergeStrategy']>('Charts.ChartMergeStrategy', [
    'MERGE_COLUMNS',
    'MERGE_ROWS',
  ]),
  Position: enumeration<Charts['Position']>('Charts.Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']),
  CurveStyle: enumeration<Charts['CurveStyle']>('Charts.CurveStyle', ['NORMAL', 'SMOOTH']),
} as const;
