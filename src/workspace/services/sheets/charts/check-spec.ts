import { ApiError, invalid } from '../../api-error.ts';
import { regionOf, requireSheet } from '../model/lookup.ts';
import type { GridRange, Spreadsheet } from '../model/spreadsheet.ts';
import type { BasicChartSpec, ChartData, ChartSpec, PieChartSpec } from './chart.ts';

/** Google's own spelling. */
const noKind =
  'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.';
const notOneLine = 'ChartSourceRange ranges require all rows or all columns to have length of 1';

/** A spec that can be drawn, as Google keeps it; what is wrong with it is a 400, what is not drawn says so. */
export function checkedSpec(spreadsheet: Spreadsheet, spec: ChartSpec = {}): ChartSpec {
  const { basicChart, pieChart } = spec;
  if (!basicChart && !pieChart) throw invalid(noKind);
  if (basicChart && pieChart) throw invalid('Only one kind of chart may be set on chartSpec.');
  if (basicChart) checkBasic(spreadsheet, basicChart);
  if (pieChart) checkPie(spreadsheet, pieChart);
  return { hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS', ...spec };
}

function checkBasic(spreadsheet: Spreadsheet, chart: BasicChartSpec): void {
  const { chartType, domains = [], series = [] } = chart;
  if (domains.length === 0 && series.length === 0) {
    throw new ApiError('INTERNAL', 'Internal error encountered.');
  }
  if (!chartType) throw invalid('BasicChartSpec.chartType must be set.');
  if (domains.length > 1) throw invalid('Only a single domain is supported.');
  for (const each of series) {
    if (chartType === 'COMBO') checkCombined(each.type);
    else if (each.type && each.type !== chartType)
      throw invalid(`${each.type} is not a valid series type for chart type ${chartType}.`);
    if (each.targetAxis === 'RIGHT_AXIS' && chartType !== 'BAR') {
      throw new Error('not emulated: Sheets chart series on the right axis');
    }
    if (each.targetAxis && each.targetAxis !== valueAxis(chartType)) {
      throw invalid(`${each.targetAxis} is not a valid minor axis for chart type ${chartType}.`);
    }
    if (each.lineStyle?.type === 'CUSTOM') throw new Error('not emulated: Sheets chart line style CUSTOM');
  }
  checkData(spreadsheet, [
    ...domains.map(({ domain }) => domain ?? {}),
    ...series.map(({ series: data }) => data ?? {}),
  ]);
}

/** What may stand together in a combined chart. */
function checkCombined(type: string | undefined): void {
  if (!type) throw invalid('BasicChartSeries.type must be set for a chart of type COMBO.');
  if (!['COLUMN', 'LINE', 'AREA', 'STEPPED_AREA'].includes(type))
    throw invalid(`${type} is not a valid series type for chart type COMBO.`);
}

/** The axis that the values stand on; the domain stands on the other. */
export function valueAxis(chartType: string | undefined): 'BOTTOM_AXIS' | 'LEFT_AXIS' {
  return chartType === 'BAR' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
}

function checkPie(spreadsheet: Spreadsheet, { domain = {}, series = {}, pieHole = 0 }: PieChartSpec): void {
  if (pieHole < 0 || pieHole > 1) throw invalid('PieChartSpec.pieHole must be between 0 and 1.');
  checkData(spreadsheet, [domain, series]);
}

function checkData(spreadsheet: Spreadsheet, all: readonly ChartData[]): void {
  const counts = new Set<number>();
  for (const data of all) {
    const sources = data.sourceRange?.sources ?? [];
    if (sources.length === 0) throw invalid('ChartData must have at least one source range.');
    counts.add(sources.length);
    const kinds = sources.map((range) => lineKind(spreadsheet, range));
    for (const oneLine of ['row', 'column'] as const)
      if (kinds.every((kind) => kind[oneLine])) kinds.length = 0;
    if (kinds.length > 0) throw invalid(notOneLine);
  }
  if (counts.size > 1) throw invalid('The domain and all series must have the same number of source ranges.');
}

function lineKind(spreadsheet: Spreadsheet, range: GridRange) {
  const region = regionOf(requireSheet(spreadsheet, range.sheetId), range);
  return {
    row: region.endRow - region.startRow === 1,
    column: region.endColumn - region.startColumn === 1,
  };
}
