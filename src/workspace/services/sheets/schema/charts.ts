import type { sheets_v4 } from '@googleapis/sheets';
import { color, colorStyle, textFormat } from './cells.ts';
import { gridCoordinate, gridRange } from './ranges.ts';
import { list, message, oneOf } from './shape.ts';

export const overlayPosition = message<sheets_v4.Schema$OverlayPosition>({
  anchorCell: gridCoordinate,
  offsetXPixels: 'integer',
  offsetYPixels: 'integer',
  widthPixels: 'integer',
  heightPixels: 'integer',
});

export const objectPosition = message<sheets_v4.Schema$EmbeddedObjectPosition>({
  sheetId: 'integer',
  overlayPosition,
  newSheet: 'boolean',
});

const textPosition = message<sheets_v4.Schema$TextPosition>({
  horizontalAlignment: oneOf('HorizontalAlign', 'LEFT CENTER RIGHT'),
});

const chartData = message<sheets_v4.Schema$ChartData>({
  sourceRange: message<sheets_v4.Schema$ChartSourceRange>({ sources: list(gridRange) }),
  aggregateType: 'not emulated',
  columnReference: 'not emulated',
  groupRule: 'not emulated',
});

const axis = message<sheets_v4.Schema$BasicChartAxis>({
  position: oneOf('BasicChartAxisPosition', 'BOTTOM_AXIS LEFT_AXIS RIGHT_AXIS'),
  title: 'string',
  format: textFormat,
  titleTextPosition: textPosition,
  viewWindowOptions: message<sheets_v4.Schema$ChartAxisViewWindowOptions>({
    viewWindowMin: 'number',
    viewWindowMax: 'number',
    viewWindowMode: oneOf(
      'ViewWindowMode',
      'DEFAULT_VIEW_WINDOW_MODE VIEW_WINDOW_MODE_UNSUPPORTED EXPLICIT PRETTY',
    ),
  }),
});

const series = message<sheets_v4.Schema$BasicChartSeries>({
  series: chartData,
  targetAxis: oneOf('BasicChartAxisPosition', 'BOTTOM_AXIS LEFT_AXIS RIGHT_AXIS'),
  type: oneOf('BasicChartType', 'BAR LINE AREA COLUMN SCATTER COMBO STEPPED_AREA'),
  color,
  colorStyle,
  lineStyle: message<sheets_v4.Schema$LineStyle>({
    width: 'integer',
    type: oneOf(
      'LineDashType',
      'INVISIBLE CUSTOM SOLID DOTTED MEDIUM_DASHED MEDIUM_DASHED_DOTTED LONG_DASHED LONG_DASHED_DOTTED',
    ),
  }),
  pointStyle: message<sheets_v4.Schema$PointStyle>({
    size: 'number',
    shape: oneOf('PointShape', 'CIRCLE DIAMOND HEXAGON PENTAGON SQUARE STAR TRIANGLE X_MARK'),
  }),
  dataLabel: 'not emulated',
  styleOverrides: 'not emulated',
});

const basicChart = message<sheets_v4.Schema$BasicChartSpec>({
  chartType: oneOf('BasicChartType', 'BAR LINE AREA COLUMN SCATTER COMBO STEPPED_AREA'),
  legendPosition: oneOf(
    'BasicChartLegendPosition',
    'BOTTOM_LEGEND LEFT_LEGEND RIGHT_LEGEND TOP_LEGEND NO_LEGEND INSIDE_LEGEND',
  ),
  axis: list(axis),
  domains: list(message<sheets_v4.Schema$BasicChartDomain>({ domain: chartData, reversed: 'boolean' })),
  series: list(series),
  headerCount: 'integer',
  interpolateNulls: 'boolean',
  stackedType: oneOf('BasicChartStackedType', 'NOT_STACKED STACKED PERCENT_STACKED'),
  lineSmoothing: 'boolean',
  // How a pointer that hovers is answered: nothing to draw.
  compareMode: oneOf('BasicChartCompareMode', 'DATUM CATEGORY'),
  threeDimensional: 'not emulated',
  totalDataLabel: 'not emulated',
});

const pieChart = message<sheets_v4.Schema$PieChartSpec>({
  legendPosition: oneOf(
    'PieChartLegendPosition',
    'BOTTOM_LEGEND LEFT_LEGEND RIGHT_LEGEND TOP_LEGEND NO_LEGEND LABELED_LEGEND',
  ),
  domain: chartData,
  series: chartData,
  pieHole: 'number',
  threeDimensional: 'not emulated',
});

export const chartSpec = message<sheets_v4.Schema$ChartSpec>({
  title: 'string',
  altText: 'string',
  titleTextFormat: textFormat,
  titleTextPosition: textPosition,
  subtitle: 'string',
  subtitleTextFormat: textFormat,
  subtitleTextPosition: 'not emulated',
  fontName: 'string',
  maximized: 'boolean',
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  hiddenDimensionStrategy: oneOf(
    'ChartHiddenDimensionStrategy',
    'SKIP_HIDDEN_ROWS_AND_COLUMNS SKIP_HIDDEN_ROWS SKIP_HIDDEN_COLUMNS SHOW_ALL',
  ),
  basicChart,
  pieChart,
  bubbleChart: 'not emulated',
  candlestickChart: 'not emulated',
  histogramChart: 'not emulated',
  orgChart: 'not emulated',
  scorecardChart: 'not emulated',
  treemapChart: 'not emulated',
  waterfallChart: 'not emulated',
  dataSourceChartProperties: 'not emulated',
  filterSpecs: 'not emulated',
  sortSpecs: 'not emulated',
});

export const embeddedChart = message<sheets_v4.Schema$EmbeddedChart>({
  chartId: 'integer',
  spec: chartSpec,
  position: objectPosition,
  border: message<sheets_v4.Schema$EmbeddedObjectBorder>({ color, colorStyle }),
});
