import type { sheets_v4 } from '@googleapis/sheets';
import type { Given } from '../schema/given.ts';

type GridRange = Given<sheets_v4.Schema$GridRange>;

export type ChartSpec = Given<sheets_v4.Schema$ChartSpec>;
export type BasicChartSpec = Given<sheets_v4.Schema$BasicChartSpec>;
export type BasicChartSeries = Given<sheets_v4.Schema$BasicChartSeries>;
export type PieChartSpec = Given<sheets_v4.Schema$PieChartSpec>;
export type ChartData = Given<sheets_v4.Schema$ChartData>;
export type EmbeddedChart = Given<sheets_v4.Schema$EmbeddedChart>;

/** Where a chart lies over the grid of its tab; sizes and offsets in pixels. */
export type Overlay = {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
};

/** Pixels of a chart that a request gives no size. */
export const defaultSize = { width: 600, height: 371 } as const;

/** A chart of a tab. */
export type Chart = {
  readonly chartId: number;
  readonly spec: ChartSpec;
  /** Absent where it fills a tab of its own. */
  readonly overlay?: Overlay;
  readonly border?: NonNullable<EmbeddedChart['border']>;
};

/** The spec with each of its data replaced by what `change` makes of it; what comes to undefined is left out. */
export function mapChartData(spec: ChartSpec, change: (data: ChartData) => ChartData | undefined): ChartSpec {
  const { basicChart, pieChart } = spec;
  return {
    ...spec,
    ...(basicChart && { basicChart: mapBasic(basicChart, change) }),
    ...(pieChart && { pieChart: mapPie(pieChart, change) }),
  };
}

/** The data without the ranges that come to undefined; undefined when none is left. */
export function mapRanges(
  data: ChartData,
  change: (range: GridRange) => GridRange | undefined,
): ChartData | undefined {
  const sources = (data.sourceRange?.sources ?? []).flatMap((range) => change(range) ?? []);
  return sources.length === 0 ? undefined : { ...data, sourceRange: { sources } };
}

function mapBasic(chart: BasicChartSpec, change: (data: ChartData) => ChartData | undefined): BasicChartSpec {
  const domains = chart.domains?.flatMap((each) => {
    const domain = each.domain && change(each.domain);
    return domain ? [{ ...each, domain }] : [];
  });
  const series = chart.series?.flatMap((each) => {
    const changed = each.series && change(each.series);
    return changed ? [{ ...each, series: changed }] : [];
  });
  return { ...chart, ...(domains && { domains }), ...(series && { series }) };
}

function mapPie(chart: PieChartSpec, change: (data: ChartData) => ChartData | undefined): PieChartSpec {
  const { domain: oldDomain, series: oldSeries, ...rest } = chart;
  const domain = oldDomain && change(oldDomain);
  const series = oldSeries && change(oldSeries);
  return { ...rest, ...(domain && { domain }), ...(series && { series }) };
}
