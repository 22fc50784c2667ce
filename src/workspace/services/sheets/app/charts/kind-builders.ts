import { facade } from '../../../../runtime/facade.ts';
import { chartEnums } from '../../../charts/enums.ts';
import { nameGiven } from '../../../enumeration.ts';
import { builderMembers, setOption } from './builder.ts';
import type { ChartHost, KindBuilders, Work } from './chart-host.ts';

const { CurveStyle, Position } = chartEnums;

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type TextStyle = GoogleAppsScript.Charts.TextStyle;
type AxisName = 'hAxis' | 'vAxis';

/** Builders of one kind of chart each; what is set there is set as the option that it stands for. */
export const kindBuilders: ChartHost['kinds'] = {
  AREA: areaBuilder,
  BAR: barBuilder,
  COLUMN: columnBuilder,
  COMBO: comboBuilder,
  LINE: lineBuilder,
  PIE: pieBuilder,
  SCATTER: scatterBuilder,
};

function areaBuilder(work: Work): KindBuilders['AREA'] {
  const it = (): KindBuilders['AREA'] => builder;
  const members = {
    ...named(work, it),
    ...axes(work, it),
    ...values(work, it, 'vAxis'),
    ...ordering(work, it, 'hAxis'),
    ...stacking(work, it),
  };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedAreaChartBuilder',
    members,
  );
  return builder;
}

function barBuilder(work: Work): KindBuilders['BAR'] {
  const it = (): KindBuilders['BAR'] => builder;
  const members = {
    ...named(work, it),
    ...axes(work, it),
    ...values(work, it, 'hAxis'),
    ...ordering(work, it, 'vAxis'),
    ...stacking(work, it),
  };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedBarChartBuilder',
    members,
  );
  return builder;
}

function columnBuilder(work: Work): KindBuilders['COLUMN'] {
  const it = (): KindBuilders['COLUMN'] => builder;
  const members = {
    ...named(work, it),
    ...axes(work, it),
    ...values(work, it, 'vAxis'),
    ...ordering(work, it, 'hAxis'),
    ...stacking(work, it),
  };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedColumnChartBuilder',
    members,
  );
  return builder;
}

function comboBuilder(work: Work): KindBuilders['COMBO'] {
  const it = (): KindBuilders['COMBO'] => builder;
  const members = {
    ...named(work, it),
    ...axes(work, it),
    ...values(work, it, 'vAxis'),
    ...ordering(work, it, 'hAxis'),
    ...stacking(work, it),
  };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedComboChartBuilder',
    members,
  );
  return builder;
}

function lineBuilder(work: Work): KindBuilders['LINE'] {
  const it = (): KindBuilders['LINE'] => builder;
  const members = {
    ...named(work, it),
    ...axes(work, it),
    ...values(work, it, 'vAxis'),
    ...ordering(work, it, 'hAxis'),
    ...curves(work, it),
  };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedLineChartBuilder',
    members,
  );
  return builder;
}

function pieBuilder(work: Work): KindBuilders['PIE'] {
  const it = (): KindBuilders['PIE'] => builder;
  const members = { ...named(work, it) };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedPieChartBuilder',
    members,
  );
  return builder;
}

function scatterBuilder(work: Work): KindBuilders['SCATTER'] {
  const it = (): KindBuilders['SCATTER'] => builder;
  const members = { ...named(work, it), ...axes(work, it), ...windows(work, it) };
  const builder = facade<GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder>(
    work.host.execution,
    'SpreadsheetApp.EmbeddedScatterChartBuilder',
    members,
  );
  return builder;
}

/** Sets an option, and gives the builder back that was asked. */
function option<B>(work: Work, builder: () => B, name: string, value: unknown): B {
  setOption(work, name, value);
  return builder();
}

/** What every kind has: title, colours, legend. */
function named<B>(work: Work, it: () => B) {
  return {
    ...builderMembers(work, it as unknown as () => Builder),
    setTitle: (title: string) => option(work, it, 'title', title),
    setTitleTextStyle: (style: TextStyle) => option(work, it, 'titleTextStyle', fieldsOf(style)),
    setColors: (colors: readonly string[]) => option(work, it, 'colors', colors),
    setBackgroundColor: (color: string) => option(work, it, 'backgroundColor', color),
    setLegendPosition: (position: unknown) => option(work, it, 'legend.position', legendPosition(position)),
  };
}

function axes<B>(work: Work, it: () => B) {
  return {
    setXAxisTitle: (title: string) => option(work, it, 'hAxis.title', title),
    setYAxisTitle: (title: string) => option(work, it, 'vAxis.title', title),
    setXAxisTitleTextStyle: (style: TextStyle) => option(work, it, 'hAxis.titleTextStyle', fieldsOf(style)),
    setYAxisTitleTextStyle: (style: TextStyle) => option(work, it, 'vAxis.titleTextStyle', fieldsOf(style)),
  };
}

/** The window of the axis that the values stand on. */
function values<B>(work: Work, it: () => B, axis: AxisName) {
  return {
    setRange: (min: number, max: number) => option(work, it, `${axis}.viewWindow`, { min, max }),
  };
}

function windows<B>(work: Work, it: () => B) {
  return {
    setXAxisRange: (min: number, max: number) => option(work, it, 'hAxis.viewWindow', { min, max }),
    setYAxisRange: (min: number, max: number) => option(work, it, 'vAxis.viewWindow', { min, max }),
  };
}

/** The order of the categories along their axis. */
function ordering<B>(work: Work, it: () => B, axis: AxisName) {
  return { reverseCategories: () => option(work, it, `${axis}.direction`, -1) };
}

function stacking<B>(work: Work, it: () => B) {
  return { setStacked: () => option(work, it, 'isStacked', true) };
}

function curves<B>(work: Work, it: () => B) {
  return {
    setCurveStyle: (style: unknown) =>
      option(
        work,
        it,
        'curveType',
        curveNames[nameGiven(CurveStyle, style, 'SpreadsheetApp.EmbeddedLineChartBuilder.setCurveStyle')],
      ),
  };
}

const curveNames = { NORMAL: 'none', SMOOTH: 'function' } as const;

function legendPosition(position: unknown): string {
  return nameGiven(Position, position, 'SpreadsheetApp.EmbeddedChartBuilder.setLegendPosition').toLowerCase();
}

/** What a text style says; what it leaves open is empty there. */
function fieldsOf(style: TextStyle): Record<string, unknown> {
  return {
    color: style.getColor() || null,
    fontName: style.getFontName() || null,
    fontSize: style.getFontSize() || null,
  };
}
