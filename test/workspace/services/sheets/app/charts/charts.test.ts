import { describe, expect, it, test } from '@jest/globals';
import { chartsGlobals } from '../../../../../../src/workspace/services/charts/globals.ts';
import type { ChartSpec } from '../../../../../../src/workspace/services/sheets/charts/chart.ts';
import { fakeExecution } from '../../../../../support/workspace/fake-execution.ts';
import { boundScript } from '../script.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const { Charts } = chartsGlobals(fakeExecution({})) as { Charts: GoogleAppsScript.Charts.Charts };

/** A chart of the names and counts, inserted after `make` was done with it. */
function inserted(make: (builder: Builder) => Pick<Builder, 'build'>) {
  const { sheet, book, spreadsheet } = boundScript();
  sheet.insertChart(make(sheet.newChart().addRange(sheet.getRange('A1:B4'))).build());
  const read = () => book.get('sheets.charts').sheets?.[0]?.charts ?? [];
  return { sheet, spreadsheet, read, spec: read()[0]?.spec as ChartSpec };
}

const line = (column: number) => ({
  sourceRange: {
    sources: [
      { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: column, endColumnIndex: column + 1 },
    ],
  },
});

test('a chart without more is a column chart of the first column and the others', () => {
  const { spec, read } = inserted((builder) => builder);
  expect(spec).toEqual({
    hiddenDimensionStrategy: 'SKIP_HIDDEN_ROWS_AND_COLUMNS',
    basicChart: { chartType: 'COLUMN', domains: [{ domain: line(0) }], series: [{ series: line(1) }] },
  });
  expect(read()[0]?.position?.overlayPosition).toMatchObject({ widthPixels: 600, heightPixels: 371 });
});

test.each<readonly [string, (builder: Builder) => Pick<Builder, 'build'>, object]>([
  ['a title', (builder) => builder.setOption('title', '件数'), { title: '件数' }],
  ['a kind', (builder) => builder.setChartType(Charts.ChartType.LINE), { basicChart: { chartType: 'LINE' } }],
  [
    'a legend as a word',
    (builder) => builder.setOption('legend', 'bottom'),
    { basicChart: { legendPosition: 'BOTTOM_LEGEND' } },
  ],
  [
    'a legend as an object',
    (builder) => builder.setOption('legend', { position: 'none' }),
    { basicChart: { legendPosition: 'NO_LEGEND' } },
  ],
  [
    'axes',
    (builder) => builder.setOption('hAxis', { title: '人' }).setOption('vAxes.0.title', '件'),
    {
      basicChart: {
        axis: [
          { position: 'BOTTOM_AXIS', title: '人' },
          { position: 'LEFT_AXIS', title: '件' },
        ],
      },
    },
  ],
  [
    'colours',
    (builder) => builder.setOption('colors', ['#ff0000']),
    { basicChart: { series: [{ colorStyle: { rgbColor: { red: 1 } } }] } },
  ],
  [
    'headings and hidden rows',
    (builder) =>
      builder.setNumHeaders(1).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH),
    { hiddenDimensionStrategy: 'SHOW_ALL', basicChart: { headerCount: 1 } },
  ],
  [
    'an area chart',
    (builder) => builder.asAreaChart().setStacked().setRange(0, 9).reverseCategories(),
    {
      basicChart: {
        chartType: 'AREA',
        stackedType: 'STACKED',
        domains: [{ reversed: true }],
        axis: [{ position: 'LEFT_AXIS', viewWindowOptions: { viewWindowMin: 0, viewWindowMax: 9 } }],
      },
    },
  ],
  [
    'a bar chart, whose values lie along the bottom',
    (builder) => builder.asBarChart().setRange(0, 9).setXAxisTitle('件'),
    { basicChart: { chartType: 'BAR', axis: [{ position: 'BOTTOM_AXIS', title: '件' }] } },
  ],
  [
    'a column chart',
    (builder) => builder.asColumnChart().setColors(['red']).setBackgroundColor('white'),
    {
      backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
      basicChart: { chartType: 'COLUMN' },
    },
  ],
  [
    'a combined chart',
    (builder) => builder.asComboChart().setOption('series', [{ type: 'bars' }]),
    { basicChart: { chartType: 'COMBO', series: [{ type: 'COLUMN' }] } },
  ],
  [
    'a line chart',
    (builder) => builder.asLineChart().setCurveStyle(Charts.CurveStyle.SMOOTH).setOption('lineWidth', 4),
    { basicChart: { chartType: 'LINE', lineSmoothing: true, series: [{ lineStyle: { width: 4 } }] } },
  ],
  [
    'a pie chart',
    (builder) => builder.asPieChart().setLegendPosition(Charts.Position.TOP).setOption('pieHole', 0.5),
    { pieChart: { domain: line(0), series: line(1), legendPosition: 'TOP_LEGEND', pieHole: 0.5 } },
  ],
  [
    'a scatter chart',
    (builder) => builder.asScatterChart().setYAxisRange(0, 5).setOption('pointSize', 9),
    { basicChart: { chartType: 'SCATTER', series: [{ pointStyle: { size: 9 } }] } },
  ],
  [
    'the look of a title',
    (builder) =>
      builder
        .asColumnChart()
        .setTitleTextStyle(Charts.newTextStyle().setColor('#ff0000').setFontSize(20).build()),
    { titleTextFormat: { fontSize: 20, foregroundColorStyle: { rgbColor: { red: 1 } } } },
  ],
  [
    'rows as series',
    (builder) => builder.setTransposeRowsAndColumns(true),
    { basicChart: { series: [{}, {}, {}] } },
  ],
  ['what moves', (builder) => builder.setOption('animation.duration', 500), {}],
])('%s', (_name, make, spec) => {
  expect(inserted(make).spec).toMatchObject(spec);
});

test.each<readonly [string, (builder: Builder) => unknown, string]>([
  [
    'a kind',
    (builder) => builder.setChartType(Charts.ChartType.GAUGE),
    'not emulated: SpreadsheetApp.EmbeddedChartBuilder.setChartType to GAUGE',
  ],
  [
    'an option',
    (builder) => builder.setOption('trendlines', 1),
    'not emulated: SpreadsheetApp.EmbeddedChartBuilder.setOption of trendlines',
  ],
  [
    'three dimensions',
    (builder) => builder.asPieChart().set3D(),
    'not emulated: SpreadsheetApp.EmbeddedPieChartBuilder.set3D',
  ],
])('%s that is not drawn says so', (_name, make, error) => {
  expect(() => make(boundScript().sheet.newChart())).toThrow(error);
});

describe('charts of a tab', () => {
  it('are read as they were made', () => {
    const { sheet } = inserted((builder) =>
      builder.setPosition(3, 4, 5, 6).setOption('title', '件数').setOption('width', 300).setNumHeaders(1),
    );
    const [chart] = sheet.getCharts();
    const container = chart?.getContainerInfo();
    expect([
      container?.getAnchorRow(),
      container?.getAnchorColumn(),
      container?.getOffsetX(),
      container?.getOffsetY(),
    ]).toEqual([3, 4, 5, 6]);
    expect(chart?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B4']);
    const options = chart?.getOptions();
    expect(['title', 'width', 'height', 'subtitle'].map((name): unknown => options?.get(name))).toEqual([
      '件数',
      300,
      371,
      null,
    ]);
    const [{ MERGE_COLUMNS }, { IGNORE_BOTH }] = [
      Charts.ChartMergeStrategy,
      Charts.ChartHiddenDimensionStrategy,
    ];
    expect([
      chart?.getNumHeaders(),
      chart?.getTransposeRowsAndColumns(),
      chart?.getMergeStrategy(),
      chart?.getHiddenDimensionStrategy(),
      chart?.modify().getChartType(),
    ]).toEqual([1, false, MERGE_COLUMNS, IGNORE_BOTH, Charts.ChartType.COLUMN]);
  });

  it('are changed and removed', () => {
    const { sheet, read } = inserted((builder) => builder.setOption('title', '旧'));
    const [chart] = sheet.getCharts();
    sheet.updateChart(
      chart!.modify().asBarChart().setTitle('新').setPosition(1, 9, 0, 0).setOption('height', 200).build(),
    );
    expect(read()).toMatchObject([
      {
        spec: { title: '新', basicChart: { chartType: 'BAR' } },
        position: { overlayPosition: { anchorCell: { columnIndex: 8 }, heightPixels: 200 } },
      },
    ]);
    const [changed] = sheet.getCharts();
    sheet.removeChart(changed!);
    expect(sheet.getCharts()).toEqual([]);
    expect(() => sheet.removeChart(changed!)).toThrow('The chart is not embedded in this sheet.');
  });

  it('guess their headings where they are told none', () => {
    expect(
      inserted((builder) => builder)
        .sheet.getCharts()[0]
        ?.getNumHeaders(),
    ).toBe(1);
  });

  it('of several ranges put them side by side, or below each other', () => {
    const { sheet } = boundScript();
    const two = () => sheet.newChart().addRange(sheet.getRange('A1:A4')).addRange(sheet.getRange('C1:C4'));
    sheet.insertChart(two().build());
    sheet.insertChart(
      sheet
        .newChart()
        .addRange(sheet.getRange('A1:B2'))
        .addRange(sheet.getRange('A4:B4'))
        .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS)
        .build(),
    );
    const ranges = sheet.getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation()));
    expect(ranges).toEqual([
      ['A1:A4', 'C1:C4'],
      ['A1:B2', 'A4:B4'],
    ]);
    expect(sheet.getCharts()[1]?.getMergeStrategy()).toBe(Charts.ChartMergeStrategy.MERGE_ROWS);
  });

  it('need data', () => {
    const { sheet } = boundScript();
    expect(() => sheet.insertChart(sheet.newChart().build())).toThrow('at least one range');
  });
});
