import { valueAxis } from '../../../services/sheets/charts/check-spec.ts';
import type { ChartView } from '../../../services/sheets/charts/view.ts';
import { axisAt, axisTitle, labelsBelow, labelsBeside, numberLabels, viewWindow } from './axes.ts';
import { seriesColor } from './colors.ts';
import { legend } from './legend.ts';
import { type BasicChart, type DrawnSeries, seriesLayers } from './series.ts';
import { distinct } from './text-width.ts';
import type { Part } from './vega.ts';

/** Shares of a chart's width and height that the plot takes, near enough to lay out its labels. */
const plotShare = 0.8;

/** A chart with a domain along one axis and values along the other. */
export function basicChart(view: ChartView, chart: BasicChart): Part {
  const { series } = view.data;
  const names = distinct(series.map(({ name }) => name));
  const colors = series.map((_, index) => seriesColor(chart.series?.[index], index));
  const places = placesOf(view, chart);
  const drawn = series.map(({ values }, index): DrawnSeries => {
    const name = names[index] ?? '';
    return { name, rows: rowsOf(index, name, values, places), style: chart.series?.[index] };
  });
  const symbol =
    chart.chartType === 'LINE'
      ? { symbolType: 'stroke', symbolStrokeWidth: 3, symbolSize: 240 }
      : { symbolType: chart.chartType === 'SCATTER' ? 'circle' : 'square', symbolStrokeWidth: 0 };
  const [along, across] = chart.chartType === 'BAR' ? ['y', 'x'] : ['x', 'y'];
  return {
    encoding: {
      [along]: domainChannel(view, chart, places),
      [across]: valueChannel(view, chart),
      color: {
        field: 's',
        type: 'nominal',
        scale: { domain: names, range: colors },
        legend: legend(chart.legendPosition, names, view.size.width, { ...symbol, symbolOpacity: 1 }),
      },
    },
    layer: seriesLayers(chart, drawn, isClipped(chart)),
  };
}

/** Whether the domain is a scale of numbers; otherwise each place has the same room, whatever stands there. */
function isContinuous({ data }: ChartView, { chartType = '' }: BasicChart): boolean {
  return data.domain.numbers !== undefined && ['LINE', 'AREA', 'SCATTER'].includes(chartType);
}

function placesOf(view: ChartView, chart: BasicChart): readonly (string | number | undefined)[] {
  const { numbers = [], labels } = view.data.domain;
  return isContinuous(view, chart) ? numbers : distinct(labels);
}

function rowsOf(
  order: number,
  name: string,
  values: readonly (number | undefined)[],
  places: readonly (string | number | undefined)[],
): Part[] {
  return values.flatMap((value, index) =>
    places[index] === undefined ? [] : [{ i: index, k: order, x: places[index], s: name, y: value ?? null }],
  );
}

function domainChannel(
  view: ChartView,
  chart: BasicChart,
  places: readonly (string | number | undefined)[],
): Part {
  const { domain } = view.data;
  const position = valueAxis(chart.chartType) === 'LEFT_AXIS' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  const axis = axisAt(chart, position);
  const baseline = { domain: true, domainColor: '#80868f', ...axisTitle(axis, domain.name) };
  const reverse = chart.domains?.[0]?.reversed === true;
  if (isContinuous(view, chart)) {
    return {
      field: 'x',
      type: 'quantitative',
      scale: { zero: false, nice: chart.chartType === 'SCATTER', ...viewWindow(axis), reverse },
      axis: { ...baseline, ...numberLabels(domain.pattern), labelOverlap: 'greedy', tickCount: 8 },
    };
  }
  const labels =
    position === 'BOTTOM_AXIS'
      ? labelsBelow(domain.labels, places, view.size.width * plotShare)
      : labelsBeside();
  return {
    field: 'x',
    type: 'ordinal',
    scale: { domain: places, ...spacing(chart), reverse },
    axis: { ...baseline, grid: false, ...labels },
  };
}

function spacing({ chartType }: BasicChart): Part {
  switch (chartType) {
    case 'COLUMN':
    case 'COMBO':
    case 'BAR':
      return { type: 'band', paddingInner: 0.3, paddingOuter: 0.15 };
    case 'STEPPED_AREA':
      return { type: 'band', padding: 0 };
    default:
      return { type: 'point', padding: 0.5 };
  }
}

const stacking: Readonly<Record<string, string>> = { STACKED: 'zero', PERCENT_STACKED: 'normalize' };

function valueChannel({ data }: ChartView, chart: BasicChart): Part {
  const axis = axisAt(chart, valueAxis(chart.chartType));
  const [first, ...others] = data.series;
  const stack = stacking[chart.stackedType ?? ''] ?? null;
  const pattern = stack === 'normalize' ? '0%' : first?.pattern;
  return {
    field: 'y',
    type: 'quantitative',
    stack: ['LINE', 'SCATTER'].includes(chart.chartType ?? '') ? null : stack,
    scale: { zero: startsAtZero(data, chart), nice: true, ...viewWindow(axis) },
    axis: {
      ...axisTitle(axis, others.length === 0 ? first?.name : ''),
      ...numberLabels(pattern),
      tickCount: 6,
    },
  };
}

/** What has an area begins at zero; a line does so unless that would press it flat. */
function startsAtZero({ series }: ChartView['data'], { chartType = '' }: BasicChart): boolean {
  if (!['LINE', 'SCATTER'].includes(chartType)) return true;
  const values = series.flatMap((each) => each.values.filter((value) => value !== undefined));
  const least = Math.min(...values);
  const most = Math.max(...values);
  return least > 0 ? least <= most - least : most < 0 ? -most <= most - least : true;
}

function isClipped({ axis = [] }: BasicChart): boolean {
  return axis.some((each) => Object.keys(viewWindow(each)).length > 0);
}
