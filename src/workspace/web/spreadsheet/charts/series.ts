import type { BasicChartSeries, BasicChartSpec } from '../../../services/sheets/charts/chart.ts';
import { dashOf, pointLook } from './strokes.ts';
import type { Part } from './vega.ts';

export type BasicChart = BasicChartSpec;

export type DrawnSeries = {
  readonly name: string;
  /** Place in order `i`, in the domain `x`; series by name `s` and in order `k`; value `y`, null where there is none. */
  readonly rows: readonly Part[];
  readonly style: BasicChartSeries | undefined;
};

/** The marks of all series, back to front. */
export function seriesLayers(chart: BasicChart, series: readonly DrawnSeries[], clip: boolean): Part[] {
  switch (chart.chartType) {
    case 'COMBO':
      return combined(chart, series, clip);
    case 'LINE':
      return series.flatMap((each) => line(chart, each, clip));
    case 'AREA':
      return isStacked(chart)
        ? [area(chart, allRows(series), clip)]
        : series.flatMap((each) => [area(chart, each.rows, clip), ...points(each, clip)]);
    case 'SCATTER':
      return series.flatMap((each) => points({ ...each, style: { pointStyle: {}, ...each.style } }, clip));
    case 'STEPPED_AREA':
      return isStacked(chart)
        ? steps(allRows(series), clip)
        : series.flatMap(({ rows }) => steps(rows, clip));
    default:
      return [bars(chart, series, clip)];
  }
}

/** Columns and areas behind, lines in front of them. */
function combined(chart: BasicChart, series: readonly DrawnSeries[], clip: boolean): Part[] {
  return (['COLUMN', 'STEPPED_AREA', 'AREA', 'LINE'] as const).flatMap((chartType) => {
    const ofType = series.filter(({ style }) => (style?.type ?? 'LINE') === chartType);
    return ofType.length === 0 ? [] : seriesLayers({ ...chart, chartType }, ofType, clip);
  });
}

function isStacked({ stackedType }: BasicChart): boolean {
  return stackedType === 'STACKED' || stackedType === 'PERCENT_STACKED';
}

function allRows(series: readonly DrawnSeries[]): readonly Part[] {
  return series.flatMap(({ rows }) => rows);
}

function data(rows: readonly Part[]): Part {
  return { values: rows };
}

/** What is stacked lies in the order of the series, the first at the bottom. */
const stackOrder = { encoding: { order: { field: 'k', type: 'quantitative' } } };

/** A line is broken where a value is missing, unless the chart is told to bridge the gap. */
function line(chart: BasicChart, series: DrawnSeries, clip: boolean): Part[] {
  const { lineStyle } = series.style ?? {};
  const rows = chart.interpolateNulls ? series.rows.filter(({ y }) => y !== null) : series.rows;
  const path = {
    data: data(rows),
    mark: {
      type: 'line',
      clip,
      invalid: 'break-paths-show-domains',
      strokeWidth: lineStyle?.width ?? 2,
      // A value between two gaps is a dot.
      strokeCap: 'round',
      strokeJoin: 'round',
      interpolate: chart.lineSmoothing ? 'monotone' : 'linear',
      ...dashOf(lineStyle?.type),
    },
    encoding: { order: { field: 'i', type: 'quantitative' } },
  };
  return lineStyle?.type === 'INVISIBLE' ? points(series, clip) : [path, ...points(series, clip)];
}

function points({ rows, style }: DrawnSeries, clip: boolean): Part[] {
  if (!style?.pointStyle) return [];
  const mark = { type: 'point', filled: true, opacity: 1, clip, ...pointLook(style.pointStyle) };
  return [{ data: data(rows.filter(({ y }) => y !== null)), mark }];
}

function area(chart: BasicChart, rows: readonly Part[], clip: boolean): Part {
  return {
    data: data(chart.interpolateNulls ? rows.filter(({ y }) => y !== null) : rows),
    mark: {
      type: 'area',
      clip,
      fillOpacity: 0.3,
      line: { strokeWidth: 2, clip },
      invalid: 'break-paths-show-domains',
    },
    ...stackOrder,
  };
}

/** Blocks as wide as their place, with a line along the top. */
function steps(rows: readonly Part[], clip: boolean): Part[] {
  return [
    { data: data(rows), mark: { type: 'bar', clip, width: { band: 1 }, fillOpacity: 0.3 }, ...stackOrder },
    {
      data: data(rows),
      mark: { type: 'tick', clip, orient: 'horizontal', width: { band: 1 }, thickness: 2 },
      ...stackOrder,
    },
  ];
}

function bars(chart: BasicChart, series: readonly DrawnSeries[], clip: boolean): Part {
  const offset = chart.chartType === 'BAR' ? 'yOffset' : 'xOffset';
  const names = series.map(({ name }) => name);
  return {
    data: data(allRows(series)),
    mark: { type: 'bar', clip },
    ...stackOrder,
    ...(!isStacked(chart) &&
      names.length > 1 && {
        encoding: { [offset]: { field: 's', type: 'nominal', scale: { domain: names, paddingInner: 0.08 } } },
      }),
  };
}
