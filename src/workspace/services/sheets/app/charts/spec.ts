import type { BasicChartSeries, BasicChartSpec, ChartSpec, PieChartSpec } from '../../charts/chart.ts';
import { colourOf } from '../look/css-color.ts';
import type { Draft, Options } from './draft.ts';
import { chartColumns } from './sources.ts';

type Axis = NonNullable<BasicChartSpec['axis']>[number];
type ChartData = NonNullable<BasicChartSeries['series']>;

/** The chart as the Sheets API describes it. */
export function specOf(draft: Draft): ChartSpec {
  const { options, base, hidden, type } = draft;
  const { basicChart, pieChart, ...rest } = base;
  const background = textOf(options, 'backgroundColor') ?? textOf(options, 'backgroundColor.fill');
  const titleTextFormat = textFormat(options, 'titleTextStyle');
  return defined({
    ...rest,
    title: textOf(options, 'title'),
    subtitle: textOf(options, 'subtitle'),
    fontName: textOf(options, 'fontName'),
    titleTextFormat: titleTextFormat ?? rest.titleTextFormat,
    backgroundColorStyle: background === undefined ? undefined : { rgbColor: colourOf(background) },
    hiddenDimensionStrategy: hidden,
    ...(type === 'PIE' ? { pieChart: pieOf(draft, pieChart) } : { basicChart: basicOf(draft, basicChart) }),
  }) as ChartSpec;
}

const legends: Readonly<Record<string, string>> = {
  none: 'NO_LEGEND',
  top: 'TOP_LEGEND',
  right: 'RIGHT_LEGEND',
  bottom: 'BOTTOM_LEGEND',
  left: 'LEFT_LEGEND',
  in: 'INSIDE_LEGEND',
  labeled: 'LABELED_LEGEND',
};

function legendOf(options: Options): string | undefined {
  const position = textOf(options, 'legend.position') ?? textOf(options, 'legend');
  return position === undefined ? undefined : (legends[position.toLowerCase()] ?? 'RIGHT_LEGEND');
}

function pieOf(draft: Draft, base: PieChartSpec = {}): PieChartSpec {
  const [domain, series] = chartColumns(draft);
  return defined({
    ...base,
    domain,
    series,
    legendPosition: legendOf(draft.options),
    pieHole: numberOf(draft.options, 'pieHole'),
  }) as PieChartSpec;
}

function basicOf(draft: Draft, base: BasicChartSpec = {}): BasicChartSpec {
  const { options, type, numHeaders } = draft;
  const columns = chartColumns(draft);
  const [first] = columns;
  // One column alone is what is drawn; of several the first says where.
  const domain = columns.length > 1 ? first : undefined;
  const series = columns.length > 1 ? columns.slice(1) : columns;
  const reversed = numberOf(options, type === 'BAR' ? 'vAxis.direction' : 'hAxis.direction') === -1;
  const stacked = options.get('isStacked');
  return defined({
    ...base,
    chartType: type,
    legendPosition: legendOf(options),
    headerCount: numHeaders,
    axis: axesOf(options, base.axis),
    domains: domain && [{ domain, ...(reversed && { reversed }) }],
    series: series.map((data, index) => seriesOf(draft, data, index, base.series?.[index])),
    stackedType: stackedType(stacked),
    lineSmoothing: textOf(options, 'curveType') === 'function' || undefined,
    interpolateNulls: options.get('interpolateNulls') === true || undefined,
  }) as BasicChartSpec;
}

function stackedType(value: unknown): string | undefined {
  if (value === 'percent' || value === 'relative') return 'PERCENT_STACKED';
  return value === true || value === 'true' || value === 'absolute' ? 'STACKED' : undefined;
}

const comboTypes: Readonly<Record<string, string>> = {
  bars: 'COLUMN',
  columns: 'COLUMN',
  line: 'LINE',
  area: 'AREA',
  steppedArea: 'STEPPED_AREA',
};

function seriesOf(
  { options, type }: Draft,
  series: ChartData,
  index: number,
  base: BasicChartSeries = {},
): BasicChartSeries {
  const own = (name: string) => options.get(`series.${index}.${name}`) ?? options.get(name);
  const colors = options.get('colors');
  const color = options.get(`series.${index}.color`) ?? (Array.isArray(colors) ? colors[index] : undefined);
  const kind = comboTypes[String(own('type') ?? options.get('seriesType') ?? 'line')] ?? 'LINE';
  const [width, size] = [own('lineWidth'), own('pointSize')];
  return defined({
    ...base,
    series,
    type: type === 'COMBO' ? kind : undefined,
    colorStyle: color === undefined ? base.colorStyle : { rgbColor: colourOf(String(color)) },
    lineStyle: width === undefined ? base.lineStyle : { ...base.lineStyle, width: Number(width) },
    pointStyle: size === undefined ? base.pointStyle : { ...base.pointStyle, size: Number(size) },
  }) as BasicChartSeries;
}

const axes = [
  ['hAxis', 'BOTTOM_AXIS'],
  ['vAxis', 'LEFT_AXIS'],
] as const;

function axesOf(options: Options, base: readonly Axis[] = []): Axis[] | undefined {
  const made = axes.flatMap(([name, position]) => {
    const before = base.find((axis) => axis.position === position);
    const min = numberOf(options, `${name}.viewWindow.min`) ?? numberOf(options, `${name}.minValue`);
    const max = numberOf(options, `${name}.viewWindow.max`) ?? numberOf(options, `${name}.maxValue`);
    const window = defined({ viewWindowMin: min, viewWindowMax: max });
    const axis = defined({
      ...before,
      position,
      title: textOf(options, `${name}.title`),
      format: textFormat(options, `${name}.titleTextStyle`) ?? before?.format,
      viewWindowOptions: Object.keys(window).length > 0 ? window : undefined,
    });
    return Object.keys(axis).length > 1 ? [axis as Axis] : [];
  });
  return made.length > 0 ? made : undefined;
}

function textFormat(options: Options, name: string): Axis['format'] | undefined {
  const color = textOf(options, `${name}.color`);
  const bold = options.get(`${name}.bold`);
  const italic = options.get(`${name}.italic`);
  const format = defined({
    foregroundColorStyle: color === undefined ? undefined : { rgbColor: colourOf(color) },
    fontFamily: textOf(options, `${name}.fontName`),
    fontSize: numberOf(options, `${name}.fontSize`),
    bold: bold === undefined ? undefined : bold === true,
    italic: italic === undefined ? undefined : italic === true,
  });
  return Object.keys(format).length > 0 ? (format as Axis['format']) : undefined;
}

function textOf(options: Options, name: string): string | undefined {
  const value = options.get(name);
  return value === undefined ? undefined : String(value);
}

function numberOf(options: Options, name: string): number | undefined {
  const value = options.get(name);
  return value === undefined ? undefined : Number(value);
}

function defined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}
