import type { BasicChartSpec, Chart, ChartSpec } from '../../charts/chart.ts';
import type { Spreadsheet } from '../../model/spreadsheet.ts';
import { cssOf } from '../look/css-color.ts';
import { type Draft, type DrawnType, newDraft } from './draft.ts';
import { rangesOf } from './sources.ts';

/** A chart of a tab as a script describes one. */
export function draftOf(spreadsheet: Spreadsheet, { chartId, spec, overlay }: Chart): Draft {
  const { basicChart } = spec;
  const options = Object.entries({ ...commonOptions(spec), ...basicOptions(basicChart) }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const size = overlay ? [['width', overlay.width] as const, ['height', overlay.height] as const] : [];
  const { row = 0, column = 0, offsetX = 0, offsetY = 0 } = overlay ?? {};
  return {
    ...newDraft,
    ...rangesOf(spreadsheet, spec),
    chartId,
    type: (basicChart ? basicChart.chartType : 'PIE') as DrawnType,
    options: new Map<string, unknown>([...options, ...size]),
    anchor: { row, column, offsetX, offsetY },
    hidden: spec.hiddenDimensionStrategy ?? newDraft.hidden,
    ...(basicChart?.headerCount !== undefined && { numHeaders: basicChart.headerCount }),
    base: spec,
  };
}

function commonOptions(spec: ChartSpec): Record<string, unknown> {
  const { title, subtitle, fontName, backgroundColorStyle, backgroundColor, basicChart, pieChart } = spec;
  const background = backgroundColorStyle?.rgbColor ?? backgroundColor;
  const legend = (basicChart ?? pieChart)?.legendPosition?.replace('_LEGEND', '').toLowerCase();
  return {
    title,
    subtitle,
    fontName,
    backgroundColor: background && cssOf(background),
    'legend.position': legend === 'no' ? 'none' : legend === 'inside' ? 'in' : legend,
    pieHole: pieChart?.pieHole,
  };
}

function basicOptions(chart: BasicChartSpec | undefined): Record<string, unknown> {
  if (!chart) return {};
  const { axis = [], series = [], stackedType, lineSmoothing, interpolateNulls, domains, chartType } = chart;
  const seriesOptions = series.flatMap(
    ({ colorStyle, color, type }, index): (readonly [string, unknown])[] => {
      const shown = colorStyle?.rgbColor ?? color;
      const kind = chartType === 'COMBO' ? comboNames[type ?? ''] : undefined;
      return [
        [`series.${index}.color`, shown && cssOf(shown)],
        [`series.${index}.type`, kind],
      ];
    },
  );
  const axisOptions = axis.flatMap(
    ({ position, title, viewWindowOptions }): (readonly [string, unknown])[] => {
      const name = position === 'LEFT_AXIS' ? 'vAxis' : 'hAxis';
      return [
        [`${name}.title`, title],
        [`${name}.viewWindow.min`, viewWindowOptions?.viewWindowMin],
        [`${name}.viewWindow.max`, viewWindowOptions?.viewWindowMax],
      ];
    },
  );
  const isReversed = domains?.[0]?.reversed === true;
  return {
    ...Object.fromEntries([...seriesOptions, ...axisOptions]),
    isStacked: stackedType === 'PERCENT_STACKED' ? 'percent' : stackedType === 'STACKED' || undefined,
    curveType: lineSmoothing ? 'function' : undefined,
    interpolateNulls,
    [chartType === 'BAR' ? 'vAxis.direction' : 'hAxis.direction']: isReversed ? -1 : undefined,
  };
}

const comboNames: Readonly<Record<string, string>> = {
  COLUMN: 'bars',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'steppedArea',
};
